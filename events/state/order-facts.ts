import type { MembershipState } from '../membership.js';
import { isOurs } from './refunds.js';
import type { Letter } from './letters.js';
import { isUnanswered } from './payment-proofs.js';
import { outstandingOf } from './payments.js';
import { moneyFact } from './money-fact.js';
import type { Order } from './order.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

/** What every letter about an order says of it. */
const essentials = ({ order, level, area, method, price: { total, currency } }: Order) => ({
  order,
  level,
  ...(area && { area }),
  method,
  total: moneyFact({ amount: total, currency }),
});

/** The order that a letter is about, as long as it is known. */
const orderIn = ({ orders }: MembershipState, { facts }: Letter): Order | undefined =>
  orders?.list.find(({ order }) => order === facts!['order']);

const openOrderIn = (state: MembershipState, letter: Letter): Order | undefined => {
  const order = orderIn(state, letter);
  return order?.status === 'open' ? order : undefined;
};

/** What helps against each decline. */
const advice: Readonly<Record<NonNullable<Order['declined']>['decline'], string>> = {
  funds: 'cover',
  'address-differs': 'address',
  'card-expired': 'another',
  'holder-not-asked': 'another',
  refused: 'ask',
  unavailable: 'again',
};

/** From what the account and the reference of a transfer are derived. */
const transferOf = ({ account }: MembershipState) => ({ partnerId: account!.partnerId!, policyVersion: account!.policyVersion });

/** One line per letter about orders and their money: what it says in this state, and nothing once nobody needs it any more. */
export const orderFacts = {
  'order-placed': (state, letter) => {
    const order = openOrderIn(state, letter);
    if (!order) return undefined;
    const { tax, currency, discount } = order.price;
    return {
      ...essentials(order),
      tax: moneyFact({ amount: tax, currency }),
      ...(discount && { discount: moneyFact({ amount: discount.amount, currency }) }),
      way: order.method,
      expiresAt: order.expiresAt,
      ...transferOf(state),
    };
  },
  'payment-declined': (state, letter) => {
    const order = openOrderIn(state, letter);
    if (!order || order.declined?.at !== letter.at) return undefined;
    const { decline, retryFrom } = order.declined;
    const again = Date.parse(retryFrom) < Date.parse(order.expiresAt) ? 'later' : 'never';
    return { ...essentials(order), decline, advice: advice[decline], again, retryFrom, expiresAt: order.expiresAt };
  },
  'order-expired': (state, letter) => {
    const order = orderIn(state, letter);
    return order?.status === 'expired' ? { ...essentials(order), way: order.method } : undefined;
  },
  'order-overtaken': (state, letter) => {
    const order = orderIn(state, letter);
    return order && { without: 'none', ...letter.facts, ...essentials(order), way: order.method };
  },
  'proof-received': (_, { facts }) => facts,
  'proof-rejected': (state, letter) => {
    const order = openOrderIn(state, letter);
    const { proofs = [] } = order ?? {};
    const proof = proofs.find(({ hash }) => hash === letter.facts!['hash']);
    if (!order || !proof?.rejected || proofs.slice(proofs.indexOf(proof)).some(isUnanswered)) return undefined;
    const { flaw, note = 'none' } = proof.rejected;
    return { ...essentials(order), flaw, note, expiresAt: order.expiresAt, ...transferOf(state) };
  },
  'order-refunded': (state, letter) => {
    const order = orderIn(state, letter);
    return order && { ...letter.facts, ...essentials(order), way: isOurs(order) ? order.method : 'elsewhere' };
  },
  'payment-in-part': (state, letter) => {
    const order = openOrderIn(state, letter);
    if (!order) return undefined;
    const outstanding = moneyFact({ amount: outstandingOf(order), currency: order.price.currency });
    return { ...letter.facts, ...essentials(order), outstanding, expiresAt: order.expiresAt, ...transferOf(state) };
  },
  'surplus-applied': (_, { facts }) => facts,
  'surplus-payment': (_, { facts = {} }) => ({ ...facts, way: facts['method']! }),
  'payment-retracted': (state, letter) => {
    const order = orderIn(state, letter);
    if (!order) return letter.facts && { ...letter.facts, stands: 'over' };
    if (order.status !== 'open') return { ...letter.facts, ...essentials(order), stands: 'over' };
    const outstanding = moneyFact({ amount: outstandingOf(order), currency: order.price.currency });
    return { ...letter.facts, ...essentials(order), stands: 'open', outstanding, expiresAt: order.expiresAt, ...transferOf(state) };
  },
  'refund-paid': (_, { facts }) => facts,
  'invoice-issued': (_, { facts }) => facts,
  'credit-note-issued': (_, { facts }) => facts,
  'refund-failed': (state, letter) => {
    const { payment } = letter.facts!;
    const back = orderIn(state, letter)?.returns?.find((each) => each.payment === payment);
    return back?.failedAt === letter.at ? { ...letter.facts, money: moneyFact(back) } : undefined;
  },
} satisfies Readonly<Record<string, Facts>>;
