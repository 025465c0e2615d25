import type { StandingView } from '../../services/shared/standing-view.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { ours } from './people.js';
import { canary } from './views.js';

/** The partner id of the company of the specs. */
export const ourPartnerId = partnerIdOf(ours);

const since = '2026-03-01T09:00:00.000Z';

/** A member, with something in its view that is nobody's business. */
export const standingView = (membershipId: string = ours, more: Partial<StandingView> = {}): StandingView =>
  ({
    _id: membershipId,
    sequence: 20,
    partnerId: partnerIdOf(membershipId),
    tenantIds: [membershipId],
    member: true,
    level: 'network',
    since,
    until: '2027-03-01',
    reasons: [],
    purchases: 'open',
    history: [{ level: 'network', from: since, to: null, endedBy: null }],
    earlierPeriods: 0,
    changedAt: since,
    canary,
    ...more,
  }) as StandingView;
