import { z } from 'zod';
import { boughtLevel } from '../../../events/shapes.js';
import { mergeAnswerReasons, mergeRefusals } from '../../../events/state/merge-names.js';
import { waitsForMerge, type Merge, type Merges } from '../../../events/state/merge.js';
import { sayFacts } from '../../shared/sentences.js';
import { say, type Language } from '../../shared/texts.js';

const instant = z.iso.datetime();

/** Two accounts on their way to become one, and what became part of this one. */
export const mergeAnswer = z.object({
  side: z.enum(['survivor', 'joining']).optional().meta({ description: '`survivor` asked, and is the account that stays.' }),
  status: z
    .enum(['asked', 'invited', 'offered', 'accepted', 'confirmed', 'merged', 'declined', 'refused', 'withdrawn', 'lapsed'])
    .optional(),
  next: z.string().optional().meta({ description: 'What happens now, or would, in the caller’s language.' }),
  partnerId: z.string().optional().meta({ description: 'Of the other account.' }),
  legalName: z.string().optional(),
  since: instant.optional(),
  owner: z.enum(['administrator', 'other-account']).optional().meta({
    description: 'Who must act until the deadline: an administrator of this account, or of the other one. Absent where nobody must.',
  }),
  deadline: instant.optional(),
  because: z.enum(mergeAnswerReasons).optional(),
  refusal: z.enum(mergeRefusals).optional(),
  levels: z
    .array(z.object({ level: boughtLevel, until: instant }))
    .optional()
    .meta({ description: 'What the other account would bring, as it said.' }),
  anniversary: z.iso.date().optional(),
  joined: z
    .array(z.object({ membershipId: z.guid(), partnerId: z.string(), formerIds: z.array(z.string()), at: instant }))
    .meta({ description: 'The accounts that became part of this one; their people are managed there.' }),
});

const reasonsOf = ({ refusal, because }: Merge) => ({ ...(refusal && { refusal }), ...(because && { because }) });

/** Nothing where there never was a merge. */
export function presentMerge(merges: Merges | undefined, language: Language): z.infer<typeof mergeAnswer> | undefined {
  if (!merges) return undefined;
  const { merge, joined } = merges;
  const [waiting] = waitsForMerge(merges);
  const next = merge && {
    ...(waiting && { owner: waiting.owner }),
    next: say(language, `merge.${merge.side}.${merge.status}` as 'merge.survivor.asked', {
      partnerId: merge.partnerId,
      refusal: 'none',
      because: 'none',
      ...sayFacts(language, reasonsOf(merge)),
    }),
  };
  return mergeAnswer.parse({ ...merge, ...next, joined });
}
