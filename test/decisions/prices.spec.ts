import { policyOf } from '../../workflows/decisions/policy.js';
import { priceOf } from '../../workflows/decisions/prices.js';
import { area, prices, upgradePrice } from '../support/sample-orders.js';

const { levels: rules } = policyOf('2026-01');
const { silver, gold, 'action-pack': actionPack } = rules.offers;
const withSilver = {
  competencies: {},
  overrides: {},
  holdings: { silver: { area, since: '2026-03-04', until: '2027-03-04', order: 2 } },
};

describe('the price of a level', () => {
  it('is the one of the country, in its currency and with its tax', () => {
    expect(priceOf(actionPack!, 'KR', rules, undefined)).toEqual(prices['action-pack']);
    expect(priceOf(gold!, 'GB', rules, undefined)).toEqual({
      currency: 'GBP',
      list: 382_000,
      net: 382_000,
      taxPercent: 20,
      tax: 76_400,
      total: 458_400,
    });
  });

  it('is in dollars and without tax where the rules say nothing of the country', () =>
    expect(priceOf(silver!, 'BR', rules, undefined)).toEqual({
      currency: 'USD',
      list: 185_000,
      net: 185_000,
      taxPercent: 0,
      tax: 0,
      total: 185_000,
    }));

  it('is a quarter less for Gold, for who has Silver, and says so', () =>
    expect(priceOf(gold!, 'KR', rules, withSilver)).toEqual(upgradePrice(2)));

  it('is less for nothing else', () => expect(priceOf(actionPack!, 'KR', rules, withSilver)).toEqual(prices['action-pack']));

  it('rounds a half up, in whole units', () => {
    const odd = { ...gold!, prices: { ...gold!.prices, USD: 4_730_50 + 2 } };
    const { discount, net, tax } = priceOf(odd, 'BR', { ...rules, taxPercents: { default: 10 } }, withSilver);
    expect([discount!.amount, net, tax]).toEqual([118_263, 354_789, 35_479]);
  });
});
