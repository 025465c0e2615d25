import { waitingOn } from '../../events/waiting-on.js';
import { stuckFor } from '../../services/projector/projections/stuck-for.js';
import { placeOrder } from '../../workflows/decisions/orders.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened, prices } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active, 'order placed': placed, 'money going back': goingBack, 'money not taken back': notTaken } = states;
const deadline = '2026-03-14T09:00:00.000Z';
const next = '2026-03-24T09:00:00.000Z';
const part = happened.partPaid(1, 'BANK-1', 16_000);
const owed: readonly Happened[] = [...placed, part, happened.cancelled(1)];
const escalated = (data: object = {}) =>
  ({
    type: 'RefundEscalated',
    data: { order: 1, payment: 'BANK-1', amount: 16_000, currency: 'KRW', level: 1, deadline: next, ...data },
  }) as Happened;
const late = [...owed, on(deadline, escalated())];
const supporter = (at: string) => ({ by: { ...from('support'), reason: 'customer-asked' }, at });
const sent = { type: 'confirmRefund', data: { order: 1, payment: 'BANK-1', refund: 'BANK-2' } } as const;
const sentBack = { type: 'RefundPaid', data: { ...sent.data, amount: 16_000, currency: 'KRW' } } as Happened;
const waitOf = (events: readonly Happened[]) => waitingOn(recordAfter(events).state).filter(({ step }) => step === 'refund');
const signsOf = (events: readonly Happened[]) => stuckFor(recordAfter(events).state);

