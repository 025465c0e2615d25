import { contactReplacement, replacementIn } from '../../shared/input/primary-contact.js';
import { commandForm } from './command-form.js';

/** Another person to write to. */
export const replacePrimaryContact = commandForm({
  type: 'replacePrimaryContact',
  summary: 'Name another primary contact, who is asked to confirm the address; every other step stands.',
  fields: contactReplacement,
  refusals: ['contact-unchanged', 'too-many-mails', 'membership-over', 'membership-suspended', 'membership-active'],
  data: async (replacement, asked) => {
    const { legalProfile } = (await asked.view()).state;
    return replacementIn(legalProfile?.address.country ?? '', replacement);
  },
  mailGoesTo: ({ primaryContact }) => primaryContact.email,
});
