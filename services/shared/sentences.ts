import type { MembershipEvent } from '../../events/catalogue.js';
import { acceptedDocuments } from '../../events/vetting-documents.js';
import type { Waiting } from '../../events/waiting.js';
import { checksOf } from './check-sentences.js';
import { sayMovedDates, sayMovedFact } from './date-sentences.js';
import { peopleIn } from './people-sentences.js';
import { partsIn } from './profile-sentences.js';
import { sayConditions } from './renewal-sentences.js';
import { rolesIn, sayAnyRole, sayRoles } from './role-names.js';
import { sayStanding, type SaidStanding } from './standing-sentences.js';
import { say, sayDate, sayInstant, texts, type Language, type TextKey, type Values } from './texts.js';

/** What a refusal says to people. */
export interface RefusalText {
  readonly title: string;
  readonly detail: string;
  /** What to do now. */
  readonly next: string;
}

/** Every code that a refusal can have: the rules' and the API's own. */
export type SaidRefusal = keyof (typeof texts)['en']['refusals']['codes'];

/** Every code that a refused field can have. */
export type SaidFieldRefusal = keyof (typeof texts)['en']['refusals']['fields'];

const instants: readonly string[] = [
  'deadline',
  'retryAfter',
  'since',
  'at',
  'resumeBy',
  'againFrom',
  'before',
  'after',
  'until',
  'earliest',
  'latest',
  'verifiedAt',
  'authorizedAt',
  'acceptedAt',
  'blockedSince',
  'remindAgainOn',
  'enforceFrom',
  'opensAt',
  'closesAt',
  'receivedAt',
  'switchUntil',
  'lateUntil',
];
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** The codes that are said in words, by the field that holds them. */
const labels: Readonly<Record<string, string>> = {
  occasion: 'email-verification.occasions',
  ground: 'agreement-acceptance.grounds',
  proof: 'email-verification.proofs',
  answer: 'email-verification.answers',
  lapse: 'email-verification.lapses',
  rejection: 'vetting.rejections',
  meaning: 'vetting.rejections',
  remedy: 'vetting.rejections',
  document: 'vetting.documents',
  release: 'vetting.releases',
  cause: 'account-creation.causes',
  result: 'address-check.results',
  choice: 'address-check.choices',
  unfinishedStep: 'waiting.steps',
  kind: 'letters.kinds',
  step: 'waiting.steps',
  command: 'support.actions',
  action: 'support.acts',
  capacity: 'signing.capacities',
  failure: 'letters.failures',
  then: 'waiting.consequences',
  ended: 'tenant-addition.ends',
};

/** Where such a code is a text with parts, the part that names it. */
const named: Readonly<Record<string, string>> = { rejection: '.title', meaning: '.meaning', remedy: '.remedy', kind: '.name' };

const isRejection = (value: string): value is keyof typeof acceptedDocuments => Object.hasOwn(acceptedDocuments, value);

/** The documents that mend a rejection, in words. */
const sayDocuments = (language: Language, rejection: string): string =>
  isRejection(rejection) ? acceptedDocuments[rejection].map((code) => say(language, `vetting.documents.${code}`)).join('; ') : rejection;

/** A reason in words; support may give codes of its own, which are named as such. */
export const sayReason = (language: Language, code: string): string =>
  Object.hasOwn(texts[language].support.reasons, code)
    ? say(language, `support.reasons.${code}` as TextKey)
    : say(language, 'support.own-reason', { code });

/** What has a way of its own to be said, by the field that holds it. */
const inOwnWords: Readonly<Record<string, (language: Language, value: string) => string>> = {
  roles: (language, value) => sayRoles(language, value.split(',')),
  documents: sayDocuments,
  dates: sayMovedFact,
  unmet: sayConditions,
};

function inWords(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (instants.includes(name)) return sayInstant(language, value);
  if (calendarDate.test(value)) return sayDate(language, value);
  if (name === 'reason') return value === 'none' ? value : sayReason(language, value);
  const words = inOwnWords[name];
  if (words) return words(language, value);
  const room = labels[name];
  return room ? say(language, `${room}.${value}${named[name] ?? ''}` as TextKey) : value;
}

