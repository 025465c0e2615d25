import type { MembershipEvent } from '../../events/catalogue.js';
import type { Actor } from '../../events/recorded-event.js';
import type { Waiting } from '../../events/waiting.js';
import { checksOf } from './check-sentences.js';
import { sayMovedDates } from './date-sentences.js';
import { peopleIn } from './people-sentences.js';
import { benefitsIn } from './benefit-sentences.js';
import { moneyIn } from './money-sentences.js';
import { partsIn } from './profile-sentences.js';
import { sayChangedRules } from './rule-sentences.js';
import { rolesIn, sayAnyRole } from './role-names.js';
import { sayStanding, type SaidStanding } from './standing-sentences.js';
import { say, sayInstant, texts, type Language, type TextKey, type Values } from './texts.js';
import { valuesOf } from './value-words.js';

export { sayReason } from './value-words.js';

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

/** What fills a sentence, each value as people read it: instants and codes in words. */
export const sayFacts = (language: Language, facts: object): Values => valuesOf(language, facts);

/** What a text may name and an older event does not say. */
const unsaid: Values = {
  attemptsLeft: -1,
  triesLeft: -1,
  owner: 'none',
  was: 'none',
  left: 'none',
  area: 'none',
  renews: 'none',
  order: 'none',
  discount: 'none',
  unusedPayment: 'none',
  overtakenBy: 'none',
  without: 'none',
  refusal: 'none',
  accepted: 'none',
  stops: 'none',
  cards: 'same',
  rules: 'none',
  roles: 'none',
  givers: 'none',
  person: 'none',
  held: 'none',
  until: 'none',
  againFrom: 'none',
  level: 'none',
  anniversary: 'none',
  note: 'none',
  missing: 'none',
  unknown: 'none',
  actor: 'none',
  benefitUses: 'unknown',
};
const unsaidCodes = { capacity: 'unknown' };

/** What a sentence only asks whether it is there. */
const marksOf = (data: object): Values => Object.fromEntries(['held', 'renews'].filter((name) => name in data).map((name) => [name, name]));

/** What a sentence is made of; of what is only foreseen nobody says who did it. */
type SaidEvent = Pick<MembershipEvent, 'type' | 'data'> & { readonly actor?: Pick<Actor, 'kind'> };

/** An event in one sentence, as a partner or support reads it; people are named by their ids and masked addresses only, and whoever did it by the side that it was. */
export const sayEvent = (language: Language, { type, data, actor }: SaidEvent): string =>
  say(language, `events.${type}`, {
    ...unsaid,
    ...(actor && { actor: say(language, `common.actors.${actor.kind}`) }),
    ...valuesOf(language, { ...unsaidCodes, ...data }),
    ...partsIn(language, { type, data }),
    ...(type === 'MembershipStandingChanged' && { standing: sayStanding(language, data as SaidStanding) }),
    ...rolesIn(language, data),
    ...moneyIn(language, data),
    ...benefitsIn(language, data),
    ...peopleIn(language, data),
    ...('dates' in data && { dates: sayMovedDates(language, data.dates) }),
    ...('rules' in data && data.rules && { rules: sayChangedRules(language, data.rules) }),
    ...('people' in data && { people: data.people.length }),
    ...('on' in data && { on: String(data.on) }),
    ...marksOf(data),
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
    ...moneyIn(language, details),
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
