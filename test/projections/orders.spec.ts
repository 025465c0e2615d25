import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { orderViews } from '../../services/projector/projections/orders.js';
import type { OrderView } from '../../services/shared/order-view.js';
import type { MembershipView } from '../../services/shared/views.js';
import { membershipId, recorded, today, type Happened } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { area, prices } from '../support/sample-orders.js';
import { states, type StateName } from '../support/states.js';
import { logOf, Projector } from './support/log.js';
import { MemoryViewStore, StoreCrashed } from './support/memory-view-store.js';

/** The documents that a history leaves, by the number of their order. */
function ordersAfter(events: readonly Happened[]): readonly OrderView[] {
  const left = new Map<string, OrderView>();
  recorded(events).reduce<MembershipView | undefined>((before, event) => {
    const after = membershipDetail(before, event);
    for (const view of orderViews(before, after)) left.set(view._id, view);
    return after;
  }, undefined);
  return [...left.values()];
}

const placed = states['order placed'];
const only = (name: StateName): OrderView => ordersAfter(states[name])[0]!;

it('is one document an order, as the event left it that changed it last', () => {
  const paid = only('level reached');
  const sequence = states['level reached'].findIndex(({ type }) => type === 'OrderPaid') + 1;
  expect(paid).toMatchObject({
    _id: `${membershipId}:1`,
    membershipId,
    sequence,
    order: { order: 1, status: 'paid', level: 'silver', area },
  });
  expect(ordersAfter([...states['level reached'], happened.benefitActivated()])).toEqual([paid]);
});

it('is found by what banks, papers and providers call it', () => {
  const back = ordersAfter([...states['money going back'], happened.invoiced(), happened.moneyBack(1, prices.silver)]);
  expect(back[0]!.finds).toEqual(['PI_1_1', 'RE_1', 'RF50RJG4TWHF4RJWT001', 'RJG4TWHF4RJWT-2026-001']);
});

const seen: readonly (readonly [StateName, readonly string[]])[] = [
  ['order placed', []],
  ['transfer proved', ['proof-waits']],
  ['proof refused', []],
  ['card declined', ['declined']],
  ['card being charged', ['charging']],
  ['level reached', []],
  ['money going back', ['money-owed']],
];

it.each(seen)('shows what of one that is %s wants an eye: %j', (name, signs) => expect(only(name).signs).toEqual(signs));

it('stays when the membership has forgotten the order', () => {
  const many = Array.from({ length: 25 }, (_, index) => index + 1);
  const events = [...states.active, ...many.flatMap((order) => [happened.actionPackOrdered(order), happened.cancelled(order)])];
  const detail = recorded(events).reduce<MembershipView | undefined>(membershipDetail, undefined)!;
  expect(detail.state.orders!.list).toHaveLength(20);
  expect(ordersAfter(events).map(({ order: { order, status } }) => `${order} ${status}`)).toEqual(
    many.map((order) => `${order} cancelled`),
  );
});

describe('in the store', () => {
  const log = logOf(
    ...recorded([...placed, happened.cancelled(1), happened.competencyOrdered(2, 'silver'), happened.paid(2, prices.silver, today)]),
  );

  it('is there before the membership says that it has come so far, whenever the store dies in between', async () => {
    const { store: whole } = await new Projector(log).run();
    expect(whole.views.orders.map(([id, { order }]) => `${id} ${order.status}`)).toEqual([
      `${membershipId}:1 cancelled`,
      `${membershipId}:2 paid`,
    ]);
    for (let writes = 0; writes < 60; writes += 1) {
      const store = new MemoryViewStore();
      store.writesLeft = writes;
      await new Projector(log, store).run().catch((error: unknown) => expect(error).toBeInstanceOf(StoreCrashed));
      for (const { order } of store.memberships.get(membershipId)?.state.orders?.list ?? [])
        expect(store.orders.get(`${membershipId}:${order}`)).toBeDefined();
      store.writesLeft = Number.POSITIVE_INFINITY;
      await new Projector(log, store).run();
      expect(store.views).toEqual(whole.views);
    }
  });

  it('is not undone by a projector that is late', async () => {
    const { store } = await new Projector(log).run();
    const stands = store.orders.get(`${membershipId}:1`)!;
    await store.replaceOlder('orders', ordersAfter(placed));
    expect(store.orders.get(`${membershipId}:1`)).toBe(stands);
  });
});
