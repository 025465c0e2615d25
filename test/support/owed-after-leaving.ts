import { becomeActive, from, send } from './membership.js';
import type { LiveMembership, Stage } from './stage.js';

/** A member that paid part of an order by a transfer, and left: support owes it the money. */
export async function owedAfterLeaving(stage: Stage, membership: LiveMembership) {
  await becomeActive(membership);
  await stage.written('membership-active');
  await send(membership, 'placeOrder', { level: 'action-pack', method: 'wire', employees: 40 });
  await stage.happened('OrderPlaced');
  const receivedAt = stage.ports.events.find(({ type }) => type === 'OrderPlaced')!.occurredAt;
  const part = { order: 1, payment: 'BANK-1', amount: 16_000, currency: 'KRW', receivedAt };
  await send(membership, 'confirmPayment', part, { ...from('support'), reason: 'customer-asked' });
  const leaving = { membership: membership.workflowId.replace('membership/', ''), why: 'company-ends', on: 'now' } as const;
  return send(membership, 'leaveMembership', leaving);
}
