import type { MembershipState } from '../../events/membership.js';
import { benefitsHeld, type Benefit, type Found } from '../../events/state/benefits.js';
import { Refused } from './decision.js';
import { assertMember } from './levels.js';

/** Names a benefit that the company has. */
export interface NamedBenefit {
  readonly benefit: string;
}

/** What can be done with a benefit besides activating it. */
type Use = 'assignment' | 'key' | 'consumption';

/** The benefit of that name, of the highest level that brings it; refused where there is none, naming those that there are. */
export function benefitOf(state: MembershipState, name: string): Found {
  assertMember(state);
  const held = benefitsHeld(state.benefits);
  const found = held.find(({ benefit }) => benefit.benefit === name);
  if (!found) throw new Refused('benefit-unknown', { heldBenefits: held.map(({ benefit }) => benefit.benefit).join(',') || 'none' });
  return found;
}

/** The same, of a kind that can be used that way and that is switched on. */
export function usableBenefitOf(state: MembershipState, name: string, use: Use): Found {
  const found = benefitOf(state, name);
  if (!canBe[use](found.benefit)) throw new Refused('benefit-other-use', { benefit: name });
  const { activateBy, activatedAt } = found.benefit;
  if (activateBy && !activatedAt) throw new Refused('benefit-not-activated', { benefit: name, activateBy });
  return found;
}

const canBe: { readonly [Name in Use]: (benefit: Benefit) => boolean } = {
  assignment: ({ assignment }) => assignment !== undefined,
  key: ({ key }) => key !== undefined,
  consumption: ({ unit }) => ['incidents', 'hours', 'minor'].includes(unit),
};
