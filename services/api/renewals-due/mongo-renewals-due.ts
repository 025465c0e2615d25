import type { Db } from 'mongodb';
import { renewalPhases, viewCollections, type MembershipView } from '../../shared/views.js';
import { pageWithin, within } from '../requests/period-filter.js';
import type { DueMembership, RenewalsDue } from './renewals-due.js';

const maxTimeMS = 5_000;

const projection = {
  renewal: 1,
  'state.account.partnerId': 1,
  'state.term.anniversary': 1,
  'state.legalProfile.legalName': 1,
  'state.legalProfile.address.country': 1,
};

/** The renewals that are due, as the projector writes them. Every value in a filter is a string of a checked form. */
export function mongoRenewalsDue(database: Db): RenewalsDue {
  const memberships = database.collection<MembershipView>(viewCollections.memberships);
  return {
    search: (search) =>
      memberships
        .find<DueMembership>(
          {
            ...pageWithin('renewal.due', search),
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
          count: await memberships.countDocuments({ 'renewal.phase': phase, ...within('renewal.due', period) }, { maxTimeMS }),
        })),
      ),
  };
}
