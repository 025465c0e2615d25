import type { Waiting } from '../waiting.js';
import { withOrder, type NounOfOrders } from './changed-order.js';
import type { MoneyBack, Order, Orders } from './order.js';

/** Within how many days support sends money back where the rules name no number. */
export const usualSendBackDays = 10;

const oneDay = 86_400_000;

/** Neither went back nor was used up for other orders. */
export const isOwed = ({ refund, amount }: MoneyBack): boolean => !refund && amount > 0;

/** What was charged or confirmed here is also given back from here; who took any other payment gives it back. */
export const isOurs = ({ paid }: Order): boolean => Boolean(paid?.attempt ?? paid?.confirmed);

/** Money of a transfer, and what a card would not take back. */
export const isSentBySupport = ({ method, failedAt }: MoneyBack): boolean => method === 'wire' || Boolean(failedAt);

/** Within how many days support sends money of an order back: as was promised with the order, or as for every other. */
export const sendBackDaysOf = ({ sendBackDays = usualSendBackDays }: Order): number => sendBackDays;

/** Money that only support can send, and how long it waits for that: from when a card would not take it where it was of a card, and anew at each level. */
export interface OwedBySupport extends MoneyBack {
  readonly order: Order;
  readonly late: NonNullable<MoneyBack['late']>;
}

const waitOf = (order: Order, { late, failedAt, since: owedSince }: MoneyBack): OwedBySupport['late'] => {
  const since = failedAt ?? owedSince;
  return late ?? { level: 0, since, deadline: new Date(Date.parse(since) + sendBackDaysOf(order) * oneDay).toISOString() };
};

/** What only support can send back, the first that is due first. */
export const owedBySupport = (orders: Orders | undefined): readonly OwedBySupport[] =>
  (orders?.list ?? [])
    .flatMap((order) => (order.returns ?? []).map((back) => ({ ...back, order, late: waitOf(order, back) })))
    .filter((back) => isOwed(back) && isSentBySupport(back))
    .sort((one, other) => Date.parse(one.late.deadline) - Date.parse(other.late.deadline));

/** Whether money is to go back that only support can send: of a transfer, or what a card would not take. */
export const owesBySupport = (orders: Orders | undefined): boolean => owedBySupport(orders).length > 0;

/** Waits for support to send money back, in one entry however much is owed: that of the earliest deadline. */
export const waitsForRefund = (orders: Orders | undefined): readonly Waiting[] =>
  owedBySupport(orders)
    .slice(0, 1)
    .map(({ late: { level, since, deadline } }) => {
      const owner = level > 0 ? 'support-approver' : 'support';
      return { step: 'refund', owner, since, deadline, then: 'escalateRefund' };
    });

/** Orders as the events of money that support is late to send back leave them. */
export const refundFolds = {
  RefundEscalated: (before, { data: { order, payment, level, deadline }, occurredAt }) =>
    withOrder(before, order, (each) => {
      const isNext = (wait: OwedBySupport['late']) => wait.level === level - 1 && Date.parse(wait.deadline) <= Date.parse(occurredAt);
      const isMeant = (back: MoneyBack) => back.payment === payment && isOwed(back) && isSentBySupport(back) && isNext(waitOf(each, back));
      const meant = (each.returns ?? []).findIndex(isMeant);
      const late = { level, since: occurredAt, deadline };
      return { ...each, returns: (each.returns ?? []).map((back, index) => (index === meant ? { ...back, late } : back)) };
    }),
} satisfies NounOfOrders;
