import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { takeTurn } from '../../workflows/decisions/turn.js';
import { membershipId, recordAfter, today } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { expiresAt, prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';

const administrator = from('partner', { objectId: people.enroller });
const again = { ...administrator, commandId: 'the same once more' };
const leave = { type: 'leaveMembership', data: { membership: membershipId, why: 'no-longer-needed' } } as const;
const stay = { type: 'stayMember', data: undefined } as const;

it('says of what was right and changed nothing that nothing changed', () => {
  const { receipt } = takeTurn(recordAfter(states.active), { ...stay, metadata: administrator }, today);
  expect(receipt).toMatchObject({ status: 'active', unchanged: true });
});

it('says nothing of the kind where something changed, and says it when the same comes once more', () => {
  const first = takeTurn(recordAfter(states.active), { ...leave, metadata: administrator }, today);
  expect(first.receipt).not.toHaveProperty('unchanged');
  expect(takeTurn(first.record, { ...leave, metadata: again }, today).receipt).toMatchObject({ unchanged: true });
});

it('gives a command that is repeated the answer that it had', () => {
  const first = takeTurn(recordAfter(states.active), { ...leave, metadata: administrator }, today);
  expect(takeTurn(first.record, { ...leave, metadata: administrator }, today).receipt).toEqual(first.receipt);
});

it('answers an order with its number, its price and its last day, the same each time', () => {
  const order = { type: 'placeOrder', data: { level: 'action-pack', method: 'wire', employees: 40 } } as const;
  const placed = takeTurn(recordAfter(states.active), { ...order, metadata: administrator }, today);
  const ordered = {
    order: 1,
    method: 'wire',
    price: prices['action-pack'],
    expiresAt: expiresAt.wire,
    partnerId: partnerIdOf(membershipId),
  };
  expect(placed.receipt).toMatchObject({ ordered });
  expect(takeTurn(placed.record, { ...order, metadata: administrator }, today).receipt).toMatchObject({ ordered });
});

it('answers a transfer that was confirmed with what came of it, and what the order still costs', () => {
  const { total } = prices['action-pack'];
  const confirmed = (amount: number) => {
    const data = { order: 1, payment: 'BANK-1', amount, currency: 'KRW', receivedAt: today };
    const metadata = { ...from('support'), reason: 'documents-checked' };
    return takeTurn(recordAfter(states['order placed']), { type: 'confirmPayment', data, metadata }, today).receipt;
  };
  const received = { order: 1, currency: 'KRW' };
  expect(confirmed(4_560)).toMatchObject({ received: { ...received, amount: 4_560, outstanding: total - 4_560 } });
  expect(confirmed(total + 7)).toMatchObject({ received: { ...received, amount: total + 7, outstanding: 0 } });
  expect(takeTurn(recordAfter(states.active), { ...leave, metadata: administrator }, today).receipt).not.toHaveProperty('received');
});
