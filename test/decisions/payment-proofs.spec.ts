import { waitingOn } from '../../events/waiting-on.js';
import { stuckFor } from '../../services/projector/projections/stuck-for.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { bySupport, given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { expiresAt, prices, proofDeadline, transferProof } from '../support/sample-orders.js';
import { states } from '../support/states.js';

const { 'order placed': placed, 'transfer proved': proved, 'proof refused': refused } = states;
const late = [...proved, on(proofDeadline, happened.proofEscalated('2026-03-12T09:00:00.000Z'))];
const another = 'e'.repeat(64);
const upload = (data: object = {}) => ({ type: 'submitPaymentProof', data: { order: 1, ...transferProof, ...data } }) as const;
const refuse = (hash: string = transferProof.hash) =>
  ({ type: 'rejectPaymentProof', data: { order: 1, hash, flaw: 'unreadable' } }) as const;
const bySupporter = { by: from('support') };
const waitOfOrder = (events: readonly Happened[]) => waitingOn(recordAfter(events).state).filter(({ step }) => step === 'order');
const letters = (events: readonly Happened[]) => owedMails(recordAfter(events).state).map(({ kind }) => kind);

describe('a proof of a transfer', () => {
  it('is kept with a receipt, and the order waits for support until a day of the rules', () => {
    given(...placed)
      .when(upload())
      .then(happened.proofReceived());
    expect(waitOfOrder(proved)).toEqual([
      { step: 'order', owner: 'support', since: today, deadline: proofDeadline, then: 'escalatePaymentProof' },
    ]);
    expect(letters(proved)).toContain('proof-received');
  });
  it('is kept once, however often the same file comes', () => {
    given(...proved)
      .when(upload())
      .thenNothingHappens();
  });
  it('is not taken for a card, for an order that is over, too large, or too often', () => {
    given(...states['card declined'])
      .when(upload())
      .thenRefused('order-not-by-wire', { order: 1 });
    given(...placed, happened.cancelled(1))
      .when(upload())
      .thenRefused('order-over');
    given(...placed)
      .when(upload({ size: 10_485_761 }))
      .thenRefused('document-too-large', { megabytes: 10 });
    const five = ['1', '2', '3', '4', '5'].map((digit) => happened.proofReceived(1, { hash: digit.repeat(64) }));
    given(...placed, ...five)
      .when(upload())
      .thenRefused('too-many-documents', { documents: 5, order: 1 });
  });
  it('moves no day of expiry: the order ends all the same, and then waits for nobody', () => {
    const onTheLastDay = '2026-04-02T09:00:00.000Z';
    const deadline = '2026-04-07T09:00:00.000Z';
    const received = [...placed, on(onTheLastDay, happened.proofReceived(1, { deadline }))];
    expect(waitOfOrder(received)).toMatchObject([{ owner: 'support', deadline: expiresAt.wire, then: 'expireOrder' }]);
    given(...received)
      .whenNobodyActsUntil(expiresAt.wire)
      .then(happened.orderExpired(1));
  });
  it('is answered by the money itself', () => {
    const paid = [...proved, happened.paid(1, prices['action-pack'], today), happened.reached(1, 'action-pack')];
    expect(waitOfOrder(paid)).toEqual([]);
    given(...paid)
      .when(refuse(), bySupporter)
      .thenRefused('proof-not-open', { order: 1 });
  });
});

describe('a proof that proves nothing', () => {
  it('is answered by a part of the money as well: the company owes the rest, and may prove that', () => {
    const part = [...proved, happened.partPaid(1, 'BANK-1', 400_000)];
    expect(waitOfOrder(part)).toMatchObject([{ owner: 'partner', then: 'expireOrder' }]);
    given(...part)
      .when(refuse(), bySupporter)
      .thenRefused('proof-not-open', { order: 1 });
    expect(waitOfOrder([...part, happened.proofReceived(1, { hash: another })])).toMatchObject([{ owner: 'support' }]);
  });
  it('is answered by its own part where another is proved as well, at which support still has to look', () => {
    const both = [...proved, happened.proofReceived(1, { hash: another }), happened.partPaid(1, 'BANK-1', 400_000)];
    expect(recordAfter(both).state.orders!.list[0]!.proofs).toMatchObject([{ answeredBy: 'BANK-1' }, { hash: another }]);
    expect(waitOfOrder(both)).toMatchObject([{ owner: 'support' }]);
    expect(waitOfOrder([...both, happened.partPaid(1, 'BANK-2', 500)])).toMatchObject([{ owner: 'partner' }]);
  });
  it('is not taken again once support has refused it', () => {
    given(...refused)
      .when(upload())
      .thenRefused('proof-refused', { order: 1, flaw: 'unreadable' });
    given(...refused)
      .when(upload({ hash: another }))
      .then(happened.proofReceived(1, { hash: another }));
  });
  it('is looked at in its turn where a newer one is refused', () => {
    const both = [...proved, happened.proofReceived(1, { hash: another }), bySupport(happened.proofRejected(1, another))];
    expect(waitOfOrder(both)).toMatchObject([{ owner: 'support', then: 'escalatePaymentProof' }]);
    expect(letters(both)).toContain('proof-rejected');
    const neither = [...both, bySupport(happened.proofRejected())];
    expect(owedMails(recordAfter(neither).state).filter(({ kind }) => kind === 'proof-rejected')).toHaveLength(2);
    given(...both)
      .when(refuse(), bySupporter)
      .then(happened.proofRejected());
  });
  it('is refused with a reason that the company reads, and the order waits for the company again', () => {
    given(...proved)
      .when(refuse(), bySupporter)
      .then(happened.proofRejected());
    expect(waitOfOrder(refused)).toMatchObject([{ owner: 'partner', deadline: expiresAt.wire, then: 'expireOrder' }]);
    const facts = owedMails(recordAfter(refused).state).find(({ kind }) => kind === 'proof-rejected')?.facts;
    expect(facts).toMatchObject({ order: 1, flaw: 'unreadable', expiresAt: expiresAt.wire });
  });
  it('is refused once, and only the newest that support has not looked at', () => {
    given(...refused)
      .when(refuse(), bySupporter)
      .thenNothingHappens();
    const second = [...refused, happened.proofReceived(1, { hash: another })];
    expect(waitOfOrder(second)).toMatchObject([{ owner: 'support' }]);
    expect(letters(second)).not.toContain('proof-rejected');
    given(...proved, happened.proofReceived(1, { hash: another }))
      .when(refuse(), bySupporter)
      .thenRefused('proof-not-open', { order: 1 });
  });
});

describe('a proof that nobody looks at in time', () => {
  it('goes one level higher, again and again, and is seen as stuck', () => {
    given(...proved)
      .whenNobodyActsUntil(proofDeadline)
      .then(happened.proofEscalated('2026-03-12T09:00:00.000Z'));
    expect(waitOfOrder(late)).toMatchObject([{ owner: 'support-approver', since: proofDeadline }]);
    expect(stuckFor(recordAfter(late).state)).toContain('proof-late');
    expect(stuckFor(recordAfter(proved).state)).not.toContain('proof-late');
    expect(stuckFor(recordAfter([...late, bySupport(happened.proofRejected())]).state)).not.toContain('proof-late');
  });
});
