import type { ConditionName } from '../../../events/state/renewal-conditions.js';
import type { Period } from '../requests/period.js';
import type { MembershipView, RenewalDue, RenewalPhase } from '../../shared/views.js';

/** What support asks of the renewals that are due, the next due first. */
export interface RenewalsSearch extends Period {
  readonly phase?: RenewalPhase | undefined;
  readonly unmet?: ConditionName | undefined;
  /** Where the page begins: after this membership, which is due on that day. */
  readonly after?: readonly [due: string, membershipId: string] | undefined;
  readonly limit: number;
}

/** What is read of a membership whose renewal is due, and nothing else. */
export interface DueMembership extends Pick<MembershipView, '_id'> {
  readonly renewal: RenewalDue;
  readonly state: {
    readonly account?: { readonly partnerId?: string };
    readonly term?: { readonly anniversary: string };
    readonly legalProfile?: { readonly legalName: string; readonly address: { readonly country: string } };
  };
}

/** How many renewals of a period stand like that. */
export interface PhaseCount {
  readonly phase: RenewalPhase;
  readonly count: number;
}

/** Reads of the views which renewals are due; throws while the store is away. */
export interface RenewalsDue {
  search(search: RenewalsSearch): Promise<readonly DueMembership[]>;
  counts(period: Period): Promise<readonly PhaseCount[]>;
}
