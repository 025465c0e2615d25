import type { EventData } from '../../events/catalogue.js';
import type { Language, Values } from './texts.js';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** An amount in the smallest unit of a currency, as people write it, with the code of the currency. */
export function sayMoney(language: Language, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'code' });
  const { maximumFractionDigits: digits = 0 } = format.resolvedOptions();
  return format.format(amount / 10 ** digits).replaceAll('\u00a0', ' ');
}

/** The same of a letter's fact, which holds amount and currency as one text. */
export function sayMoneyFact(language: Language, fact: string): string {
  const [amount, currency] = fact.split(' ');
  return currency ? sayMoney(language, Number(amount), currency) : fact;
}

interface Priced {
  readonly price?: EventData<'OrderPlaced'>['price'];
  readonly amount?: number;
  readonly currency?: string;
}

/** What an event or a refusal says of money, in words; nothing of what is not about money. */
export function moneyIn(language: Language, data: object): Values {
  const { price, amount, currency } = data as Priced;
  if (amount !== undefined && currency) return { amount: sayMoney(language, amount, currency) };
  if (!price) return {};
  const { total, tax, discount } = price;
  const say = (minor: number) => sayMoney(language, minor, price.currency);
  return { total: say(total), tax: say(tax), ...(discount && { discount: say(discount.amount) }) };
}
