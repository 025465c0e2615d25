import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, limitsOfMembers, membershipLevel, whyNoMember } from './shapes.js';

const answer = {
  member: z.boolean(),
  level: membershipLevel.optional(),
  since: instant,
  until: z.iso.date().optional(),
  reasons: z.array(z.enum([...whyNoMember, ...limitsOfMembers])),
  purchases: z.enum(['open', 'blocked']),
};

/** For other programs: the whole answer, and the one before, so that nobody has to fold a stream to know what changed. */
export const MembershipStandingChanged = defineEvent({
  type: 'MembershipStandingChanged',
  version: 1,
  summary:
    'What other programs are told of the company changed: whether it is a member, at which level, since and until when, and what limits it. Said as the last thing of a turn.',
  data: z.object({ partnerId: z.string(), ...answer, before: z.object(answer).omit({ since: true }).optional() }),
});
