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

/** The proof that support is to look at: the newest, while the order waits for its money and support has neither refused it nor kept any money since. */
export function openProof({ status, proofs }: Order): PaymentProof | undefined {
  const newest = proofs?.at(-1);
  return status === 'open' && newest && !newest.rejected && !newest.answeredAt ? newest : undefined;
}

/** Support has looked at the bank and kept a part of the money: the oldest proof that waits has its answer. */
export function proofAnswered(order: Order, payment: string, at: string): Order {
  const oldest = openProof(order) && order.proofs!.find(({ rejected, answeredAt }) => !rejected && !answeredAt);
  return oldest ? changed(order, oldest.hash, { answeredAt: at, answeredBy: payment }) : order;
}

/** The answer was that payment, which is taken back: support looks again until then, and at that proof first. */
export function proofOpenAgain(order: Order, payment: string, wait: { readonly since: string; readonly deadline: string }): Order {
  const isAnswer = ({ answeredBy }: PaymentProof) => answeredBy === payment;
  const open = (order.proofs ?? [])
    .filter(isAnswer)
    .map(({ answeredAt: _, answeredBy: __, ...proof }) => ({ ...proof, ...wait, level: 0 }));
  return open.length > 0 ? { ...order, proofs: [...order.proofs!.filter((proof) => !isAnswer(proof)), ...open] } : order;
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
