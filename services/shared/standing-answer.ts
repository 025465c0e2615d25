import { z } from 'zod';
import { limitsOfMembers, membershipLevel, whyNoMember } from '../../events/shapes.js';

const instant = z.iso.datetime();
const period = z.object({ level: membershipLevel, from: instant, to: instant.nullable(), endedBy: z.string().nullable() });

/** What other programs are told of one company: exactly these fields, and no personal data. */
export const standingAnswer = z.object({
  membershipId: z.guid(),
  partnerId: z.string().nullable().meta({ description: 'Null before the first membership.' }),
  tenantIds: z.array(z.guid()),
  member: z.boolean(),
  level: membershipLevel.nullable(),
  since: instant.nullable().meta({ description: 'Since when it is a member at that level, or none; null before the first membership.' }),
  until: z.iso.date().nullable().meta({
    description: 'The last day, in UTC, on which the membership holds if nobody renews it; null where its years go on by themselves.',
  }),
  levelUntil: instant.nullable().meta({
    description:
      'When that level ends at the latest, unless it is ordered for another year; a lapse of the membership ends it sooner. Null where the membership alone is the level, and for no member.',
  }),
  reasons: z
    .array(z.enum([...whyNoMember, ...limitsOfMembers]))
    .meta({ description: 'Of no member why it is none, of a member what limits it.' }),
  purchases: z.enum(['open', 'blocked']),
  history: z.array(period).meta({ description: 'The newest periods of membership, oldest first; `to` is null while one lasts.' }),
  earlierPeriods: z.int().meta({ description: 'How many periods before those are only in the timeline.' }),
  changedAt: instant.meta({ description: 'When it came to stand like this.' }),
  asOf: instant.meta({ description: 'When this was read; an answer at hand may be some seconds old.' }),
});

/** The answer to another program, as it comes over HTTP. */
export type StandingAnswer = z.infer<typeof standingAnswer>;
