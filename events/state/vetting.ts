import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';
import { reviewedParts, type ReviewedPart } from './reviewed-parts.js';

/** The newest round of review. */
export interface Vetting {
  readonly round: number;
  readonly status: 'pending' | 'authorized' | 'rejected';
  readonly since: string;
  readonly deadline: string;
  /** 0 until nobody decided in time; then the level it was escalated to. */
  readonly level: number;
  readonly domainCheck?: EventData<'CompanyDomainChecked'>['outcome'];
  readonly rejection?: EventData<'VettingRejected'>['rejection'];
  /** What this round is about; once it is superseded, what the next will be about. Absent: everything. */
  readonly changed?: readonly ReviewedPart[];
  /** A corrected profile, a replaced contact or a new request voids the round; the next opens when the address is verified. */
  readonly superseded?: true;
}

type Found = Pick<Vetting, 'changed' | 'domainCheck'>;

/** Voids the round, and leaves of what was found only what is given here. */
function voided({ changed: _changed, domainCheck: _domainCheck, ...round }: Vetting, { changed, domainCheck }: Found): Vetting {
  return { ...round, superseded: true, ...(changed && { changed }), ...(domainCheck && { domainCheck }) };
}

/** What the next round would be about if nothing more changed: what nobody has decided on yet. */
function toReview({ superseded, status, changed }: Vetting): Vetting['changed'] {
  if (superseded) return changed;
  return status === 'pending' && changed ? changed : [];
}

/** What was found stands, except about what has changed. */
function supersede(before: Vetting | undefined, parts: readonly ReviewedPart[]): Vetting | undefined {
  if (!before || parts.length === 0) return before;
  const isDomainNew = parts.includes('companyDomain') || parts.includes('primaryContact');
  const known = toReview(before);
  return voided(before, {
    ...(known && { changed: reviewedParts.filter((part) => known.includes(part) || parts.includes(part)) }),
    ...(before.domainCheck && !isDomainNew && { domainCheck: before.domainCheck }),
  });
}

/** The review as its events leave it. */
export const vetting = {
  AccountRequested: (before) => before && voided(before, {}),
  LegalProfileCorrected: (before, { data }) =>
    supersede(
      before,
      reviewedParts.filter((part) => part in data),
    ),
  AddressConfirmed: (before, { data }) => supersede(before, data.choice === 'suggestion' ? ['address'] : []),
  PrimaryContactReplaced: (before) => supersede(before, ['primaryContact']),
  VettingOpened: (before, { data: { round, deadline, changed }, occurredAt }) => ({
    round,
    deadline,
    status: 'pending',
    since: occurredAt,
    level: 0,
    ...(changed && { changed }),
    ...(before?.domainCheck && { domainCheck: before.domainCheck }),
  }),
  CompanyDomainChecked: (before, { data }) => ({ ...before!, domainCheck: data.outcome }),
  VettingEscalated: (before, { data }) => ({ ...before!, level: data.level, deadline: data.deadline }),
  VettingAuthorized: (before) => ({ ...before!, status: 'authorized' }),
  VettingRejected: (before, { data, occurredAt }) => ({
    ...before!,
    status: 'rejected',
    since: occurredAt,
    deadline: data.deadline,
    rejection: data.rejection,
  }),
  AccountReinstated: (before, { data }) =>
    before && before.status !== 'authorized' ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
} satisfies NounFold<Vetting>;

/** Waits for support, one level higher each time it is late; after a rejection, for the company to mend it. */
export function waitsForVetting(review: Vetting | undefined): readonly Waiting[] {
  if (!review || review.superseded || review.status === 'authorized') return [];
  const { since, deadline } = review;
  if (review.status === 'rejected') return [{ step: 'vetting', owner: 'partner', since, deadline, then: 'suspendAccount' }];
  return [{ step: 'vetting', owner: review.level === 0 ? 'support' : 'support-approver', since, deadline, then: 'escalateVetting' }];
}
