import type { EventData } from '../../events/catalogue.js';
import type { GrantingLevel } from '../../events/state/benefits.js';

/** A benefit as the rules grant it; what is to be activated can be as long as it lasts, or for so many days of the year that it comes with. */
export interface Grant extends Omit<EventData<'BenefitsProvisioned'>['benefits'][number], 'activateBy'> {
  readonly activation?: { readonly withinDays?: number };
}

/** What comes with each level, and how long it outlasts the level, so that it can be bought again without a gap. */
export interface BenefitRules {
  readonly graceDays: number;
  readonly grants: { readonly [Level in GrantingLevel]?: readonly Grant[] };
}
