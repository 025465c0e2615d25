import {
  cardPayment,
  namedOrder,
  orderPayment,
  orderPaymentIn,
  orderWish,
  orderWishIn,
  paymentDecline,
  refund,
  proofRejection,
  proofRejectionIn,
  refundIn,
  retraction,
  retractionIn,
  surplusToApply,
  wireSentBack,
} from '../../shared/input/levels.js';
import { commandForm } from './command-form.js';

const onlyMembers = ['membership-not-active', 'membership-over'] as const;
const onlyOpen = ['order-unknown', 'order-over', 'order-already-paid'] as const;

/** The company wants a level. */
export const placeOrder = commandForm({
  type: 'placeOrder',
  summary: 'Order a level at the price of today, which stands until the order is paid, cancelled or expired.',
  fields: orderWish,
  refusals: [
    ...['role-required', 'purchases-blocked', 'level-not-offered', 'level-held', 'level-excluded', 'order-open'],
    ...['level-not-earned', 'level-not-for-company', 'area-unknown', 'area-required', 'leaving-announced', 'merge-under-way'],
    ...onlyMembers,
  ] as const,
  data: orderWishIn,
});

/** Money came in. */
export const recordPayment = commandForm({
  type: 'recordPayment',
  summary: 'Name the payment that was received for an order, in full; the level begins. Naming it again changes nothing.',
  fields: orderPayment,
  refusals: [...onlyOpen, 'payment-known', 'amount-differs', 'payment-out-of-range'],
  data: orderPaymentIn,
});

/** The company has a card charged. */
export const payByCard = commandForm({
  type: 'payByCard',
  summary: 'Have a card charged for an order, by the name that the card provider has for it; the order shows what came of it.',
  fields: cardPayment,
  refusals: [
    'role-required',
    ...onlyOpen,
    'order-not-by-card',
    'charge-under-way',
    'card-too-early',
    'membership-suspended',
    ...onlyMembers,
  ],
  data: (given) => given,
});

/** Money did not come in. */
export const declinePayment = commandForm({
  type: 'declinePayment',
  summary: 'Say that the card was declined; the order stays open and says from when the card may be tried again.',
  fields: paymentDecline,
  refusals: [...onlyOpen, 'order-not-by-card'],
  data: (declined) => declined,
});

/** Support saw the money in the bank. */
export const confirmPayment = commandForm({
  type: 'confirmPayment',
  summary:
    'Say what a wire transfer brought for an order: less than it costs leaves the rest owed; what is too much, late or twice is to be sent back.',
  fields: orderPayment,
  refusals: ['order-unknown', 'order-not-by-wire', 'payment-known', 'payment-amount-differs', 'amount-differs', 'payment-out-of-range'],
  data: orderPaymentIn,
});

/** Support looked at a proof. */
export const rejectPaymentProof = commandForm({
  type: 'rejectPaymentProof',
  summary: 'Say why a proof of a wire transfer proves none; the company reads it and may send another.',
  fields: proofRejection,
  refusals: ['order-unknown', 'proof-not-open'],
  data: proofRejectionIn,
});

/** It pays another order. */
export const applySurplus = commandForm({
  type: 'applySurplus',
  summary: 'Use money that is to be sent back for an open order by wire transfer, as much of it as that still costs.',
  fields: surplusToApply,
  refusals: [...onlyOpen, 'refund-not-owed', 'order-not-by-wire', 'amount-differs'],
  data: (applied) => applied,
});

/** The bank has sent it back. */
export const confirmRefund = commandForm({
  type: 'confirmRefund',
  summary: 'Say that the bank has sent the money of a wire transfer back, and under which reference.',
  fields: wireSentBack,
  refusals: ['order-unknown', 'refund-not-owed', 'refund-already-paid'],
  data: (sent) => sent,
});

/** It never came like that. */
export const retractPayment = commandForm({
  type: 'retractPayment',
  summary:
    'Take back a wire transfer that was confirmed by mistake, as far as it bought nothing: it is neither kept for the order nor owed any more, and may be confirmed anew. Proposed only: another person of support carries it out within a day.',
  fields: retraction,
  refusals: ['order-unknown', 'order-not-by-wire', 'payment-in-use', 'payment-unknown', 'already-proposed'],
  data: retractionIn,
});

/** The company thinks better of it. */
export const cancelOrder = commandForm({
  type: 'cancelOrder',
  summary: 'Take back an order that is not paid.',
  fields: namedOrder,
  refusals: ['role-required', 'order-unknown', 'order-over', 'order-paid', ...onlyMembers],
  data: (named) => named,
});

/** Money goes back. */
export const refundOrder = commandForm({
  type: 'refundOrder',
  summary: 'Have the whole amount of an order given back, within the rule; what was bought by it ends.',
  fields: refund,
  refusals: ['order-unknown', 'order-not-paid', 'refund-too-late', 'refund-after-upgrade', 'refund-after-merge', 'refund-benefits-used'],
  data: refundIn,
});
