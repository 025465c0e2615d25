import type { MembershipState } from '../../events/membership.js';
import { usesAllowed, type BenefitUse } from '../../events/state/benefit-uses.js';
import { benefitsHeld, type Benefit, type Found } from '../../events/state/benefits.js';
import { Refused } from './decision.js';
import { assertMember } from './levels.js';

/** Names a benefit that the company has. */
export interface NamedBenefit {
  readonly benefit: string;
}

/** The benefit of that name, of the highest level that brings it; refused where there is none, naming those that there are. */
export function benefitOf(state: MembershipState, name: string): Found {
  assertMember(state);
  const held = benefitsHeld(state.benefits);
  const found = held.find(({ benefit }) => benefit.benefit === name);
  if (!found) throw new Refused('benefit-unknown', { heldBenefits: held.map(({ benefit }) => benefit.benefit).join(',') || 'none' });
  return found;
}

/** Refuses another use than a benefit is for, naming those that it is for. */
export function assertUse(benefit: Benefit, use: BenefitUse): void {
  const uses = usesAllowed(benefit);
  if (!uses.includes(use)) throw new Refused('benefit-other-use', { benefit: benefit.benefit, benefitUses: uses.join(',') || 'none' });
}

/** The same, of a kind that can be used that way and that is switched on. */
export function usableBenefitOf(state: MembershipState, name: string, use: Exclude<BenefitUse, 'activate'>): Found {
  const found = benefitOf(state, name);
  assertUse(found.benefit, use);
  const { activateBy, activatedAt } = found.benefit;
  if (activateBy && !activatedAt) throw new Refused('benefit-not-activated', { benefit: name, activateBy });
  return found;
}
