import type { MembershipState } from '../../events/membership.js';
import { benefitDates, type BenefitDates } from '../../events/state/benefit-ends.js';
import { benefitsOf, type Benefits } from '../../events/state/benefits-in-force.js';
import { benefitsHeld, type Found } from '../../events/state/benefits.js';

/** What a company may use, what that is, and when it ends. */
export interface HeldBenefits extends Benefits {
  /** Everything that the levels brought, each once. */
  readonly held: readonly Found[];
  /** Absent where nothing is held. */
  readonly ends?: BenefitDates;
}

/** What one membership holds, as of the event that left it so. */
export interface BenefitsView extends HeldBenefits {
  /** The membership id. */
  readonly _id: string;
  readonly sequence: number;
  /** The names of what is held, and the levels that brought it. */
  readonly names: readonly string[];
  readonly levels: readonly string[];
  /** What waits to be activated, by name. */
  readonly unactivated: readonly string[];
  /** The day on which the first of it ends, in UTC; null where nothing of it ends by itself. */
  readonly endsOn: string | null;
}

/** The benefits of a membership, as its state has them. */
export function heldBenefits(state: MembershipState): HeldBenefits {
  const ends = benefitDates(state);
  return { ...benefitsOf(state), held: benefitsHeld(state.benefits), ...(ends && { ends }) };
}
