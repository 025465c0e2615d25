import { z } from 'zod';
import { renewalConditions } from '../../../events/shapes.js';
import { guid } from '../../shared/input/text.js';
import { sayConditionName, sayRenewalDue } from '../../shared/renewal-sentences.js';
import type { Language } from '../../shared/texts.js';
import { renewalPhases } from '../../shared/views.js';
import { dayInQuery, daysAhead, settledPeriod, type Period } from '../requests/period.js';
import { cursorOf, writeCursor } from '../requests/page-cursor.js';
import type { DueMembership, PhaseCount } from './renewals-due.js';

const text = z.string();
const instant = z.iso.datetime();
const date = z.iso.date();
const phase = z.enum(renewalPhases);

/** Which renewals support asks for. */
export const renewalsDueQuery = z.strictObject({
  from: dayInQuery.optional().meta({ description: 'Due on this day or later, in UTC; today where it is left out.' }),
  until: dayInQuery.optional().meta({ description: `Due on this day or earlier; ${daysAhead} days after \`from\` where it is left out.` }),
  phase: phase.optional().meta({ description: 'Only those that stand like this.' }),
  unmet: z.enum(renewalConditions).optional().meta({ description: 'Only those of which this condition is not met.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursorOf(z.tuple([date, guid]))
    .optional()
    .meta({ description: 'The `next` of the page before, of the same question.' }),
});

/** The same with its days settled, as of today. */
export const settledRenewalsDue = (today: string) => settledPeriod(renewalsDueQuery, today);

const due = z.object({
  membershipId: z.guid(),
  legalName: text.optional(),
  partnerId: text.optional(),
  country: text.optional(),
  anniversary: date.optional().meta({ description: 'When the running year ends, or ended.' }),
  due: date.meta({ description: 'The last day on which it can be renewed, in UTC; the anniversary where years go on by themselves.' }),
  phase,
  opensAt: instant.optional().meta({ description: 'When it can be renewed; absent once it can.' }),
  until: instant.optional().meta({ description: 'Up to when it can be renewed; absent where years go on by themselves.' }),
  automatic: z.literal(true).optional().meta({ description: 'It renews by itself once every condition is met.' }),
  unmet: z
    .array(z.object({ name: z.enum(renewalConditions), title: text.meta({ description: 'In the caller’s language.' }) }))
    .meta({ description: 'What is not met yet.' }),
  next: text.meta({ description: 'Who does what, and until when, in the caller’s language.' }),
});

/** A page of renewals, the next due first, and how many the period holds. */
export const renewalsDueAnswer = z.object({
  from: date,
  until: date,
  counts: z
    .array(z.object({ phase, count: z.int() }))
    .meta({ description: 'How many renewals are due in the period, by how they stand, whatever else the list is narrowed by.' }),
  memberships: z.array(due),
  next: text.nullable().meta({ description: 'Give it as `after` for the next page; null when this was the last.' }),
});

function presentDue({ _id, renewal, state }: DueMembership, language: Language): z.infer<typeof due> {
  const { account, term, legalProfile } = state;
  return due.parse({
    membershipId: _id,
    legalName: legalProfile?.legalName,
    country: legalProfile?.address.country,
    partnerId: account?.partnerId,
    anniversary: term?.anniversary,
    ...renewal,
    unmet: renewal.unmet.map((name) => ({ name, title: sayConditionName(language, name) })),
    next: sayRenewalDue(language, renewal),
  });
}

/** What was found, and in which language to say it. */
export interface Found {
  readonly memberships: readonly DueMembership[];
  readonly counts: readonly PhaseCount[];
  readonly language: Language;
}

/** The page; one more than `limit` tells that there is another. */
export function presentRenewalsDue(
  { memberships, counts, language }: Found,
  { from, until, limit }: Period & { readonly limit: number },
): z.infer<typeof renewalsDueAnswer> {
  const page = memberships.slice(0, limit);
  const last = page.at(-1);
  return {
    from,
    until,
    counts: [...counts],
    memberships: page.map((membership) => presentDue(membership, language)),
    next: memberships.length > limit && last ? writeCursor([last.renewal.due, last._id]) : null,
  };
}
