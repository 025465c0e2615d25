import { acceptedDocuments } from '../../events/vetting-documents.js';
import { sayBenefit, sayBenefits, sayBenefitsWithCodes, sayGrantsFact, sayUses } from './benefit-sentences.js';
import { sayMovedFact } from './date-sentences.js';
import { sayAreas } from './level-sentences.js';
import { sayMoneyFact } from './money-sentences.js';
import { sayConditions } from './renewal-sentences.js';
import { sayRoles } from './role-names.js';
import { sayRulesFact } from './rule-sentences.js';
import { sayStandingReasons } from './standing-sentences.js';
import { say, sayDate, sayInstant, texts, type Language, type TextKey, type Values } from './texts.js';

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
  'paidAt',
  'switchUntil',
  'lateUntil',
  'tellBy',
  'expiresAt',
  'retryFrom',
  'renewFrom',
  'endsAt',
  'activateBy',
  'benefitsUntil',
];
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;

/** The codes that are said in words, by the field that holds them. */
const labels: Readonly<Record<string, string>> = {
  occasion: 'email-verification.occasions',
  ground: 'agreement-acceptance.grounds',
  why: 'leaving.grounds',
  because: 'merge.declines',
  refusal: 'merge.refusals',
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
  level: 'standing.levels',
  was: 'standing.levels',
  left: 'standing.levels',
  other: 'standing.levels',
  overtakenBy: 'standing.levels',
  without: 'standing.levels',
  area: 'levels.areas',
  method: 'orders.methods',
  decline: 'orders.declines',
  flaw: 'orders.proof-flaws',
  orderStatus: 'orders.statuses',
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
  rules: sayRulesFact,
  unmet: sayConditions,
  areas: sayAreas,
  benefit: sayBenefit,
  benefits: sayBenefits,
  heldBenefits: sayBenefitsWithCodes,
  benefitUses: sayUses,
  toActivate: sayBenefits,
  grants: sayGrantsFact,
  total: sayMoneyFact,
  tax: sayMoneyFact,
  discount: sayMoneyFact,
  money: sayMoneyFact,
  outstanding: sayMoneyFact,
  blocks: (language, value) => sayStandingReasons(language, value.split(',')),
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

/** The values of a sentence, each as people read it: instants and codes in words. */
export const valuesOf = (language: Language, data: object): Values =>
  Object.fromEntries(
    Object.entries(data)
      .filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]))
      .map(([name, value]) => [name, inWords(language, name, value)]),
  );
