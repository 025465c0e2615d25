import type { MembershipEvent } from '../../events/catalogue.js';
import type { Waiting } from '../../events/waiting.js';
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

const instants: readonly string[] = ['deadline', 'retryAfter', 'since', 'at', 'resumeBy', 'before', 'after', 'until', 'earliest', 'latest'];
const dates: readonly string[] = ['anniversary', 'anchor'];

/** The codes that are said in words, by the field that holds them. */
const labels: Readonly<Record<string, string>> = {
  occasion: 'email-verification.occasions',
  proof: 'email-verification.proofs',
  answer: 'email-verification.answers',
  rejection: 'vetting.rejections',
  outcome: 'vetting.domain-checks',
  cause: 'account-creation.causes',
  unfinishedStep: 'waiting.steps',
  kind: 'notices.kinds',
  step: 'waiting.steps',
  command: 'support.actions',
  action: 'support.acts',
};

/** Where such a code is a text with parts, the part that names it. */
const named: Readonly<Record<string, string>> = { rejection: '.title', kind: '.name' };

/** A reason in words where there are any for its code; support may give others, which are said as they are. */
export const sayReason = (language: Language, code: string): string =>
  Object.hasOwn(texts[language].support.reasons, code) ? say(language, `support.reasons.${code}` as TextKey) : code;

function inWords(language: Language, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (instants.includes(name)) return sayInstant(language, value);
  if (dates.includes(name)) return sayDate(language, value);
  if (name === 'reason') return sayReason(language, value);
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

/** An event in one sentence, as a partner or support reads it; never with a person's data. */
export const sayEvent = (language: Language, { type, data }: Pick<MembershipEvent, 'type' | 'data'>): string =>
  say(language, `events.${type}`, valuesOf(language, data));

/** The five questions in one sentence. */
export function sayWaiting(language: Language, { step, owner, since, deadline, then }: Waiting): string {
  const tasks: Readonly<Record<string, string>> = texts[language].waiting.tasks[step];
  const task = tasks[owner] ?? tasks['other'];
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
  const values = valuesOf(language, details);
  const part = (name: keyof RefusalText) => say(language, `refusals.codes.${code}.${name}`, values);
  return { title: part('title'), detail: part('detail'), next: part('next') };
}

/** What is wrong with a field, and what to do next. */
export const sayFieldRefusal = (language: Language, code: SaidFieldRefusal): Omit<RefusalText, 'detail'> => ({
  title: say(language, `refusals.fields.${code}.title`),
  next: say(language, `refusals.fields.${code}.next`),
});
