import { z } from 'zod';
import { hide } from './hidden.js';
import { primaryContact } from './profile-answer.js';

const text = z.string();
const instant = z.iso.datetime();

/** A command that takes two people, with all that the second has to see before saying Yes. */
export const proposalAnswer = z.object({
  proposal: z.int(),
  command: text,
  data: z
    .object({
      step: text.optional(),
      until: instant.optional(),
      primaryContact: primaryContact.optional(),
      user: z.object({ objectId: text, email: text.optional(), language: text.optional() }).optional(),
      partnerId: text.optional(),
      order: z.int().optional(),
      payment: text.optional(),
      note: text.optional(),
    })
    .optional(),
  by: text.optional().meta({ description: 'Who proposed it, as an opaque id; support alone sees it.' }),
  reason: text.optional(),
  since: instant,
  deadline: instant,
  outcome: text,
});

/** The same for the company, which learns that support proposed it and not who. */
export const withoutProposer = ({ by: _, ...made }: z.infer<typeof proposalAnswer>) => made;

/** The same for eyes that only look. */
export const hideProposed = ({ data, ...made }: z.infer<typeof proposalAnswer>) => {
  if (!data) return made;
  const { primaryContact: contact, user, payment: _, ...said } = data;
  return { ...made, data: { ...said, ...(contact && { primaryContact: hide(contact) }), ...(user && { user: hide(user) }) } };
};
