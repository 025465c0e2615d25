import { benefitsHeld, type Benefit } from '../../events/state/benefits.js';
import { openOrders } from '../../events/state/orders.js';
import { benefitsView } from '../../services/projector/projections/benefits.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import type { MembershipView } from '../../services/shared/views.js';
import { unfoundedOrders } from '../../workflows/decisions/overtaken-orders.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { on, recordAfter, recorded, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover } from '../support/membership.js';
import { happened, oldPartnerId } from '../support/sample-events.js';
import { brought } from '../support/sample-merges.js';
import { prices, upgradePrice } from '../support/sample-orders.js';
import { states } from '../support/states.js';

type Turn = Parameters<typeof turnOf>[1];
type By = Parameters<typeof turnOf>[2];

const support = { ...from('support'), reason: 'answered-by-mistake' };
const days = { moved: '2026-03-05T09:00:00.000Z', joined: '2026-03-06T09:00:00.000Z', returned: '2026-03-07T09:00:00.000Z' };

/** The history with all that the turn brought about. */
const then = (events: readonly Happened[], turn: Turn, by: By = from('service'), at = today): readonly Happened[] => [
  ...events,
  ...turnOf(recordAfter(events), turn, by, at).map(({ type, data, occurredAt }) => on(occurredAt, { type, data } as never)),
];

/** The same company once a record of the old centre was moved that had Silver until that day. */
function moved(events: readonly Happened[], expiresOn: string, at = days.moved): readonly Happened[] {
  const record = {
    partnerId: oldPartnerId,
    asked: events.length + 1,
    outcome: 'claimed',
    locationIds: [],
    level: 'silver',
    expiresOn,
    users: 0,
  };
  return then([...events, on(at, happened.recordAsked())], { type: 'recordLegacyClaim', data: record } as Turn, from('service'), at);
}

/** The same company once another account became part of it that had Silver until then. */
function joined(events: readonly Happened[], until: string): readonly Happened[] {
  const number = events.length + 1;
  const asked = [happened.mergeAsked, happened.mergeInvited(number), happened.mergeAnswered(number), happened.mergeConfirmed(number)];
  const what = { ...brought, levels: [{ level: 'silver', until, area: 'security' }] };
  const word = { type: 'recordMergeJoin', data: { number, outcome: 'done', brought: what } } as Turn;
  return then([...events, ...asked.map((each) => on(days.joined, each))], word, from('service'), days.joined);
}

/** The same company once two of support took the record out again. */
function returned(events: readonly Happened[], at = days.returned): readonly Happened[] {
  const proposed = then(events, { type: 'returnLegacyRecord', data: { partnerId: oldPartnerId } }, support, at);
  const proposal = proposed.findLastIndex(({ type }) => type === 'ActionProposed') + 1;
  return then(proposed, { type: 'approveProposal', data: { proposal } }, fromApprover(), at);
}

const stateOf = (events: readonly Happened[]) => recordAfter(events).state;
const silverOf = (events: readonly Happened[]) => stateOf(events).levels!.holdings.silver;
const benefitOf = (events: readonly Happened[], name: string): Benefit | undefined =>
  benefitsHeld(stateOf(events).benefits).find(({ benefit }) => benefit.benefit === name)?.benefit;
const saidSince = (before: readonly Happened[], after: readonly Happened[]) => after.slice(before.length);

