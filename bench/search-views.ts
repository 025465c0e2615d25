import type { MembershipState } from '../events/membership.js';
import type { Waiting } from '../events/waiting.js';
import { searchTerms } from '../services/projector/projections/search-terms.js';
import { waits } from '../services/projector/projections/waits.js';
import type { StandingView } from '../services/shared/standing-view.js';
import type { MembershipView, RenewalDue, StuckReason } from '../services/shared/views.js';

type Kind = Pick<MembershipView, 'status' | 'stuckFor' | 'reasons'> & Partial<Pick<Waiting, 'step' | 'owner' | 'then'>>;

const stuck = (...signs: StuckReason[]): readonly StuckReason[] => ['any', ...signs];
const moving = { stuckFor: [], reasons: [] };
const rejected = { stuckFor: stuck('rejected'), reasons: ['company-not-found'] };

/** Of a hundred memberships: most are active, some are on their way, few are stuck. */
const kinds: readonly (readonly [share: number, kind: Kind])[] = [
  [70, { status: 'active', step: 'renewal', owner: 'process', then: 'beginMembershipYear', ...moving }],
  [10, { status: 'expired', stuckFor: [], reasons: ['email-verification'] }],
  [8, { status: 'pending', step: 'email-verification', owner: 'contact', then: 'expireAccount', ...moving }],
  [6, { status: 'pending', step: 'agreement-acceptance', owner: 'signatory', then: 'expireAccount', ...moving }],
  [4, { status: 'pending', step: 'vetting', owner: 'support', then: 'escalateVetting', ...moving }],
  [1, { status: 'pending', step: 'vetting', owner: 'partner', then: 'suspendAccount', ...rejected }],
  [
    1,
    {
      status: 'pending',
      step: 'email-verification',
      owner: 'partner',
      then: 'expireAccount',
      stuckFor: stuck('mail-bounced'),
      reasons: [],
    },
  ],
];

const hundred = kinds.flatMap(([share, kind]) => Array.from({ length: share }, () => kind));
const words = ['Harbour', 'Lantern', 'Meadow', 'Copper', 'Granite', 'Willow', 'Beacon', 'Orchard', 'Summit', 'Quarry'];
const minute = 60_000;
const begin = Date.parse('2026-01-01T00:00:00.000Z');

/** Ids that are spread over their whole range, the same in every run. */
export const idAt = (place: number): string => {
  const spread = ((place * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0');
  return `${spread}-0000-4000-8000-${place.toString(16).padStart(12, '0')}`;
};

const nothingTold: Omit<StandingView, '_id' | 'changedAt'> = {
  sequence: 12,
  tenantIds: [],
  member: false,
  level: null,
  since: null,
  until: null,
  reasons: ['not-a-member-yet'],
  purchases: 'blocked',
  history: [],
  earlierPeriods: 0,
};

/** Every tenth year goes on by itself; of the others the window is open for one in ten, and most of those are not paid. */
function renewalAt(place: number): RenewalDue {
  const due = new Date(begin + (place % 365) * 24 * 60 * minute).toISOString().slice(0, 10);
  if (place % 10 === 0) return { due, phase: 'by-itself', unmet: [] };
  const until = `${due}T23:59:59.999Z`;
  if (place % 10 === 1) return { due, phase: 'open', until, unmet: place % 3 === 0 ? [] : ['paid'] };
  return { due, phase: 'coming', opensAt: until, until, unmet: ['window-open', 'paid'] };
}

/** The view of the membership at that place: alike in every run, and of every kind in its share. */
export function viewAt(place: number): MembershipView {
  const { step, owner, then, ...kind } = hundred[(place * 37) % 100]!;
  const requestedAt = new Date(begin + place * minute).toISOString();
  const deadline = new Date(begin + (place % 50_000) * 10 * minute).toISOString();
  const name = `${words[place % 10]} ${words[(place >> 4) % 10]} ${place} Ltd`;
  const domain = `company-${place}.example`;
  const legalProfile = {
    legalName: name,
    address: { addressLine1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' },
    companyDomain: domain,
    primaryContact: { firstName: 'Primary', lastName: 'Contact', email: `contact@${domain}`, language: 'en' },
  };
  const waiting: readonly Waiting[] = step && owner && then ? [{ step, owner, then, since: requestedAt, deadline }] : [];
  const state = { legalProfile } as unknown as MembershipState;
  return {
    ...kind,
    _id: idAt(place),
    sequence: 12,
    state,
    waitingOn: waiting,
    waits: waits(waiting),
    deadline: step ? deadline : null,
    search: searchTerms(idAt(place), state),
    ...(kind.status === 'active' && { renewal: renewalAt(place) }),
    standing: { ...nothingTold, _id: idAt(place), changedAt: requestedAt },
    requestedAt,
    updatedAt: requestedAt,
  };
}
