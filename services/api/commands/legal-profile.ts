import type { MembershipState } from '../../../events/membership.js';
import { policyOf } from '../../../workflows/decisions/policy.js';
import { countryRulesOf } from '../../../workflows/decisions/profile-rules.js';
import { currentPolicy } from '../../shared/current-rules.js';
import { correction, correctionFaults, correctionIn } from '../../shared/input/legal-profile-correction.js';
import { contactReplacement, replacementIn } from '../../shared/input/primary-contact.js';
import { warningsAbout } from '../memberships/name-warnings.js';
import { commandForm, type Asked } from './command-form.js';

/** Another person to write to. */
export const replacePrimaryContact = commandForm({
  type: 'replacePrimaryContact',
  summary: 'Name another primary contact, who is asked to confirm the address; every other step stands.',
  fields: contactReplacement,
  refusals: ['role-required', 'contact-unchanged', 'too-many-mails', 'membership-over', 'membership-suspended', 'membership-active'],
  data: async (replacement, asked) => {
    const { legalProfile } = (await asked.view()).state;
    return replacementIn(legalProfile?.address.country ?? '', replacement);
  },
  mailGoesTo: ({ primaryContact }) => primaryContact.email,
});

const stateOf = async (asked: Asked) => (await asked.view()).state;

/** What the membership's own rules say of profiles. */
const rulesOf = ({ account }: MembershipState) => countryRulesOf(account ? policyOf(account.policyVersion) : currentPolicy);

/** What the company gave was not right. */
export const correctLegalProfile = commandForm({
  type: 'correctLegalProfile',
  summary:
    'Correct the company’s profile; the body holds only what changes, and only that is reviewed again. The address is one field; null takes a registration id or security contact away, or says that the signatory left.',
  fields: correction,
  refusals: ['role-required', 'profile-breaks-country-rules', 'membership-over', 'membership-active'],
  faults: async (asked) => {
    const state = await stateOf(asked);
    return correctionFaults(state.legalProfile, rulesOf(state));
  },
  data: async (fields, asked) => correctionIn((await stateOf(asked)).legalProfile, fields),
  warnings: async ({ legalName }, asked, language) =>
    warningsAbout(legalName, rulesOf(await stateOf(asked)), { pointer: '/legalName', language }),
});