describe('a record of the old centre that is taken out again', () => {
  it.each(['2026-10-31T00:00:00.000Z', '2027-12-31T00:00:00.000Z'])(
    'leaves the level of an account that became part of this one: %s',
    (until) => {
      const both = joined(moved(states.active, '2026-12-30', today), until);
      const after = returned(both);
      expect(silverOf(after)).toMatchObject({ until, area: 'security', cameWith: 'merge' });
      expect(silverOf(after)).not.toHaveProperty('before');
      expect(saidSince(both, after).find(({ type }) => type === 'LegacyRecordReturned')!.data).not.toHaveProperty('level');
      expect(stateOf(after).benefits!.packages.silver).toMatchObject({ cameWith: 'merge' });
    },
  );

  it('leaves what comes with a level that was bought before as it was left', () => {
    const used = [...states['level reached'], happened.benefitActivated(), happened.benefitAssigned('training')];
    const both = moved(used, '2028-01-30');
    const after = returned(both);
    expect(silverOf(after)).toEqual(silverOf(used));
    expect(stateOf(after).benefits!.packages.silver).toEqual(stateOf(used).benefits!.packages.silver);
    expect(benefitOf(after, 'training')!.assigned).toHaveLength(1);
    const said = saidSince(both, after).map(({ type }) => type);
    expect(said).not.toContain('BenefitsEnded');
    expect(said).not.toContain('BenefitsProvisioned');
  });

  it('leaves nothing for a refund to bring back', () => {
    const bought = then(
      [...moved(states.active, '2026-06-30'), happened.earned(), happened.competencyOrdered(1, 'silver')],
      { type: 'recordPayment', data: happened.paid(1, prices.silver, days.joined).data },
      from('service'),
      days.joined,
    );
    const after = returned(bought);
    expect(stateOf(after).benefits!.packages.silver).not.toHaveProperty('before');
    const refunded = then(after, { type: 'refundOrder', data: { order: 1 } }, support, days.returned);
    expect(silverOf(refunded)).toBeUndefined();
    expect(stateOf(refunded).benefits!.packages.silver).toBeUndefined();
  });

  it('brings nothing back of a level that was bought and refunded while the record lay on it', () => {
    const both = moved(states['level reached'], '2027-12-30');
    const refunded = then(both, { type: 'refundOrder', data: { order: 1 } }, support, days.joined);
    expect(stateOf(refunded).benefits!.packages.silver).toMatchObject({ cameWith: 'record' });
    const after = returned(refunded);
    expect(silverOf(after)).toBeUndefined();
    expect(stateOf(after).benefits!.packages.silver).toBeUndefined();
  });

  it('brings nothing back of it after a lapse either', () => {
    const both = moved(states['level reached'], '2028-12-30');
    const lapsed = [...both, ...states.lapsed.slice(states.lapsed.findIndex(({ type }) => type === 'MembershipLapsed'))];
    const at = '2027-04-01T09:00:00.000Z';
    const after = then(
      [...lapsed, on(at, happened.refunded(1, prices.silver))],
      { type: 'returnLegacyRecord', data: { partnerId: oldPartnerId } },
      support,
      at,
    );
    expect(stateOf(after).benefits!.aside!.silver).not.toHaveProperty('before');
  });

  it('ends what was ordered for less, or as the next year, because of its level', () => {
    const earned = [...moved(states.active, '2026-12-30'), happened.earned('gold')];
    const ordered = (turn: Turn, at: string) => then(earned, turn, from('partner'), at);
    const gold = ordered({ type: 'placeOrder', data: { level: 'gold', area: 'cloud-platform', method: 'card' } }, days.joined);
    const next = ordered(
      { type: 'placeOrder', data: { level: 'silver', area: 'cloud-platform', method: 'card' } },
      '2026-12-10T09:00:00.000Z',
    );
    for (const [events, at] of [
      [gold, days.returned],
      [next, '2026-12-11T09:00:00.000Z'],
    ] as const) {
      expect(stateOf(events).orders!.list).toMatchObject([{ status: 'open' }]);
      const after = returned(events, at);
      expect(stateOf(after).orders!.list).toMatchObject([{ status: 'cancelled' }]);
      expect(after.find(({ type }) => type === 'OrderCancelled')).toMatchObject({ data: { order: 1, without: 'silver' } });
    }
  });

  it('ends the next year that was ordered because of its level, also where one that was bought is left', () => {
    const both = moved([...states['level reached'], happened.earned()], '2027-03-20');
    const placed = then(
      both,
      { type: 'placeOrder', data: { level: 'silver', area: 'cloud-platform', method: 'card' } },
      from('partner'),
      '2027-02-27T09:00:00.000Z',
    );
    expect(openOrders(stateOf(placed).orders)).toMatchObject([{ renews: { until: '2027-03-21T00:00:00.000Z' } }]);
    const after = returned(placed, '2027-02-28T09:00:00.000Z');
    expect(openOrders(stateOf(after).orders)).toEqual([]);
    expect(silverOf(after)).toMatchObject({ order: 1 });
  });

  it('ends what was ordered for less because of its level, also where that was bought: the same order anew names what it is for less because of', () => {
    const both = moved([...states['level reached'], happened.earned('gold')], '2027-12-30');
    const gold = { type: 'placeOrder', data: { level: 'gold', area: 'cloud-platform', method: 'card' } } as const;
    const after = returned(then(both, gold, from('partner'), days.joined));
    expect(openOrders(stateOf(after).orders)).toEqual([]);
    expect(openOrders(stateOf(then(after, gold, from('partner'), days.returned)).orders)).toMatchObject([
      { price: { discount: { order: 1 } } },
    ]);
  });

  it('leaves what is ordered for less because of a level that was bought, and what has nothing to do with it', () => {
    const policy = policyOf('2026-01');
    const bought = [...states['level reached'], happened.earned('gold')];
    const upgrade = then(bought, { type: 'placeOrder', data: { level: 'gold', area: 'cloud-platform', method: 'card' } }, from('partner'));
    const renewal = happened.actionPackOrdered();
    const renewed = [...states.active, { ...renewal, data: { ...renewal.data, renews: { until: '2026-12-31T00:00:00.000Z' } } }];
    const cheaper = happened.competencyOrdered(1, 'gold', {
      ...upgradePrice(1),
      discount: { percent: 25, amount: 1_400_000, because: 'upgrade' },
    });
    expect(unfoundedOrders('action-pack', stateOf([...states.active, cheaper]), { policy })).toEqual([]);
    for (const events of [upgrade, states['order placed'], renewed]) {
      expect(openOrders(stateOf(events).orders)).toHaveLength(1);
      expect(unfoundedOrders('silver', stateOf(events), { policy })).toEqual([]);
    }
  });

  it('leaves the next year of a level that a merged account has for longer than the record', () => {
    const both = [...joined(moved(states.active, '2026-11-30', today), '2026-12-31T00:00:00.000Z'), happened.earned()];
    const next = { type: 'placeOrder', data: { level: 'silver', area: 'cloud-platform', method: 'card' } } as const;
    const placed = then(both, next, from('partner'), '2026-12-10T09:00:00.000Z');
    expect(openOrders(stateOf(returned(placed, '2026-12-11T09:00:00.000Z')).orders)).toHaveLength(1);
  });

  it('brings its level back with no late renewal', () => {
    const lapsedAt = states.lapsed.findIndex(({ type }) => type === 'MembershipLapsed');
    const member = states.lapsed.slice(0, lapsedAt);
    const lapsed = [...moved(member, '2027-12-30', recorded(member).at(-1)!.occurredAt), ...states.lapsed.slice(lapsedAt)];
    expect(stateOf(lapsed).levels!.aside).toHaveProperty('silver');
    const { levels, benefits } = stateOf(returned(lapsed, recorded(lapsed).at(-1)!.occurredAt));
    expect(levels!.aside).toEqual({});
    expect(benefits!.aside).not.toHaveProperty('silver');
  });
});

it('the view of benefits names a level no longer that ended, although what came with it has days of grace', () => {
  const { until } = silverOf(states['level reached'])!;
  const ended = [...states['level reached'], on(until, happened.levelEnded(1, 'silver'))];
  let view: MembershipView | undefined;
  const views = recorded(ended).flatMap((event) => {
    const before = view;
    view = membershipDetail(before, event);
    return benefitsView(before, view);
  });
  expect(stateOf(ended).benefits!.packages).toHaveProperty('silver');
  expect(views.at(-1)!.ends).not.toHaveProperty('level');
});
