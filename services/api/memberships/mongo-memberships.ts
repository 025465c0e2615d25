import type { Db, Filter } from 'mongodb';
import { addressTerm, searchTerm, viewCollections, type MembershipView, type TimelineEntry } from '../../shared/views.js';
import type { Memberships, MembershipSearch } from './memberships.js';

const maxTimeMS = 5_000;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const termFor = (text: string) => (text.includes('@') ? addressTerm(text) : { $regex: `^${escaped(searchTerm(text).replace(/^=+/, ''))}` });

function filterOf({ text, status, waitingOn: step, owner, after }: MembershipSearch): Filter<MembershipView> {
  const waiting = { ...(step && { step }), ...(owner && { owner }) };
  return {
    ...(text && { search: termFor(text) }),
    ...(status && { status }),
    ...((step || owner) && { waitingOn: { $elemMatch: waiting } }),
    ...(after && {
      $or: [{ requestedAt: { $lt: after.requestedAt } }, { requestedAt: after.requestedAt, _id: { $gt: after.membershipId } }],
    }),
  };
}

/** The views as the projector writes them. Every value in a filter is a string of ours or of a checked form, never an object of the sender. */
export function mongoMemberships(database: Db): Memberships {
  const memberships = database.collection<MembershipView>(viewCollections.memberships);
  const timeline = database.collection<TimelineEntry>(viewCollections.timeline);
  return {
    find: async (membershipId) => (await memberships.findOne({ _id: membershipId }, { maxTimeMS })) ?? undefined,
    timeline: (membershipId, after, limit) =>
      timeline
        .find({ membershipId, sequence: { $gt: after } }, { maxTimeMS })
        .sort({ sequence: 1 })
        .limit(limit)
        .toArray(),
    search: (search) => memberships.find(filterOf(search), { maxTimeMS }).sort({ requestedAt: -1, _id: 1 }).limit(search.limit).toArray(),
  };
}
