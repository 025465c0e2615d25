import type { Db, Filter } from 'mongodb';
import { orderStatuses } from '../../../events/state/order.js';
import { orderSigns, type OrderView } from '../../shared/order-view.js';
import { viewCollections, type MembershipView } from '../../shared/views.js';
import type { OrderPosition, Orders, OrderSearch, OrderSort } from './orders.js';

const maxTimeMS = 5_000;

/** The field that a sort goes by, and which way. */
const sorts: { readonly [Sort in OrderSort]: { readonly field: 'order.placedAt' | 'order.expiresAt'; readonly way: 1 | -1 } } = {
  placed: { field: 'order.placedAt', way: -1 },
  expires: { field: 'order.expiresAt', way: 1 },
};

function after({ sort, at, id }: OrderPosition): Filter<OrderView> {
  const { field, way } = sorts[sort];
  return { $or: [{ [field]: way === 1 ? { $gt: at } : { $lt: at } }, { [field]: at, _id: { $gt: id } }] };
}

const filterOf = ({ reference, status, level, method, sign, after: position }: OrderSearch): Filter<OrderView> => ({
  ...(reference && { finds: reference }),
  ...(sign && { signs: sign }),
  ...(status && { 'order.status': status }),
  ...(level && { 'order.level': level }),
  ...(method && { 'order.method': method }),
  ...(position && after(position)),
});

/** The orders as the projector writes them. Every value in a filter is a number or a string of a checked form. */
export function mongoOrders(database: Db): Orders {
  const orders = database.collection<OrderView>(viewCollections.orders);
  const memberships = database.collection<MembershipView>(viewCollections.memberships);

  async function namesOf(membershipIds: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
    const filter = { _id: { $in: [...new Set(membershipIds)] } };
    const found = await memberships.find(filter, { maxTimeMS, projection: { 'state.legalProfile.legalName': 1 } }).toArray();
    return new Map(found.map(({ _id, state }) => [_id, state?.legalProfile?.legalName]));
  }
  const count = (filter: Filter<OrderView>) => orders.countDocuments(filter, { maxTimeMS });

  return {
    listOf: (membershipId, { before, limit }) =>
      orders
        .find({ membershipId, ...(before && { 'order.order': { $lt: before } }) }, { maxTimeMS })
        .sort({ 'order.order': -1 })
        .limit(limit)
        .toArray(),
    find: async (membershipId, order) => (await orders.findOne({ _id: `${membershipId}:${order}` }, { maxTimeMS })) ?? undefined,
    async search(search) {
      const { field, way } = sorts[search.sort];
      const found = await orders
        .find(filterOf(search), { maxTimeMS })
        .sort({ [field]: way, _id: 1 })
        .limit(search.limit)
        .toArray();
      const names = await namesOf(found.map(({ membershipId }) => membershipId));
      return found.map((each) => ({ ...each, legalName: names.get(each.membershipId) }));
    },
    async counts() {
      const [statuses, signs] = await Promise.all([
        Promise.all(orderStatuses.map(async (status) => ({ status, count: await count({ 'order.status': status }) }))),
        Promise.all(orderSigns.map(async (sign) => ({ sign, count: await count({ signs: sign }) }))),
      ]);
      return { statuses, signs };
    },
  };
}
