import { z } from 'zod';
import type { PublishingState } from '../../../events/state/publishing.js';
import type { PublishedText } from './agreements.js';

const text = z.string();
const instant = z.iso.datetime();

const version = z.object({
  agreementVersion: text,
  status: z
    .enum(['earlier', 'current', 'prepared'])
    .meta({ description: '`current`: what whoever asks to join now is offered. `prepared`: written down, and not published.' }),
  publishedAt: instant.optional().meta({ description: 'Absent where the rules named it from the beginning.' }),
  enforceFrom: instant
    .optional()
    .meta({ description: 'From when members who have not accepted it buy nothing new; each is told its own date, which may be later.' }),
  enforcedAt: instant.optional(),
});

/** What counts now, for everybody. */
export const agreementsAnswer = z.object({ current: text, versions: z.array(version) });

const byPeople = version.extend({
  proposedBy: text.optional(),
  approvedBy: text.optional(),
  reason: text.optional(),
  rolloutId: z.guid().optional().meta({ description: 'The rollout that asks everybody; its progress is read there.' }),
});

const proposal = z.object({
  proposal: z.int(),
  agreementVersion: text,
  enforceFrom: instant,
  by: text,
  at: instant,
  reason: text.optional(),
  deadline: instant.meta({ description: 'Until when a second approver may answer.' }),
  outcome: z.enum(['open', 'published', 'declined', 'lapsed']),
});

/** The same for support, with who did it, and with what is proposed or was last. */
export const publishingAnswer = z.object({ current: text, versions: z.array(byPeople), proposal: proposal.optional() });

/** Where each version that is written down stands. */
export function presentPublishing(
  known: readonly PublishedText[],
  current: string,
  { versions, proposal: made }: PublishingState,
): z.input<typeof publishingAnswer> {
  const rankOf = (name: string) => known.find((each) => each.version === name)!.rank;
  const statusOf = (rank: number) => (rank > rankOf(current) ? 'prepared' : 'earlier');
  return {
    current,
    versions: known.map(({ version: name, rank }) => ({
      ...versions.find(({ agreementVersion }) => agreementVersion === name),
      agreementVersion: name,
      status: name === current ? 'current' : statusOf(rank),
    })),
    ...(made && { proposal: made }),
  };
}

/** The same without what is not published, and without people. */
export const forEverybody = ({ current, versions }: z.input<typeof publishingAnswer>): z.infer<typeof agreementsAnswer> =>
  agreementsAnswer.parse({ current, versions: versions.filter(({ status }) => status !== 'prepared') });
