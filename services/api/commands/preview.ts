import { z } from 'zod';
import type { Preview } from '../../../workflows/contract.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import { sayEvent } from '../../shared/sentences.js';
import type { Language } from '../../shared/texts.js';
import { receiptAnswer } from '../memberships/receipt-answer.js';

/** Whether support only looks. */
export const previewQuery = z.strictObject({
  preview: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true')
    .meta({ description: 'Only say what would happen; nothing is changed.' }),
});

const { status, waitingOn } = receiptAnswer.shape;

/** What a command would bring about. */
export const previewAnswer = z.object({
  membershipId: z.guid(),
  events: z.array(
    z.object({
      type: z.string().meta({ examples: ['DeadlineExtended'] }),
      sentence: z.string().meta({ description: 'What would happen, in the caller’s language.' }),
    }),
  ),
  status: z.object({ before: status, after: status }),
  waitingOn: z.object({ before: waitingOn, after: waitingOn }),
});

/** What support's commands are answered with. */
export const receiptOrPreview = z.union([receiptAnswer, previewAnswer]);

/** The preview in words; what would be refused is refused. */
export function presentPreview(preview: Preview, language: Language): z.infer<typeof previewAnswer> {
  if ('refused' in preview) throw new MembershipRefused(preview.refused, preview.details);
  const { events, before, after } = preview;
  return previewAnswer.parse({
    membershipId: before.membershipId,
    events: events.map((event) => ({ type: event.type, sentence: sayEvent(language, event) })),
    status: { before: before.status, after: after.status },
    waitingOn: { before: before.waitingOn, after: after.waitingOn },
  });
}
