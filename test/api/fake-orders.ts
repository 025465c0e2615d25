import type { FoundOrder, OrderCounts, Orders, OrderSearch } from '../../services/api/orders/orders.js';
import type { OrderView } from '../../services/shared/order-view.js';

/** Orders in memory; remembers what it was asked. */
export class FakeOrders implements Orders {
  readonly views: OrderView[] = [];
  readonly searches: OrderSearch[] = [];
  found: readonly FoundOrder[] = [];
  counted: OrderCounts = { statuses: [{ status: 'open', count: 2 }], signs: [{ sign: 'proof-waits', count: 1 }] };

  listOf: Orders['listOf'] = async (membershipId, { before = Infinity, limit }) =>
    this.views
      .filter((view) => view.membershipId === membershipId && view.order.order < before)
      .sort((one, other) => other.order.order - one.order.order)
      .slice(0, limit);

  find: Orders['find'] = async (membershipId, order) => this.views.find(({ _id }) => _id === `${membershipId}:${order}`);

  search: Orders['search'] = async (search) => {
    this.searches.push(search);
    return this.found;
  };

  counts: Orders['counts'] = async () => this.counted;
}
