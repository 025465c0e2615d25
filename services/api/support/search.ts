import { z } from 'zod';
import { fails } from '../../shared/input/field-errors.js';
import { guid } from '../../shared/input/text.js';
import type { MembershipView } from '../../shared/views.js';
import { membershipSummary, summarizeMembership } from '../memberships/membership-answer.js';
import type { ListPosition } from '../memberships/memberships.js';
import { statusAnswer, waitingAnswer } from '../memberships/receipt-answer.js';

const position = z.tuple([z.iso.datetime(), guid]);

const positionOf = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

const longest = 200;

const cursor = z
  .string()
  .refine((text) => text.length <= longest && position.safeParse(positionOf(text)).success, fails('not-a-cursor'))
  .transform((text): ListPosition => {
    const [requestedAt, membershipId] = position.parse(positionOf(text));
    return { requestedAt, membershipId };
  });

const cursorAfter = ({ requestedAt, _id }: MembershipView): string => Buffer.from(JSON.stringify([requestedAt, _id])).toString('base64url');

/** What support may look for; several together narrow the list. */
export const searchQuery = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'The beginning of an id, a company name or a word of it, a domain or an e-mail address.' }),
  status: statusAnswer.optional(),
  waitingOn: waitingAnswer.shape.step.optional(),
  owner: waitingAnswer.shape.owner.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursor.optional().meta({ description: 'The `next` of the page before.' }),
});

/** A page of memberships, newest request first. */
export const searchAnswer = z.object({
  memberships: z.array(membershipSummary),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null when this was the last.' }),
});

/** The page; one more than `limit` tells that there is another. */
export function presentPage(found: readonly MembershipView[], limit: number): z.infer<typeof searchAnswer> {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { memberships: page.map(summarizeMembership), next: found.length > limit && last ? cursorAfter(last) : null };
}
