import { today, type Happened } from './given-when-then.js';
import { happened, prices } from './sample-events.js';

/** The states of an order whose money goes back: to its card by itself, where the card does not take it, and by whoever took it. */
export function refundStates(ordered: readonly Happened[], reached: readonly Happened[]) {
  const goingBack = [
    ...ordered,
    happened.charging(1),
    happened.paidByCard(1, prices.silver, today),
    happened.reached(1, 'silver'),
    happened.provisioned(1, 'silver'),
    happened.refunded(1, prices.silver),
    happened.levelEnded(1, 'silver', 'refund'),
    happened.benefitsEnded('refund'),
  ];
  return {
    'money going back': goingBack,
    'money not taken back': [...goingBack, happened.moneyNotBack(1)],
    'order refunded': [
      ...reached,
      happened.refunded(1, prices.silver),
      happened.levelEnded(1, 'silver', 'refund'),
      happened.benefitsEnded('refund'),
    ],
  } satisfies Readonly<Record<string, readonly Happened[]>>;
}
