import { z } from 'zod';

const instant = z.iso.datetime();

/** The five questions, as programs read them. */
export const waitingAnswer = z.object({
  step: z.enum(['email-verification', 'vetting', 'agreement-acceptance', 'suspension', 'renewal', 'proposal']),
  owner: z.enum(['contact', 'signatory', 'partner', 'support', 'support-approver', 'process']).meta({ description: 'Who must act.' }),
  since: instant,
  deadline: instant,
  then: z.string().meta({ description: 'What the process does by itself when the deadline passes.', examples: ['expireAccount'] }),
});

/** How far a membership has come. */
export const statusAnswer = z.enum(['pending', 'active', 'suspended', 'expired', 'withdrawn', 'closed']);

/** What a command is answered with. */
export const receiptAnswer = z.object({
  membershipId: z.guid(),
  sequence: z.int().meta({ description: 'The last event of this membership; give it as `minSequence` to read one’s own write.' }),
  status: z.enum([...statusAnswer.options, 'unknown']),
  waitingOn: z.array(waitingAnswer).meta({ description: 'What is waited for, earliest deadline first.' }),
});

/** What a request to join is answered with. */
export const startAnswer = z.object({
  membershipId: z.guid(),
  alreadyRequested: z
    .boolean()
    .meta({ description: 'Whether there was a running request or a membership already; nothing was changed then.' }),
});
