import type { Db, Filter } from 'mongodb';
import type { EventType } from '../../../events/catalogue.js';
import { addressTerm, searchTerm, viewCollections, waitsTerm, type MembershipView, type TimelineEntry } from '../../shared/views.js';
import { countMemberships } from './count-memberships.js';
import { orderEventTypes, type ListOrder, type ListPosition, type Memberships, type MembershipSearch } from './memberships.js';

const maxTimeMS = 5_000;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const termFor = (text: string) => (text.includes('@') ? addressTerm(text) : { $regex: `^${escaped(searchTerm(text).replace(/^=+/, ''))}` });

/** The field that an order goes by, and which way. */
const orders: { readonly [Order in ListOrder]: { readonly field: 'requestedAt' | 'deadline'; readonly way: 1 | -1 } } = {
  requested: { field: 'requestedAt', way: -1 },
  deadline: { field: 'deadline', way: 1 },
};

function after({ order, at, membershipId }: ListPosition): Filter<MembershipView> {
  const { field, way } = orders[order];
  return { $or: [{ [field]: way === 1 ? { $gt: at } : { $lt: at } }, { [field]: at, _id: { $gt: membershipId } }] };
}

function deadlines({ deadlineFrom, deadlineTo, order }: MembershipSearch): Filter<MembershipView> {
  const window = { ...(deadlineFrom && { $gte: deadlineFrom }), ...(deadlineTo && { $lte: deadlineTo }) };
  return deadlineFrom || deadlineTo || order === 'deadline' ? { deadline: { $ne: null, ...window } } : {};
}

function waiting({ waitingOn: step, owner }: MembershipSearch): Filter<MembershipView> {
  return step || owner ? { waits: waitsTerm({ step, owner }) } : {};
}

const filterOf = (search: MembershipSearch): Filter<MembershipView> => ({
  ...(search.text && { search: termFor(search.text) }),
  ...(search.status && { status: search.status }),
  ...(search.stuck && { stuckFor: search.stuck }),
  ...(search.reason && { reasons: search.reason }),
  ...waiting(search),
  ...deadlines(search),
  ...(search.after && after(search.after)),
});

const hashesIn = (state: MembershipView['state'] | undefined): readonly string[] => [
  ...(state?.vetting?.documents ?? []).map(({ hash }) => hash),
  ...(state?.orders?.list ?? []).flatMap(({ proofs = [] }) => proofs.map(({ hash }) => hash)),
];

/** The views as the projector writes them. Every value in a filter is a string of ours or of a checked form, never an object of the sender. */
export function mongoMemberships(database: Db): Memberships {
  const memberships = database.collection<MembershipView>(viewCollections.memberships);
  const timeline = database.collection<TimelineEntry>(viewCollections.timeline);
  const ofTypes = async <Type extends EventType>(membershipId: string, types: readonly Type[]) =>
    (await timeline
      .find({ membershipId, type: { $in: [...types] } }, { maxTimeMS })
      .sort({ sequence: 1 })
      .toArray()) as TimelineEntry<Type>[];
  return {
    find: async (membershipId) => (await memberships.findOne({ _id: membershipId }, { maxTimeMS })) ?? undefined,
    accountOf: async (tenants) => (await memberships.findOne({ tenants }, { maxTimeMS, projection: { _id: 1 } }))?._id,
    async membershipOf(partnerId) {
      const known = { search: searchTerm(partnerId), 'state.account.partnerId': partnerId } as Filter<MembershipView>;
      return (await memberships.findOne(known, { maxTimeMS, projection: { _id: 1 } }))?._id;
    },
    timeline: (membershipId, after, limit) =>
      timeline
        .find({ membershipId, sequence: { $gt: after } }, { maxTimeMS })
        .sort({ sequence: 1 })
        .limit(limit)
        .toArray(),
    papersOf: (membershipId) => ofTypes(membershipId, ['InvoiceIssued', 'CreditNoteIssued']),
    orderEventsOf: (membershipId) => ofTypes(membershipId, orderEventTypes),
    async documentsOf(membershipIds) {
      const projection = { 'state.vetting.documents.hash': 1, 'state.orders.list.proofs.hash': 1 };
      const views = await memberships.find({ _id: { $in: [...membershipIds] } }, { maxTimeMS, projection }).toArray();
      return new Map(views.map(({ _id, state }) => [_id, hashesIn(state)]));
    },
    search(search) {
      const { field, way } = orders[search.order];
      return memberships
        .find(filterOf(search), { maxTimeMS })
        .sort({ [field]: way, _id: 1 })
        .limit(search.limit)
        .toArray();
    },
    counts: (now) => countMemberships(memberships, now),
  };
}