const valuesOf = (language: Language, data: object): Values =>
  Object.fromEntries(
    Object.entries(data)
      .filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]))
      .map(([name, value]) => [name, inWords(language, name, value)]),
  );

/** What fills a sentence, each value as people read it: instants and codes in words. */
export const sayFacts = (language: Language, facts: object): Values => valuesOf(language, facts);

/** What a text may name and an older event does not say. */
const unsaid: Values = { attemptsLeft: -1, triesLeft: -1, owner: 'none', unusedPayment: 'none' };
const unsaidCodes = { capacity: 'unknown' };

/** An event in one sentence, as a partner or support reads it; people are named by their ids and masked addresses only. */
export const sayEvent = (language: Language, { type, data }: Pick<MembershipEvent, 'type' | 'data'>): string =>
  say(language, `events.${type}`, {
    ...unsaid,
    ...valuesOf(language, { ...unsaidCodes, ...data }),
    ...partsIn(language, { type, data }),
    ...(type === 'MembershipStandingChanged' && { standing: sayStanding(language, data as SaidStanding) }),
    ...rolesIn(language, data),
    ...peopleIn(language, data),
    ...('dates' in data && { dates: sayMovedDates(language, data.dates) }),
    ...('people' in data && { people: data.people.length }),
    ...('on' in data && { on: String(data.on) }),
    ...('results' in data && checksOf(language, data.results)),
  });

/** A wait as it may come over the wire, from another release too. */
interface AnyWaiting {
  readonly step: string;
  readonly owner: string;
  readonly attemptsLeft?: number | undefined;
  readonly document?: string | undefined;
}

/** What whoever is waited for has to do; nothing where this release cannot say. */
export function sayTask(language: Language, { step, owner, document, attemptsLeft }: AnyWaiting): string | undefined {
  const tasks = (texts[language].waiting.tasks as Readonly<Record<string, Readonly<Record<string, string>>>>)[step] ?? {};
  const about = document ? 'document' : attemptsLeft === undefined ? owner : 'rejected';
  const task = [about, owner, 'other'].find((name) => Object.hasOwn(tasks, name));
  const values = valuesOf(language, { document, attemptsLeft });
  return task && say(language, `waiting.tasks.${step}.${task}` as TextKey, values);
}

/** The five questions in one sentence. */
export function sayWaiting(language: Language, waiting: Waiting): string {
  const { step, owner, since, deadline, then } = waiting;
  const task = sayTask(language, waiting);
  if (!task) throw new Error(`Nobody can say what ${owner} does at ${step}.`);
  return say(language, owner === 'process' ? 'waiting.sentence-process' : 'waiting.sentence', {
    owner: say(language, `waiting.owners.${owner}`),
    task,
    since: sayInstant(language, since),
    deadline: sayInstant(language, deadline),
    then: say(language, `waiting.consequences.${then}`),
  });
}

/** A refusal in words: what is wrong, and what to do next; `details` are those the refusal came with. */
export function sayRefusal(language: Language, code: SaidRefusal, details: Values = {}): RefusalText {
  const { roles } = details;
  const values = {
    ...unsaid,
    ...valuesOf(language, details),
    ...(typeof roles === 'string' && { roles: sayAnyRole(language, roles.split(',')) }),
  };
  const part = (name: keyof RefusalText) => say(language, `refusals.codes.${code}.${name}`, values);
  return { title: part('title'), detail: part('detail'), next: part('next') };
}

/** What fills the sentences about a field. */
export interface FieldFacts {
  readonly allowed?: readonly string[];
  readonly bound?: number;
  readonly position?: { readonly line: number; readonly column: number };
}

/** What is wrong with a field, and what to do next; what is not known leaves the sentence without it. */
export function sayFieldRefusal(language: Language, code: SaidFieldRefusal, facts: FieldFacts = {}): Omit<RefusalText, 'detail'> {
  const { allowed = [], bound = 0, position } = facts;
  const values = { allowed: allowed.join(', '), choices: allowed.length, bound, line: position?.line ?? 0, column: position?.column ?? 0 };
  return { title: say(language, `refusals.fields.${code}.title`, values), next: say(language, `refusals.fields.${code}.next`, values) };
}
