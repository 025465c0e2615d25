import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { openOrders } from '../../events/state/orders.js';
import { openProof } from '../../events/state/payment-proofs.js';
import { businessDaysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertMember } from './levels.js';
import { openOrderOf, orderOf } from './named-order.js';

/** A file that lies in the document store, and the order whose transfer it shows. */
export type ProofUploaded = Omit<EventData<'PaymentProofReceived'>, 'deadline'>;

/** Keeps the receipt of a proof while the order waits for its transfer; the same file twice changes nothing, unless support has refused it. */
export const submitPaymentProof: Decision<ProofUploaded> = ({ order: number, hash, mediaType, size, name }, state, context) => {
  assertMember(state);
  const { method, proofs = [] } = orderOf(state, number);
  if (method !== 'wire') throw new Refused('order-not-by-wire', { order: number });
  const known = proofs.find((proof) => proof.hash === hash);
  if (known?.rejected) throw new Refused('proof-refused', { order: number, flaw: known.rejected.flaw });
  if (known) return [];
  openOrderOf(state, number);
  const { vetting, levels } = context.policy;
  const { maximumBytes } = vetting.documents;
  if (size > maximumBytes) throw new Refused('document-too-large', { megabytes: maximumBytes / 1_048_576 });
  const { atMost } = levels.proofs;
  if (proofs.length >= atMost) throw new Refused('too-many-documents', { documents: atMost, order: number });
  const file = { hash, mediaType, size, ...(name && { name }) };
  return [{ type: 'PaymentProofReceived', data: { order: number, ...file, deadline: lookedAtBy(state, context) } }];
};

/** Support says why a proof proves nothing, and the order waits for the company again; the same said again changes nothing. */
export const rejectPaymentProof: Decision<EventData<'PaymentProofRejected'>> = ({ order: number, hash, flaw, note }, state) => {
  const order = orderOf(state, number);
  const refused = order.proofs?.find((proof) => proof.hash === hash)?.rejected;
  if (refused?.flaw === flaw) return [];
  if (openProof(order)?.hash !== hash) throw new Refused('proof-not-open', { order: number });
  return [{ type: 'PaymentProofRejected', data: { order: number, hash, flaw, ...(note && { note }) } }];
};

/** Hands each proof that nobody looked at in time one level up. */
export const escalatePaymentProof: Decision = (_, state, context) =>
  openOrders(state.orders).flatMap((order) => {
    const proof = openProof(order);
    if (!proof || Date.parse(proof.deadline) > Date.parse(context.now)) return [];
    const { hash, level } = proof;
    const data = { order: order.order, hash, level: level + 1, deadline: lookedAtBy(state, context) };
    return [{ type: 'PaymentProofEscalated', data }];
  });

/** Until when support looks at a proof that waits from now on. */
export const lookedAtBy = ({ legalProfile }: MembershipState, { now, policy }: Context): string =>
  businessDaysAfter(now, policy.levels.proofs.businessDays, legalProfile!.address.country, policy.calendarVersion);
