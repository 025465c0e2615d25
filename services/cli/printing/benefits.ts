import { sayMoney } from '../../shared/money-sentences.js';
import type { Language } from '../words.js';
import { benefitWords } from '../words/benefits.js';
import { indented, pairs, type Paint } from './layout.js';
import { on } from './naming.js';

interface Held {
  readonly benefit: string;
  readonly said: string;
  readonly currency?: string;
  readonly activateBy?: string;
  readonly activatedAt?: string;
  readonly remaining?: number;
  readonly assigned: readonly { readonly objectId: string }[];
  readonly seats?: { readonly resting: readonly string[] };
  readonly key?: { readonly viewedAt?: string; readonly until?: string };
}

/** What the levels of a company brought, as the API answers it. */
export interface BenefitsAnswer {
  readonly benefits?: { readonly held?: readonly Held[]; readonly ends?: { readonly said: string } };
}

function activation({ activateBy, activatedAt }: Held, language: Language): string | undefined {
  const said = benefitWords[language];
  if (activatedAt) return said.activated(on(language, activatedAt));
  return activateBy && said.activateBy(on(language, activateBy));
}

function keyOf({ key }: Held, language: Language): string | undefined {
  const said = benefitWords[language];
  return key && (key.until ? said.key(on(language, key.until)) : said.unseen);
}

function row(held: Held, language: Language): [label: string, value: string] {
  const said = benefitWords[language];
  const { benefit, remaining, currency, assigned, seats: { resting } = { resting: [] } } = held;
  const left = remaining !== undefined && said.left(currency ? sayMoney(language, remaining, currency) : String(remaining));
  const seats = assigned.length > 0 && said.assigned(assigned.map(({ objectId }) => objectId));
  const rests = resting.map((until) => said.resting(on(language, until)));
  return [benefit, [held.said, activation(held, language), left, seats, ...rests, keyOf(held, language)].filter(Boolean).join(' · ')];
}

interface ShownKey {
  readonly productKey?: string;
  readonly productKeyUntil?: string;
}

/** The product key that was asked for, which stands nowhere else, and until when it lasts. */
export function productKeyRows({ productKey, productKeyUntil }: ShownKey, language: Language): [label: string, value: string][] {
  const { productKey: key, until } = benefitWords[language].labels;
  if (!productKey) return [];
  return [[key, productKey], ...(productKeyUntil ? [[until, on(language, productKeyUntil)] as [string, string]] : [])];
}

/** What can be used, each by the name that a command takes, and until when. */
export function benefitsLines({ benefits }: BenefitsAnswer, language: Language, paint: Paint): string[] {
  const { held = [], ends } = benefits ?? {};
  if (held.length === 0) return [];
  const rows = held.map((each) => row(each, language));
  return [paint.strong(benefitWords[language].title), ...indented(pairs(rows, paint)), ...(ends ? indented([ends.said]) : []), ''];
}
