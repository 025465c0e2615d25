import { owesBySupport } from '../../events/state/refunds.js';
import { waitingOn } from '../../events/waiting-on.js';
import { bySupport, given, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import type { CommandMetadata } from '../../workflows/decisions/index.js';
import { from, fromApprover } from '../support/membership.js';
import { expiresAt, happened } from '../support/sample-events.js';
import { prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';

type Turn = Parameters<typeof turnOf>[1];

const by = { ...from('support'), reason: 'answered-by-mistake' };
const day = '2026-03-07T09:00:00.000Z';
const received = '2026-03-06T10:00:00.000Z';
const { total } = prices['action-pack'];
const { 'order placed': placed } = states;

const then = (events: readonly Happened[], turn: object, metadata: CommandMetadata = by): readonly Happened[] => [
  ...events,
  ...turnOf(recordAfter(events), turn as Turn, metadata, day).map(({ type, data }) => on(day, bySupport({ type, data } as Happened))),
];
const pay = (amount: number, more: object = {}) =>
  ({ type: 'confirmPayment', data: { order: 1, payment: 'BANK-1', amount, currency: 'KRW', receivedAt: received, ...more } }) as const;
const retract = (more: object = {}) => ({ type: 'retractPayment', data: { order: 1, payment: 'BANK-1', ...more } }) as const;
const refund = (order = 1) => ({ type: 'refundOrder', data: { order } }) as const;
const taken = (events: readonly Happened[], more: object = {}) =>
  then(then(events, retract(more)), { type: 'approveProposal', data: { proposal: events.length + 1 } }, fromApprover());
const said = (events: readonly Happened[]) => events.find(({ type }) => type === 'PaymentRetracted')?.data;
const saidOf = (events: readonly Happened[]) => events.flatMap(({ type, data }) => (type === 'PaymentRetracted' ? [data] : []));
const ordersOf = (events: readonly Happened[]) => recordAfter(events).state.orders!.list;
const stepsOf = (events: readonly Happened[]) => waitingOn(recordAfter(events).state).map(({ step }) => step);
const refused = (events: readonly Happened[], command: object) =>
  given(...events).when(command as Turn & { type: 'retractPayment' }, { by, at: day });
const newer = (order = 2): Happened => {
  const { type, data } = happened.actionPackOrdered(order, 'wire');
  return on(day, { type, data: { ...data, expiresAt: '2026-05-08T09:00:00.000Z' } });
};

const mistyped = then(placed, pay(10));
const tooMuch = then(placed, pay(total + 410_400));

describe('a part that support typed wrong', () => {
  it('is said to be known with another amount, and with which', () =>
    refused(mistyped, pay(total)).thenRefused('payment-amount-differs', { order: 1, amount: 10, currency: 'KRW' }));

  it('is taken back by two, and then confirmed with the right amount: the level begins', () => {
    refused(mistyped, retract()).then(happened.proposed('retractPayment', retract().data, '2026-03-08T09:00:00.000Z'));
    const back = taken(mistyped, { note: 'A zero was missing.' });
    expect(said(back)).toEqual({ order: 1, payment: 'BANK-1', amount: 10, currency: 'KRW', note: 'A zero was missing.' });
    expect(ordersOf(back)).toEqual(ordersOf(placed));
    expect(waitingOn(recordAfter(back).state)).toEqual(waitingOn(recordAfter(placed).state));
    expect(ordersOf(then(back, pay(total)))).toMatchObject([{ status: 'paid', paid: { payment: 'BANK-1', amount: total } }]);
  });

  it('is not taken back by one person', () => {
    const proposed = then(mistyped, retract());
    expect(ordersOf(proposed)).toEqual(ordersOf(mistyped));
    refused(proposed, { type: 'approveProposal', data: { proposal: proposed.length } }).thenRefused('second-person-required');
    refused(proposed, retract()).thenNothingHappens();
  });

  it('is taken back once', () => refused(taken(mistyped), retract()).thenRefused('payment-unknown', { order: 1 }));

  it('leaves the other parts, and the proof that one of them answered, where they are', () => {
    const proved = [...states['transfer proved']];
    const after = taken(then(then(proved, pay(500, { payment: 'BANK-2' })), pay(10)));
    const [proof] = ordersOf(proved)[0]!.proofs!;
    expect(ordersOf(after)).toMatchObject([
      { parts: [{ payment: 'BANK-2', amount: 500 }], proofs: [{ ...proof, answeredBy: 'BANK-2', answeredAt: day }] },
    ]);
  });

  it('has support look again at the proof that it had answered', () => {
    const part = then(states['transfer proved'], pay(10));
    const ownerOf = (events: readonly Happened[]) => waitingOn(recordAfter(events).state).find(({ step }) => step === 'order')?.owner;
    expect(ownerOf(part)).toBe('partner');
    const back = taken(part);
    expect(ownerOf(back)).toBe('support');
    expect(said(back)).toHaveProperty('deadline', '2026-03-11T09:00:00.000Z');
    expect(waitingOn(recordAfter(back).state)).toContainEqual(
      expect.objectContaining({ since: day, deadline: '2026-03-11T09:00:00.000Z' }),
    );
    const escalated = [...states['transfer proved'], on(day, happened.proofEscalated('2026-03-12T09:00:00.000Z'))];
    expect(ownerOf(taken(then(escalated, pay(10))))).toBe('support');
    const over = then(part, { type: 'cancelOrder', data: { order: 1 } }, from('service'));
    expect(said(taken(over))).not.toHaveProperty('deadline');
    const newerProof = happened.proofReceived(1, { hash: 'b'.repeat(64) });
    expect(ownerOf(taken(then([...part, on(day, newerProof)], pay(20, { payment: 'BANK-2' }))))).toBe('support');
    const { hash } = ordersOf(back)[0]!.proofs![0]!;
    refused(back, { type: 'rejectPaymentProof', data: { order: 1, hash, flaw: 'unreadable' } }).then(happened.proofRejected());
  });
});

describe('a surplus that never came', () => {
  it('is owed no more once it is taken back, and the order stays paid', () => {
    expect(stepsOf(tooMuch)).toContain('refund');
    const back = taken(tooMuch);
    expect(said(back)).toMatchObject({ amount: 410_400 });
    expect(owesBySupport(recordAfter(back).state.orders)).toBe(false);
    expect(stepsOf(back)).not.toContain('refund');
    expect(ordersOf(back)).toMatchObject([{ status: 'paid', paid: { payment: 'BANK-1', amount: total } }]);
    refused(back, pay(total)).thenNothingHappens();
    refused(back, retract()).thenRefused('payment-in-use', { order: 1 });
  });

  it('but a smaller one did is owed as soon as support names what the bank shows', () => {
    const back = taken(tooMuch);
    const right = then(back, pay(total + 200));
    expect(ordersOf(right)).toMatchObject([{ status: 'paid', returns: [{ payment: 'BANK-1', amount: 200 }] }]);
    refused(right, pay(total + 200)).thenNothingHappens();
    refused(right, pay(total + 500, { receivedAt: '2031-01-01T00:00:00.000Z' })).thenRefused('payment-out-of-range');
    const differs = { order: 1, amount: total + 200, currency: 'KRW' };
    refused(right, pay(total)).thenRefused('payment-amount-differs', differs);
    refused(right, pay(total + 200, { currency: 'USD' })).thenRefused('payment-amount-differs', differs);
    refused(right, pay(total + 500, { currency: 'USD' })).thenRefused('payment-amount-differs', differs);
  });

  it('for an order that was over is taken back after the end of the membership as well', () => {
    const over = [...placed, on(expiresAt.wire, happened.orderExpired(1))];
    const late = { type: 'SurplusPaymentReceived', data: { ...pay(total).data, method: 'wire' } } as Happened;
    const owed = [...over, on(expiresAt.wire, late), on(expiresAt.wire, happened.closed('by-support'))];
    const [proposed] = turnOf(recordAfter(owed), retract(), by, expiresAt.wire);
    const approval = { type: 'approveProposal', data: { proposal: owed.length + 1 } } as const;
    const carriedOut = turnOf(
      recordAfter([...owed, on(expiresAt.wire, bySupport({ type: proposed!.type, data: proposed!.data } as Happened))]),
      approval,
      fromApprover(),
      expiresAt.wire,
    );
    expect(carriedOut.map(({ type }) => type)).toEqual(['ProposalApproved', 'PaymentRetracted']);
  });

  it('that went back is not taken back', () => {
    const sent = then(tooMuch, { type: 'confirmRefund', data: { order: 1, payment: 'BANK-1', refund: 'R-1' } });
    refused(then(sent, refund()), retract({ payment: 'BANK-9' })).thenRefused('payment-unknown', { order: 1 });
    const late = then([...placed, happened.cancelled(1)], pay(total));
    const gone = then(late, { type: 'confirmRefund', data: { order: 1, payment: 'BANK-1', refund: 'R-1' } });
    refused(gone, retract()).thenRefused('payment-unknown', { order: 1 });
    expect(ordersOf(gone)).toMatchObject([{ returns: [{ refund: 'R-1' }] }]);
  });
});

describe('an order that was paid by mistake', () => {
  const paid = then(placed, pay(total));

  it('is refunded first; then nothing is owed, and the transfer pays the order that it was meant for', () => {
    refused(paid, retract()).thenRefused('payment-in-use', { order: 1 });
    const back = taken(then(paid, refund()));
    expect(owesBySupport(recordAfter(back).state.orders)).toBe(false);
    refused(back, retract()).thenRefused('payment-unknown', { order: 1 });
    const meant = then([...back, newer()], pay(total, { order: 2, receivedAt: day }));
    expect(ordersOf(meant)).toMatchObject([{ status: 'refunded' }, { status: 'paid', paid: { payment: 'BANK-1' } }]);
  });

  it('with parts is in use with each of them', () =>
    refused(then(then(placed, pay(10)), pay(total - 10, { payment: 'BANK-2' })), retract()).thenRefused('payment-in-use', { order: 1 }));
});

describe('money that was used for another order', () => {
  const apply = { type: 'applySurplus', data: { order: 1, payment: 'BANK-1', to: 2 } } as const;
  const used = then([...tooMuch, newer()], apply);

  it('is taken back there, and leaves no trace where it came from', () => {
    for (const order of [1, 2]) {
      const there = taken(used, { order });
      expect(said(there)).toMatchObject({ order: 2, amount: 410_400 });
      expect(ordersOf(there)[1]).not.toHaveProperty('parts');
      expect(ordersOf(there)[0]).not.toHaveProperty('returns');
    }
  });

  it('is taken back as far as it bought nothing, and the rest once that order is refunded', () => {
    const more = then([...then(placed, pay(2 * total + 7)), newer()], apply);
    const free = taken(more);
    expect(said(free)).toMatchObject({ order: 1, amount: 7 });
    expect(ordersOf(free)[0]!.returns).toMatchObject([{ amount: 0, applied: [{ order: 2, amount: total }] }]);
    refused(free, retract()).thenRefused('payment-in-use', { order: 1 });
    const both = taken(then(more, refund(2)), { order: 2 });
    expect(saidOf(both)).toMatchObject([
      { order: 1, amount: 7 },
      { order: 2, amount: total },
    ]);
    expect(owesBySupport(recordAfter(both).state.orders)).toBe(false);
    expect(ordersOf(both)[0]).not.toHaveProperty('returns');
  });

  it('is owed no more as far as it is left, also where the bank has sent back what that order had', () => {
    const more = then([...then(placed, pay(2 * total + 7)), newer()], apply);
    const sent = then(then(more, refund(2)), { type: 'confirmRefund', data: { order: 2, payment: 'BANK-1', refund: 'R-1' } });
    const back = taken(sent);
    expect(said(back)).toMatchObject({ amount: 7 });
    expect(owesBySupport(recordAfter(back).state.orders)).toBe(false);
    expect(ordersOf(back)[1]!.returns).toMatchObject([{ refund: 'R-1', amount: total }]);
  });

  it('and from there for a third is taken back everywhere, and may be confirmed anew', () => {
    const gone = then(used, { type: 'cancelOrder', data: { order: 2 } }, from('service'));
    const third = then([...gone, newer(3)], { type: 'applySurplus', data: { order: 2, payment: 'BANK-1', to: 3 } });
    expect(ordersOf(third)[2]).toMatchObject({ parts: [{ payment: 'BANK-1', amount: 410_400 }] });
    for (const order of [1, 2, 3]) {
      const back = taken(third, { order });
      expect(said(back)).toMatchObject({ order: 3, amount: 410_400 });
      expect(ordersOf(back).flatMap(({ parts = [], returns = [] }) => [...parts, ...returns])).toEqual([]);
      refused(back, retract({ order: 3 })).thenRefused('payment-unknown', { order: 3 });
    }
    const late = then([...placed, happened.cancelled(1), newer()], pay(500));
    const moved = taken(then(late, apply), { order: 2 });
    expect(ordersOf(then(moved, pay(400, { order: 2, receivedAt: day })))[1]).toMatchObject({ parts: [{ amount: 400 }] });
  });

  it('in two sums, and for two orders, is taken back from each, and owed no more in any', () => {
    const cancelled = (events: readonly Happened[], order: number) =>
      then(events, { type: 'cancelOrder', data: { order } }, from('service'));
    const late = then([...placed, happened.cancelled(1), newer(), newer(3)], pay(100));
    const split = then(then(then(late, apply), pay(150)), { ...apply, data: { ...apply.data, to: 3 } });
    expect(saidOf(taken(split))).toMatchObject([
      { order: 2, amount: 100 },
      { order: 3, amount: 50 },
    ]);
    const twice = cancelled(then(then(then(late, apply), pay(150)), apply), 2);
    const most = then(twice, pay(total - 120, { order: 3, payment: 'BANK-9', receivedAt: day }));
    const third = then(most, { type: 'applySurplus', data: { order: 2, payment: 'BANK-1', to: 3 } });
    const back = taken(third);
    expect(saidOf(back)).toMatchObject([{ order: 2, amount: 30 }]);
    expect(ordersOf(then(back, pay(150)))[0]!.returns).toContainEqual(expect.objectContaining({ payment: 'BANK-1', amount: 30 }));
  });

  it('was not seen in the bank again: a proof still waits for support, and the transfer is confirmed where it came', () => {
    const proof = { ...states['transfer proved'].at(-1)!.data, order: 2 };
    const proved = [...tooMuch, newer(), on(day, { type: 'PaymentProofReceived', data: proof } as Happened)];
    const after = then(proved, apply);
    expect(ordersOf(after)[1]!.proofs![0]).not.toHaveProperty('answeredAt');
    refused(after, pay(410_400, { order: 2, receivedAt: day })).thenRefused('payment-known', { order: 1 });
  });

  it('is taken back alone where other money was used as well', () => {
    const twice = then([...tooMuch, newer()], pay(500, { payment: 'BANK-2' }));
    const used = then(then(twice, apply), { ...apply, data: { ...apply.data, payment: 'BANK-2' } });
    const both = then(used, pay(7, { payment: 'BANK-3' }));
    refused(both, pay(total + 410_400)).thenNothingHappens();
    expect(ordersOf(taken(both))).toMatchObject([
      {
        returns: [
          { payment: 'BANK-2', applied: [{ order: 2, amount: 500 }] },
          { payment: 'BANK-3', amount: 7 },
        ],
      },
      { parts: [{ payment: 'BANK-2', amount: 500 }] },
    ]);
  });

  it('and that a card paid is not taken back: nobody typed it', () => {
    const byCard = { order: 1, payment: 'pi_1', method: 'card', amount: 500, currency: 'KRW', receivedAt: received } as const;
    const events = [
      ...states.active,
      happened.actionPackOrdered(1, 'card'),
      on(received, happened.cancelled(1)),
      on(received, { type: 'SurplusPaymentReceived', data: byCard }),
      on(received, { type: 'RefundFailed', data: { order: 1, payment: 'pi_1', attempt: 1 } }),
      newer(),
    ] as readonly Happened[];
    const cardUsed = then(events, { ...apply, data: { ...apply.data, payment: 'pi_1' } });
    for (const [order, known] of [
      [1, events],
      [2, cardUsed],
    ] as const)
      refused(known, retract({ order, payment: 'pi_1' })).thenRefused('order-not-by-wire', { order: 1 });
  });
});

it('a transfer that the order does not know, or an order that is not there, is said to be so', () => {
  refused(placed, retract()).thenRefused('payment-unknown', { order: 1 });
  refused(placed, retract({ order: 7 })).thenRefused('order-unknown', { order: 7 });
});