describe('money that only support can send back', () => {
  it('waits for support until the day that was promised, and for nobody once it was sent', () => {
    expect(waitOf(owed)).toEqual([{ step: 'refund', owner: 'support', since: today, deadline, then: 'escalateRefund' }]);
    expect(waitOf([...owed, sentBack])).toEqual([]);
  });

  it('waits in one entry however much is owed: that of the earliest deadline', () => {
    const second = [
      ...owed,
      happened.actionPackOrdered(2),
      happened.partPaid(2, 'BANK-5', 1),
      on('2026-03-05T09:00:00.000Z', happened.cancelled(2)),
    ];
    expect(waitOf(second)).toMatchObject([{ since: today, deadline }]);
    expect(waitOf([...second, sentBack])).toMatchObject([{ since: '2026-03-05T09:00:00.000Z', deadline: '2026-03-15T09:00:00.000Z' }]);
  });

  it('is waited for however the membership ended, and nothing else is', () => {
    for (const end of [happened.closed('by-support'), on(today, happened.left())]) {
      const { state } = recordAfter([...placed, part, end]);
      expect(waitingOn(state)).toEqual([{ step: 'refund', owner: 'support', since: today, deadline, then: 'escalateRefund' }]);
    }
  });

  it('is that of a card only from when the card would not take it', () => {
    expect(waitOf(goingBack)).toEqual([]);
    const refusedOn = '2026-03-08T09:00:00.000Z';
    expect(waitOf([...goingBack, on(refusedOn, happened.moneyNotBack(1))])).toMatchObject([
      { since: refusedOn, deadline: '2026-03-18T09:00:00.000Z' },
    ]);
    expect(waitOf([...notTaken, happened.moneyBackRetried(1)])).toEqual([]);
  });

  it('goes one level higher when nobody sent it in time, again and again, and is seen as stuck', () => {
    given(...owed)
      .whenNobodyActsUntil(deadline)
      .then(escalated());
    expect(waitOf(late)).toEqual([{ step: 'refund', owner: 'support-approver', since: deadline, deadline: next, then: 'escalateRefund' }]);
    given(...late)
      .whenNobodyActsUntil(next)
      .then(escalated({ level: 2, deadline: '2026-04-03T09:00:00.000Z' }));
    expect(signsOf(owed)).toEqual(['any', 'money-owed']);
    expect(signsOf(late)).toEqual(['any', 'money-owed', 'refund-late']);
    expect(signsOf([...late, sentBack])).toEqual([]);
  });

  it('goes higher after the end of the membership too', () =>
    given(...placed, part, happened.closed('by-support'))
      .whenNobodyActsUntil(deadline)
      .then(escalated()));

  it('is told of once each, of one payment that owes twice as well', () => {
    const twice = [...owed, happened.actionPackOrdered(2), happened.partPaid(2, 'BANK-5', 7), happened.cancelled(2)];
    given(...twice)
      .whenNobodyActsUntil(deadline)
      .then(escalated(), escalated({ order: 2, payment: 'BANK-5', amount: 7 }));
    const whole = {
      ...happened.paid(1, prices['action-pack'], today),
      data: { ...payment, amount: prices['action-pack'].total, confirmed: true },
    };
    const surplus = { type: 'SurplusPaymentReceived', data: { ...payment, method: 'wire', amount: 4_000 } } as Happened;
    const same = [...placed, whole as Happened, happened.reached(1, 'action-pack'), surplus, happened.refunded(1, prices['action-pack'])];
    const ended = [...same, happened.levelEnded(1, 'action-pack', 'refund')];
    given(...ended)
      .whenNobodyActsUntil(deadline)
      .then(escalated({ amount: 4_000 }), escalated({ amount: prices['action-pack'].total }));
  });

  it('is waited for anew, by support first, where a card is tried again and refuses once more', () => {
    const payment = { payment: 'pi_1_1', amount: prices.silver.total };
    const tooLate = [...notTaken, on(deadline, escalated(payment)), on(deadline, happened.moneyBackRetried(1))];
    const refusedOn = '2026-04-20T09:00:00.000Z';
    const anew = { owner: 'support', since: refusedOn, deadline: '2026-04-30T09:00:00.000Z' };
    expect(waitOf([...tooLate, on(refusedOn, happened.moneyNotBack(1, 2))])).toMatchObject([anew]);
  });

  it('is waited for by what is due first, whichever order it is of, and only what is due goes higher', () => {
    const onDay = '2026-03-05T09:00:00.000Z';
    const [first, second] = [happened.cancelled(1), happened.cancelled(2)];
    const both = [...placed, part, happened.actionPackOrdered(2), happened.partPaid(2, 'BANK-5', 7), second, on(onDay, first)];
    expect(waitOf(both)).toMatchObject([{ since: today, deadline }]);
    given(...both)
      .whenNobodyActsUntil(deadline)
      .then(escalated({ order: 2, payment: 'BANK-5', amount: 7 }));
  });

  it('goes higher where another sum of the same transfer went back before', () => {
    const once = { type: 'RefundPaid', data: { ...sent.data, amount: 4_000, currency: 'KRW' } } as Happened;
    const surplus = { type: 'SurplusPaymentReceived', data: { ...payment, method: 'wire', amount: 4_000 } } as Happened;
    const whole = {
      ...happened.paid(1, prices['action-pack'], today),
      data: { ...payment, amount: prices['action-pack'].total, confirmed: true },
    };
    const events = [
      ...placed,
      whole as Happened,
      happened.reached(1, 'action-pack'),
      surplus,
      once,
      happened.refunded(1, prices['action-pack']),
    ];
    const again = [
      ...events,
      happened.levelEnded(1, 'action-pack', 'refund'),
      on(deadline, escalated({ amount: prices['action-pack'].total })),
    ];
    expect(waitOf(again)).toMatchObject([{ owner: 'support-approver', since: deadline, deadline: next }]);
  });

  it('that is late is seen as stuck also after the end of the membership', () =>
    expect(signsOf([...late, happened.closed('by-support')])).toEqual(['any', 'money-owed', 'refund-late']));

  it('is confirmed by whoever sent it, however late', () =>
    given(...late)
      .when(sent, supporter('2026-03-20T09:00:00.000Z'))
      .then(sentBack));

  it('goes back within the days that the rules named when it was ordered', () => {
    const { policyVersion } = recordAfter(active).state.account!;
    const policy = policyOf(policyVersion);
    const wish = { level: 'action-pack', method: 'wire', employees: 40 } as const;
    const ordered = (sendBackDays?: number) => {
      const levels = { ...policy.levels, ...(sendBackDays && { sendBackDays }) };
      return placeOrder(wish, recordAfter(active).state, { now: today, policy: { ...policy, levels }, actor: from('partner').actor });
    };
    expect(ordered()).toEqual([happened.actionPackOrdered()]);
    const [promised] = ordered(3) as readonly Happened[];
    expect(waitOf([...active, promised!, part, happened.cancelled(1)])).toMatchObject([
      { since: today, deadline: '2026-03-07T09:00:00.000Z' },
    ]);
  });
});

const payment = { order: 1, payment: 'BANK-1', currency: 'KRW', receivedAt: today };
