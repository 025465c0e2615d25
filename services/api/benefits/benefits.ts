import type { Benefits as InForce } from '../../../events/state/benefits-in-force.js';
import type { BenefitsView } from '../../shared/benefits-view.js';
import type { Period } from '../requests/period.js';

/** What support asks of the benefits that end, the first to end first. */
export interface BenefitSearch extends Period {
  readonly status?: InForce['status'] | undefined;
  readonly level?: string | undefined;
  readonly benefit?: string | undefined;
  /** A benefit that nobody has activated yet. */
  readonly unactivated?: string | undefined;
  /** Where the page begins: after this membership, whose benefits end on that day. */
  readonly after?: readonly [endsOn: string, membershipId: string] | undefined;
  readonly limit: number;
}

/** What a company holds, and which company that is. */
export interface FoundBenefits extends BenefitsView {
  readonly endsOn: string;
  readonly legalName?: string | undefined;
  readonly partnerId?: string | undefined;
}

/** Reads the views of benefits; throws while the store is away. */
export interface Benefits {
  find(membershipId: string): Promise<BenefitsView | undefined>;
  search(search: BenefitSearch): Promise<readonly FoundBenefits[]>;
  counts(period: Period): Promise<readonly { readonly status: InForce['status']; readonly count: number }[]>;
}
