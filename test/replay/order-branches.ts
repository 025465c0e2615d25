import { becomeActive, from, send } from '../support/membership.js';
import { owedAfterLeaving } from '../support/owed-after-leaving.js';
import { transferProof } from '../support/sample-orders.js';
import type { LiveMembership, Stage } from '../support/stage.js';
import type { Branch } from './branch.js';

const supported = () => ({ ...from('support'), reason: 'customer-asked' });
const reasoned = supported();

async function ordered(stage: Stage, membership: LiveMembership): Promise<void> {
  await becomeActive(membership);
  await stage.written('membership-active');
  stage.ports.payments.now = () => new Date(stage.ports.events.at(-1)!.occurredAt).toISOString();
  await send(membership, 'placeOrder', { level: 'action-pack', method: 'card', employees: 40 });
}

/** The ways that an order, and what it brought, have gone. */
export const orderBranches: Readonly<Record<string, Branch>> = {
  'order-charged-and-refunded': async (stage, membership) => {
    await ordered(stage, membership);
    await send(membership, 'payByCard', { order: 1, paymentMethod: 'pm_card_visa' });
    await stage.happened('LevelReached');
    await send(membership, 'refundOrder', { order: 1 }, reasoned);
    await stage.happened('RefundPaid');
  },
  'order-declined-and-expired': async (stage, membership) => {
    await ordered(stage, membership);
    stage.ports.payments.bank = () => 'funds';
    await send(membership, 'payByCard', { order: 1, paymentMethod: 'pm_card_visa' });
    await stage.happened('OrderPaymentDeclined');
    await stage.passDays(8);
    await stage.happened('OrderExpired');
  },
  'benefits-used': async (stage, membership) => {
    await ordered(stage, membership);
    await send(membership, 'payByCard', { order: 1, paymentMethod: 'pm_card_visa' });
    await stage.happened('BenefitsProvisioned');
    await send(membership, 'activateBenefit', { benefit: 'support-incidents' });
    await send(membership, 'consumeBenefit', { benefit: 'support-incidents', amount: 1, reference: 'CASE-1' }, from('service'));
    await send(membership, 'viewBenefitKey', { benefit: 'software-licences', madeWith: 1 });
    await stage.happened('BenefitKeyViewed');
  },
  'transfer-proved-invoiced-and-credited': async (stage, membership) => {
    await becomeActive(membership);
    await stage.written('membership-active');
    await send(membership, 'placeOrder', { level: 'action-pack', method: 'wire', employees: 40 });
    await send(membership, 'submitPaymentProof', { ...transferProof, order: 1 });
    await send(membership, 'rejectPaymentProof', { order: 1, hash: transferProof.hash, flaw: 'unreadable' }, supported());
    const placed = stage.ports.events.flatMap((event) => (event.type === 'OrderPlaced' ? [event] : []))[0]!;
    const { total: amount, currency } = placed.data.price;
    await send(membership, 'confirmPayment', { order: 1, payment: 'BANK-1', amount, currency, receivedAt: placed.occurredAt }, supported());
    await stage.happened('LevelReached');
    await stage.passDays(11);
    await stage.happened('InvoiceIssued');
    await send(membership, 'refundOrder', { order: 1 }, supported());
    await stage.happened('CreditNoteIssued');
  },
  'refund-escalated-after-leaving': async (stage, membership) => {
    await owedAfterLeaving(stage, membership);
    await stage.passDays(10);
    await stage.happened('RefundEscalated');
    await send(membership, 'confirmRefund', { order: 1, payment: 'BANK-1', refund: 'BANK-2' }, supported());
    await stage.happened('RefundPaid');
  },
};
