import { z } from 'zod';
import { benefitStatuses } from '../../../events/state/benefits-in-force.js';
import { membershipLevels } from '../../../events/state/level-names.js';
import { sayBenefit, sayEnds } from '../../shared/benefit-sentences.js';
import { namedBenefit } from '../../shared/input/benefits.js';
import { guid } from '../../shared/input/text.js';
import type { Language } from '../../shared/texts.js';
import { dayInQuery, settledPeriod, type Period } from '../requests/period.js';
import { cursorOf, writeCursor } from '../requests/page-cursor.js';
import type { Benefits, FoundBenefits } from './benefits.js';

const status = z.enum(benefitStatuses);
const name = namedBenefit.shape.benefit;
const date = z.iso.date();

/** Whose benefits support asks for. */
export const benefitSearchQuery = z.strictObject({
  from: dayInQuery.optional().meta({ description: 'Ends on this day or later, in UTC; today where it is left out.' }),
  until: dayInQuery.optional().meta({ description: 'Ends on this day or earlier; 30 days after `from` where it is left out.' }),
  status: status.optional(),
  level: z.enum(membershipLevels).optional().meta({ description: 'Only where this level brought some of it.' }),
  benefit: name.optional().meta({ description: 'Only who holds this benefit, by its name.' }),
  unactivated: name.optional().meta({ description: 'Only where nobody has activated this benefit yet.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursorOf(z.tuple([date, guid]))
    .optional()
    .meta({ description: 'The `next` of the page before, of the same question.' }),
});

/** The same with its days settled, as of today. */
export const settledBenefitSearch = (today: string) => settledPeriod(benefitSearchQuery, today);

const named = z.object({ benefit: z.string(), name: z.string().meta({ description: 'In the caller’s language.' }) });

const holder = z.object({
  membershipId: z.guid(),
  legalName: z.string().optional(),
  partnerId: z.string().optional(),
  status,
  levels: z.array(z.enum(membershipLevels)),
  endsOn: date.meta({ description: 'When the first of it ends, in UTC.' }),
  unactivated: z.array(named).meta({ description: 'What nobody has activated yet.' }),
  said: z.string().meta({ description: 'What ends when, in the caller’s language.' }),
});

/** A page of companies whose benefits end, the first to end first. */
export const benefitSearchAnswer = z.object({
  from: date,
  until: date,
  counts: z
    .array(z.object({ status, count: z.int() }))
    .meta({ description: 'How many companies the period holds, whatever else the list is narrowed by.' }),
  memberships: z.array(holder),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null when this was the last.' }),
});

const presentHolder = ({ _id, ...found }: FoundBenefits, language: Language): z.infer<typeof holder> =>
  holder.parse({
    ...found,
    membershipId: _id,
    unactivated: found.unactivated.map((benefit) => ({ benefit, name: sayBenefit(language, benefit) })),
    said: sayEnds(language, found.ends ?? {}),
  });

/** What was found, and in which language to say it. */
export interface Found {
  readonly memberships: readonly FoundBenefits[];
  readonly counts: Awaited<ReturnType<Benefits['counts']>>;
  readonly language: Language;
}

/** The page; one more than `limit` tells that there is another. */
export function presentBenefitPage(
  { memberships, counts, language }: Found,
  { from, until, limit }: Period & { readonly limit: number },
): z.infer<typeof benefitSearchAnswer> {
  const page = memberships.slice(0, limit);
  const last = page.at(-1);
  return {
    from,
    until,
    counts: [...counts],
    memberships: page.map((found) => presentHolder(found, language)),
    next: memberships.length > limit && last ? writeCursor([last.endsOn, last._id]) : null,
  };
}
