import type { EventData } from '../../events/catalogue.js';
import type { BoughtLevel, Levels } from '../../events/state/levels.js';
import type { ByCountry, LevelOffer, LevelRules } from './level-rules.js';

type Price = EventData<'OrderPlaced'>['price'];

const inCountry = <Value>(table: ByCountry<Value>, country: string): Value =>
  Object.hasOwn(table, country) ? table[country]! : table.default;

/** A share of an amount in whole units, the half rounded up; counted in integers so that no rate is ever a little off. */
const share = (amount: number, percent: number): number => Math.floor((amount * percent + 50) / 100);

function discountOf({ discounts }: LevelOffer, list: number, held: Levels | undefined): Pick<Price, 'discount'> {
  const found = discounts.find(({ has }) => held?.holdings[has]);
  if (!found) return {};
  const { order } = held!.holdings[found.has]!;
  return { discount: { percent: found.percent, amount: share(list, found.percent), because: 'upgrade', ...(order && { order }) } };
}

/** What a level costs a company of that country, which has these levels, and why. */
export function priceOf(offer: LevelOffer, country: string, rules: LevelRules, held: Levels | undefined): Price {
  const currency = inCountry(rules.currencies, country);
  const list = offer.prices[currency]!;
  const off = discountOf(offer, list, held);
  const net = list - (off.discount?.amount ?? 0);
  const taxPercent = inCountry(rules.taxPercents, country);
  const tax = share(net, taxPercent);
  return { currency, list, ...off, net, taxPercent, tax, total: net + tax };
}

/** The order of the level that an upgrade was bought from; nothing where that came with a record of the old centre. */
export const upgradedFrom = ({ price }: { readonly price: Price }): number | undefined => price.discount?.order;

/** How a level is offered by these rules; nothing where it is not. */
export const offerOf = ({ offers }: LevelRules, level: BoughtLevel): LevelOffer | undefined => offers[level];
