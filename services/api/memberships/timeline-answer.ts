import { z } from 'zod';
import { sayEvent } from '../../shared/sentences.js';
import { texts, type Language } from '../../shared/texts.js';
import type { TimelineEntry } from '../../shared/views.js';

/** Which part of a timeline. */
export const timelineQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'Only what came after this sequence.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const entryAnswer = z.object({
  sequence: z.int(),
  type: z.string().meta({ examples: ['EmailVerified'] }),
  at: z.iso.datetime(),
  actor: z.enum(['partner', 'contact', 'service', 'support', 'process']),
  reason: z.string().optional(),
  note: z.string().optional().meta({ description: 'What support added in its own words.' }),
  sentence: z.string().meta({ description: 'What happened, in the caller’s language.' }),
});

/** A part of a timeline, oldest first. */
export const timelineAnswer = z.object({
  events: z.array(entryAnswer),
  next: z.int().nullable().meta({ description: 'Give it as `after` for what follows; null when this was all.' }),
});

/** Support's own words; those on a proposal belong to its command. */
const noteIn = (data: TimelineEntry['data'] | { readonly note?: string }): string | undefined => {
  if ('note' in data) return data.note;
  return 'data' in data ? data.data.note : undefined;
};

function entryOf({ sequence, type, occurredAt, actor, reason, data }: TimelineEntry, language: Language) {
  const sentence = Object.hasOwn(texts[language].events, type) ? sayEvent(language, { type, data, actor }) : type;
  return entryAnswer.parse({ sequence, type, at: occurredAt, actor: actor.kind, reason, note: noteIn(data), sentence });
}

/** The entries in words; one more than `limit` tells that there is more. */
export function presentTimeline(entries: readonly TimelineEntry[], limit: number, language: Language): z.infer<typeof timelineAnswer> {
  const page = entries.slice(0, limit);
  return {
    events: page.map((entry) => entryOf(entry, language)),
    next: entries.length > limit ? (page.at(-1)?.sequence ?? null) : null,
  };
}
