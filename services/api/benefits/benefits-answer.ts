import { z } from 'zod';
import { benefitKinds, benefitUnits } from '../../../events/state/benefit-names.js';
import { reassignmentsLeft, restingSeats, seatsOf } from '../../../events/state/benefit-seats.js';
import { benefitUses, usesAllowed } from '../../../events/state/benefit-uses.js';
import { remainingOf, type Found } from '../../../events/state/benefits.js';
import { benefitReasons, benefitStatuses } from '../../../events/state/benefits-in-force.js';
import { membershipLevels } from '../../../events/state/level-names.js';
import type { HeldBenefits } from '../../shared/benefits-view.js';
import { sayBenefit, sayEnds, sayGrant } from '../../shared/benefit-sentences.js';
import type { Language } from '../../shared/texts.js';

const instant = z.iso.datetime();

const held = z.object({
  benefit: z.string(),
  name: z.string(),
  level: z.enum(membershipLevels).meta({ description: 'The highest level that brings it.' }),
  kind: z.enum(benefitKinds),
  unit: z.enum(benefitUnits),
  quantity: z.int(),
  currency: z.string().optional().meta({ description: 'Where `unit` is `minor`.' }),
  per: z.string().optional(),
  said: z.string().meta({ description: 'How much of it there is, in the caller’s language.' }),
  activateBy: instant.optional(),
  activatedAt: instant.optional(),
  uses: z
    .array(z.enum(benefitUses))
    .meta({ description: 'What can be done with it; none where it comes with the level and there is nothing to do.' }),
  seats: z
    .object({
      all: z.int(),
      resting: z.array(instant).meta({ description: 'When each seat is free again whose person has left the account.' }),
      waitingDays: z.int().optional().meta({ description: 'How long a seat stays with a person.' }),
      reassignmentsLeft: z.int().optional(),
    })
    .optional()
    .meta({ description: 'Where it is assigned to people.' }),
  remaining: z.int().optional().meta({ description: 'What is left of what is used up, in `unit`.' }),
  assigned: z.array(z.object({ objectId: z.string(), since: instant })),
  key: z.object({ viewedAt: instant.optional(), until: instant.optional() }).optional(),
});

/** How far the company may use what it has, what that is, and when it ends. */
export const benefitsAnswer = z.object({
  status: z.enum(benefitStatuses),
  reasons: z.array(z.enum(benefitReasons)),
  until: instant.optional(),
  held: z.array(held).meta({ description: 'Everything that the levels brought, each once.' }),
  ends: z
    .object({
      membership: z.iso.date().optional(),
      level: z.enum(membershipLevels).optional(),
      levelUntil: instant.optional(),
      benefits: instant.optional(),
      unrenewed: z.iso.date().optional(),
      keys: instant.optional(),
      said: z.string(),
    })
    .optional()
    .meta({
      description:
        'The dates in one view: the membership, its highest level, what came with it, and the first of its keys; `unrenewed` where a missed renewal would end that sooner.',
    }),
});

interface Looking {
  readonly language: Language;
  readonly now: string;
}

function seatsIn(found: Found['benefit'], now: string): Pick<z.input<typeof held>, 'seats'> {
  const { assignment } = found;
  if (!assignment) return {};
  const reassignments = reassignmentsLeft(found);
  return {
    seats: {
      all: seatsOf(found),
      resting: [...restingSeats(found, now)],
      ...(assignment.afterDays && { waitingDays: assignment.afterDays }),
      ...(reassignments !== undefined && { reassignmentsLeft: reassignments }),
    },
  };
}

function presentHeld({ level, benefit: found }: Found, { language, now }: Looking): z.input<typeof held> {
  const { benefit, issued, key: _, ...rest } = found;
  const remaining = remainingOf(found, now);
  const key = issued && { viewedAt: issued.viewedAt, until: issued.until };
  const said = { name: sayBenefit(language, benefit), said: sayGrant(language, found) };
  return {
    ...rest,
    ...said,
    benefit,
    level,
    assigned: [...found.assigned],
    uses: usesAllowed(found),
    ...seatsIn(found, now),
    ...(remaining !== undefined && { remaining }),
    ...(key && { key }),
  };
}

/** The benefits as they can be used now. */
export function presentBenefits(benefits: HeldBenefits, looking: Looking): z.input<typeof benefitsAnswer> {
  const { status, reasons, until, ends } = benefits;
  return {
    status,
    reasons: [...reasons],
    ...(until && { until }),
    held: benefits.held.map((each) => presentHeld(each, looking)),
    ...(ends && { ends: { ...ends, said: sayEnds(looking.language, ends) } }),
  };
}
