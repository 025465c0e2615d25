import type { Db, Filter } from 'mongodb';
import { renewalPhases, viewCollections, type MembershipView } from '../../shared/views.js';
import type { DueMembership, Period, RenewalsDue, RenewalsSearch } from './renewals-due.js';

const maxTimeMS = 5_000;

const projection = {
  renewal: 1,
  'state.account.partnerId': 1,
  'state.term.anniversary': 1,
  'state.legalProfile.legalName': 1,
  'state.legalProfile.address.country': 1,
};

const within = ({ from, until }: Period): Filter<MembershipView> => ({ 'renewal.due': { $gte: from, $lte: until } });

/** The next page begins in the index where the page before ended. */
function after({ from, until, after: place }: RenewalsSearch): Filter<MembershipView> {
  if (!place) return within({ from, until });
  const [due, membershipId] = place;
  return {
    ...within({ from: due > from ? due : from, until }),
    $or: [{ 'renewal.due': { $gt: due } }, { 'renewal.due': due, _id: { $gt: membershipId } }],
  };
}

/** The renewals that are due, as the projector writes them. Every value in a filter is a string of a checked form. */
export function mongoRenewalsDue(database: Db): RenewalsDue {
  const memberships = database.collection<MembershipView>(viewCollections.memberships);
  return {
    search: (search) =>
      memberships
        .find<DueMembership>(
          {
            ...after(search),
            ...(search.phase && { 'renewal.phase': search.phase }),
            ...(search.unmet && { 'renewal.unmet': search.unmet }),
          },
          { maxTimeMS, projection },
        )
        .sort({ 'renewal.due': 1, _id: 1 })
        .limit(search.limit)
        .toArray(),
    counts: (period) =>
      Promise.all(
        renewalPhases.map(async (phase) => ({
          phase,
          count: await memberships.countDocuments({ 'renewal.phase': phase, ...within(period) }, { maxTimeMS }),
        })),
      ),
  };
}
