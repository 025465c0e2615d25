import type { Money } from './payment-answers.js';

/** An amount as one fact of a letter: how much in the smallest unit, and of which currency. */
export const moneyFact = ({ amount, currency }: Money): string => `${amount} ${currency}`;
