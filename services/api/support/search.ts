import { z } from 'zod';
import { fails } from '../../shared/input/field-errors.js';
import { guid } from '../../shared/input/text.js';
import { reason } from '../../shared/input/reason.js';
import type { MembershipView } from '../../shared/views.js';
import { membershipSummary, summarizeMembership } from '../memberships/membership-summary.js';
import type { ListOrder, ListPosition } from '../memberships/memberships.js';
import { statusAnswer, waitingAnswer } from '../memberships/receipt-answer.js';
import { cursorOf, writeCursor } from '../requests/page-cursor.js';
import { stuckReason } from './stuck-reason.js';

const orders = ['requested', 'deadline'] as const satisfies readonly ListOrder[];

const position = z.tuple([z.enum(orders), z.iso.datetime(), guid]);

const cursor = cursorOf(position).transform(([order, at, membershipId]): ListPosition => ({ order, at, membershipId }));

const placeIn: { readonly [Order in ListOrder]: (view: MembershipView) => string } = {
  requested: ({ requestedAt }) => requestedAt,
  deadline: ({ deadline }) => deadline!,
};

const cursorAfter = (order: ListOrder, view: MembershipView): string => writeCursor([order, placeIn[order](view), view._id]);

/** In any zone; views keep instants in UTC with milliseconds. */
const instant = z.iso.datetime({ offset: true, ...fails('not-an-instant') }).transform((said) => new Date(said).toISOString());

/** What support may look for; several together narrow the list. */
export const searchQuery = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'The beginning of an id, a company name or a word of it, or a domain; an e-mail address in full.' }),
  status: statusAnswer.optional(),
  waitingOn: waitingAnswer.shape.step.optional(),
  owner: waitingAnswer.shape.owner.optional(),
  stuck: stuckReason.optional().meta({ description: 'What nobody will move by himself: for this reason, or any.' }),
  reason: reason.optional().meta({ description: 'A code that was given for how it stands: a rejection, a No, a suspension, an end.' }),
  deadlineFrom: instant.optional().meta({ description: 'The earliest deadline is then or later.' }),
  deadlineTo: instant.optional().meta({ description: 'The earliest deadline is then or earlier.' }),
  order: z.enum(orders).default('requested').meta({
    description:
      'Newest request first, or earliest deadline first, which leaves out what waits for nothing; a window of deadlines is always in the latter.',
  }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursor.optional().meta({ description: 'The `next` of the page before, in the same order.' }),
});

/** The same, once its order is settled: a window of deadlines is always looked at by deadline, and a page goes on in the order it began with. */
export const settledSearch = searchQuery
  .transform((query) => (query.deadlineFrom || query.deadlineTo ? { ...query, order: 'deadline' as const } : query))
  .refine(({ order, after }) => after === undefined || after.order === order, { ...fails('not-a-cursor'), path: ['after'] });

/** A page of memberships, in the order that was asked for. */
export const searchAnswer = z.object({
  memberships: z.array(membershipSummary),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null when this was the last.' }),
});

/** The page; one more than `limit` tells that there is another. */
export function presentPage(
  found: readonly MembershipView[],
  { limit, order }: { limit: number; order: ListOrder },
): z.infer<typeof searchAnswer> {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { memberships: page.map(summarizeMembership), next: found.length > limit && last ? cursorAfter(order, last) : null };
}
