import type { Waiting } from '../waiting.js';
import { withOrder, type NounOfOrders } from './changed-order.js';
import type { Order, PaymentProof } from './order.js';

const changed = (order: Order, hash: string, change: Partial<PaymentProof>): Order => ({
  ...order,
  proofs: order.proofs!.map((proof) => (proof.hash === hash ? { ...proof, ...change } : proof)),
});

/** Orders as the events of their proofs leave them. */
export const proofFolds = {
  PaymentProofReceived: (before, { data: { order, ...proof }, occurredAt }) =>
    withOrder(before, order, (each) => ({ ...each, proofs: [...(each.proofs ?? []), { ...proof, at: occurredAt, level: 0 }] })),
  PaymentProofRejected: (before, { data: { order, hash, ...said }, occurredAt }) =>
    withOrder(before, order, (each) => changed(each, hash, { rejected: { ...said, at: occurredAt } })),
  PaymentProofEscalated: (before, { data: { order, hash, level, deadline }, occurredAt }) =>
    withOrder(before, order, (each) => changed(each, hash, { level, deadline, since: occurredAt })),
} satisfies NounOfOrders;

/** Support has neither refused it nor kept money since. */
export const isUnanswered = ({ rejected, answeredAt }: PaymentProof): boolean => !rejected && !answeredAt;

/** The proof that support is to look at next: the newest that it has neither refused nor answered by keeping money, while the order waits for that. */
export const openProof = ({ status, proofs }: Order): PaymentProof | undefined =>
  status === 'open' ? proofs?.findLast(isUnanswered) : undefined;

/** Support has looked at the bank and kept a part of the money: the oldest proof that waits has its answer. */
export function proofAnswered(order: Order, payment: string, at: string): Order {
  const oldest = openProof(order) && order.proofs!.find(isUnanswered);
  return oldest ? changed(order, oldest.hash, { answeredAt: at, answeredBy: payment }) : order;
}

/** The answer was that payment, which is taken back: support looks again, until then. */
export function proofOpenAgain(order: Order, payment: string, wait: { readonly since: string; readonly deadline: string }): Order {
  const proofs = order.proofs?.map((proof) => {
    const { answeredAt: _, answeredBy, ...unanswered } = proof;
    return answeredBy === payment ? { ...unanswered, ...wait, level: 0 } : proof;
  });
  return { ...order, ...(proofs && { proofs }) };
}

/** Waits for support to look at a proof; the day of expiry stays what it is, and comes first where it is nearer. */
export function waitsForProof(order: Order): Waiting | undefined {
  const proof = openProof(order);
  if (!proof) return undefined;
  const isLast = Date.parse(order.expiresAt) <= Date.parse(proof.deadline);
  return {
    step: 'order',
    owner: proof.level > 0 ? 'support-approver' : 'support',
    since: proof.since ?? proof.at,
    ...(isLast ? { deadline: order.expiresAt, then: 'expireOrder' } : { deadline: proof.deadline, then: 'escalatePaymentProof' }),
  };
}
