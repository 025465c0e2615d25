import { owedBySupport, sendBackDaysOf } from '../../events/state/refunds.js';
import { daysAfter } from './dates.js';
import type { Decision } from './decision.js';

/** Hands all money that support did not send back in time one level up. */
export const escalateRefund: Decision = (_, { orders }, { now }) =>
  owedBySupport(orders)
    .filter(({ late }) => Date.parse(late.deadline) <= Date.parse(now))
    .map(({ order, payment, amount, currency, late: { level } }) => {
      const deadline = daysAfter(now, sendBackDaysOf(order));
      return { type: 'RefundEscalated', data: { order: order.order, payment, amount, currency, level: level + 1, deadline } };
    });
