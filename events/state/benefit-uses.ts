import type { EventData } from '../catalogue.js';
import { consumedUnits } from './benefit-names.js';

/** What can be done with a benefit. */
export const benefitUses = ['activate', 'assign', 'consume', 'view-key'] as const;

/** One of them. */
export type BenefitUse = (typeof benefitUses)[number];

type Grant = EventData<'BenefitsProvisioned'>['benefits'][number];

const allows: { readonly [Use in BenefitUse]: (grant: Grant) => boolean } = {
  activate: ({ activateBy }) => activateBy !== undefined,
  assign: ({ assignment }) => assignment !== undefined,
  consume: ({ unit }) => consumedUnits.includes(unit),
  'view-key': ({ key }) => key !== undefined,
};

/** What a grant lets people and services do with it; nothing where it comes with the level and needs no act. */
export const usesAllowed = (grant: Grant): BenefitUse[] => benefitUses.filter((use) => allows[use](grant));
