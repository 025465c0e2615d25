import { correction, correctionFaults, correctionIn } from '../../shared/input/legal-profile-correction.js';
import { contactReplacement, replacementIn } from '../../shared/input/primary-contact.js';
import { commandForm, type Asked } from './command-form.js';

/** Another person to write to. */
export const replacePrimaryContact = commandForm({
  type: 'replacePrimaryContact',
  summary: 'Name another primary contact, who is asked to confirm the address; every other step stands.',
  fields: contactReplacement,
  refusals: ['contact-unchanged', 'too-many-mails', 'membership-over', 'membership-active'],
  data: async (replacement, asked) => {
    const { legalProfile } = (await asked.view()).state;
    return replacementIn(legalProfile?.address.country ?? '', replacement);
  },
  mailGoesTo: ({ primaryContact }) => primaryContact.email,
});

const profileOf = async (asked: Asked) => (await asked.view()).state.legalProfile;

/** What the company gave was not right. */
export const correctLegalProfile = commandForm({
  type: 'correctLegalProfile',
  summary:
    'Correct the company’s profile; the body holds only what changes, and only that is reviewed again. The address is one field; null takes a registration id or security contact away.',
  fields: correction,
  refusals: ['membership-over', 'membership-active'],
  faults: async (asked) => correctionFaults(await profileOf(asked)),
  data: async (fields, asked) => correctionIn(await profileOf(asked), fields),
});
