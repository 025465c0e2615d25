import type { Grant } from '../../workflows/decisions/benefit-rules.js';
import { sayStandingLevel } from './standing-sentences.js';
import { sayMoney } from './money-sentences.js';
import { say, sayDate, texts, type Language, type TextKey, type Values } from './texts.js';

/** A benefit in words; its code where this release has no words for it. */
export const sayBenefit = (language: Language, benefit: string): string =>
  Object.hasOwn(texts[language].benefits.names, benefit) ? say(language, `benefits.names.${benefit}` as TextKey) : benefit;

/** Several of them, by their codes with commas between. */
export const sayBenefits = (language: Language, benefits: string): string =>
  benefits
    .split(',')
    .map((benefit) => sayBenefit(language, benefit))
    .join('; ');

/** The same with the code that a command takes; `none` where there is none. */
export const sayBenefitsWithCodes = (language: Language, benefits: string): string =>
  benefits === 'none'
    ? benefits
    : benefits
        .split(',')
        .map((benefit) => `${sayBenefit(language, benefit)} (${benefit})`)
        .join('; ');

const sayUse = (language: Language, use: string): string =>
  Object.hasOwn(texts[language].benefits.uses, use) ? say(language, `benefits.uses.${use}` as TextKey) : use;

/** What benefits are for, by its codes with commas between; `none` where nothing is to be done with them. */
export const sayUses = (language: Language, uses: string): string =>
  uses === 'none'
    ? uses
    : uses
        .split(',')
        .map((use) => `${sayUse(language, use)} (${use})`)
        .join('; ');

type Granted = Pick<Grant, 'benefit' | 'quantity' | 'currency' | 'per'>;

/** How much of a benefit there is. */
export const sayGrant = (language: Language, { benefit, quantity, currency, per }: Granted): string =>
  say(language, Object.hasOwn(texts[language].benefits.amounts, benefit) ? (`benefits.amounts.${benefit}` as TextKey) : 'benefits.amount', {
    name: sayBenefit(language, benefit),
    quantity: currency ? sayMoney(language, quantity, currency) : quantity,
    per: per ?? 'year',
  });

/** Several of them, as a letter's fact holds them. */
export const sayGrantsFact = (language: Language, fact: string): string =>
  fact
    .split(',')
    .map((each) => {
      const [benefit = '', quantity, currency, per] = each.split(' ');
      return sayGrant(language, {
        benefit,
        quantity: Number(quantity),
        ...(currency !== '-' && { currency }),
        ...(per === 'month' && { per }),
      });
    })
    .join('; ');

/** What an event says of several benefits; nothing of what is not about them. */
export function benefitsIn(language: Language, data: object): Values {
  const { benefits } = data as { readonly benefits?: readonly Granted[] };
  return Array.isArray(benefits) ? { benefits: (benefits as readonly Granted[]).map((each) => sayGrant(language, each)).join('; ') } : {};
}

/** The dates as they may come over the wire. */
interface AnyEnds {
  readonly membership?: string | undefined;
  readonly level?: string | undefined;
  readonly levelUntil?: string | undefined;
  readonly benefits?: string | undefined;
  readonly keys?: string | undefined;
  /** The last day of what a missed renewal would end sooner. */
  readonly unrenewed?: string | undefined;
}

/** What ends when, of the membership, its level, its benefits and its keys, and which of them counts. */
export function sayEnds(language: Language, { membership, level, levelUntil, benefits, keys, unrenewed }: AnyEnds): string {
  const on = (at: string | undefined) => (at ? sayDate(language, at.slice(0, 10)) : 'none');
  return say(language, `benefits.ends.${membership ? 'yearly' : 'standing'}`, {
    membership: on(membership),
    level: level ? sayStandingLevel(language, level) : 'none',
    levelUntil: on(levelUntil),
    benefits: on(benefits),
    keys: on(keys),
    unrenewed: on(unrenewed),
  }).trim();
}
