import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, language, note, objectId, primaryContact, proposableCommands, waivableSteps } from './shapes.js';

const proposal = z.number().int();

/** Half of what takes two people; its number is the sequence of this event. */
export const ActionProposed = defineEvent({
  type: 'ActionProposed',
  version: 1,
  summary: 'Someone of support proposed a command that takes two people; nothing else changed. It lapses at the deadline.',
  data: z.object({
    command: z.enum(proposableCommands),
    data: z.object({
      step: z.enum(waivableSteps).optional(),
      until: instant.optional(),
      primaryContact: primaryContact.optional(),
      /** The record of the old centre that is to be given back. */
      partnerId: z.string().optional(),
      /** The transfer that is to be taken back, and the order that it was confirmed for. */
      order: z.int().positive().optional(),
      payment: z.string().optional(),
      user: z.object({ objectId, email: z.email().optional(), language: language.optional() }).optional(),
      note: note.optional(),
    }),
    deadline: instant,
  }),
});

/** The other half; what the command brings about follows at once. */
export const ProposalApproved = defineEvent({
  type: 'ProposalApproved',
  version: 1,
  summary: 'Another person of support approved the proposal of that number; the events of its command follow, caused by it.',
  data: z.object({ proposal }),
});

/** A No among colleagues. */
export const ProposalDeclined = defineEvent({
  type: 'ProposalDeclined',
  version: 1,
  summary: 'The proposal of that number was declined, or taken back; nothing else changed.',
  data: z.object({ proposal }),
});

/** Nobody else agreed in time. */
export const ProposalLapsed = defineEvent({
  type: 'ProposalLapsed',
  version: 1,
  summary: 'Nobody approved the proposal of that number in time; nothing else changed.',
  data: z.object({ proposal }),
});
