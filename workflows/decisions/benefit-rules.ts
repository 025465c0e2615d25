import type { EventData } from '../../events/catalogue.js';
import type { GrantingLevel } from '../../events/state/benefits.js';

/** A benefit as the rules grant it; what to activate has so many days for it. */
export type Grant = Omit<EventData<'BenefitsProvisioned'>['benefits'][number], 'activateBy'> & { readonly activateWithinDays?: number };

/** What comes with each level, and how long it outlasts the level, so that it can be bought again without a gap. */
export interface BenefitRules {
  readonly graceDays: number;
  readonly grants: { readonly [Level in GrantingLevel]?: readonly Grant[] };
}
