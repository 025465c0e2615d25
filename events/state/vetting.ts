import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

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
  /** A replaced contact or a new request voids the round; the next opens when the new address is verified. */
  readonly superseded?: true;
}

const supersede = (before: Vetting | undefined): Vetting | undefined => before && { ...before, superseded: true };

/** The review as its events leave it. */
export const vetting = {
  AccountRequested: supersede,
  PrimaryContactReplaced: supersede,
  VettingOpened: (_, { data, occurredAt }) => ({ ...data, status: 'pending', since: occurredAt, level: 0 }),
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
  DeadlineExtended: (before, { data }) =>
    before && data.step === 'vetting' ? { ...before, deadline: later(before.deadline, data.after) } : before,
  StepReopened: (before, { data }) => (data.step === 'vetting' ? supersede(before) : before),
  WaiverEnded: supersede,
} satisfies NounFold<Vetting>;

/** Waits for support, one level higher each time it is late; after a rejection, for the company to mend it. */
export function waitsForVetting(review: Vetting | undefined): readonly Waiting[] {
  if (!review || review.superseded || review.status === 'authorized') return [];
  const { since, deadline } = review;
  if (review.status === 'rejected') return [{ step: 'vetting', owner: 'partner', since, deadline, then: 'suspendAccount' }];
  return [{ step: 'vetting', owner: review.level === 0 ? 'support' : 'support-approver', since, deadline, then: 'escalateVetting' }];
}
