import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { underReview } from '../../../events/state/profile-before.js';
import { reviewedParts } from '../../../events/state/reviewed-parts.js';
import { standsVetted } from '../../../events/state/standing-review.js';
import { hide } from './hidden.js';
import { address, primaryContact } from './profile-answer.js';

const value = z.union([z.string(), address, primaryContact]);

/** What a member changed and nobody has judged yet, or what it waits for. */
export const changesAnswer = z.object({
  stands: z.boolean().meta({ description: 'Whether the last result of the review still counts.' }),
  underReview: z
    .array(z.object({ part: z.enum(reviewedParts), before: value.optional(), now: value.optional() }))
    .meta({ description: 'Each changed part as it was when it was last judged, and as it is in the profile now.' }),
  contact: z
    .object({ ...primaryContact.shape, since: z.iso.datetime() })
    .optional()
    .meta({ description: 'Who becomes the primary contact once the address is verified; the one in the profile stands until then.' }),
});

type Changes = z.infer<typeof changesAnswer>;

/** The changes of a member; nothing where there are none. */
export function presentChanges(state: MembershipState): z.input<typeof changesAnswer> | undefined {
  const { contactChange: change } = state;
  const parts = underReview(state).map((each) => ({ ...each }));
  if (parts.length === 0 && !change) return undefined;
  return { stands: standsVetted(state), underReview: parts, ...(change && { contact: { ...change.primaryContact, since: change.since } }) };
}

const hideValue = (of: z.infer<typeof value> | undefined) => (typeof of === 'object' && 'email' in of ? hide(of) : of);

/** The same for eyes that only look. */
export const hideChanges = ({ underReview: parts, contact, ...changes }: Changes): Changes => ({
  ...changes,
  underReview: parts.map(({ part, before, now }) => ({ part, before: hideValue(before), now: hideValue(now) })),
  ...(contact && { contact: hide(contact) }),
});
