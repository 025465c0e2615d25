import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { masked } from '../../events/state/masked.js';
import { Refused, type Decision } from './decision.js';
import { ask, assertMailAllowed, nameContact, type NamedContact } from './email-verification.js';

/** Names another person to write to: on the way in at once, of a member as soon as that person has verified the address. */
export const replacePrimaryContact: Decision<NamedContact> = (named, state, context) =>
  state.account?.status === 'active' ? requestContactChange(named, state, context) : nameContact(named, state, context);

/** Asks the new contact and leaves the present one; whoever names the present one meanwhile takes the change back. */
const requestContactChange: Decision<NamedContact> = ({ primaryContact }, state, context) => {
  const { contactChange: open, emailVerification: gate, legalProfile } = state;
  const isPresent = primaryContact.email === legalProfile!.primaryContact.email;
  if (isPresent && open) return [lapsed(state, 'taken-back')];
  const isAsked = primaryContact.email === open?.primaryContact.email && gate!.outcome !== 'denied';
  if (isPresent || isAsked) throw new Refused('contact-unchanged');
  assertMailAllowed(gate!, context);
  return [
    { type: 'ContactChangeRequested', data: { primaryContact } },
    ask(primaryContact, 'contact-replaced', { ...context, from: context.now }),
  ];
};

/** The new contact has verified the address and is the contact from now on. */
export const completeContactChange: Decision = (_, { contactChange, legalProfile }, { policy }) => [
  {
    type: 'PrimaryContactReplaced',
    data: {
      primaryContact: contactChange!.primaryContact,
      before: legalProfile!.primaryContact,
      ...(!policy.changes.contactReviewed && { unreviewed: true }),
    },
  },
];

/** Leaves the contact who it was: nobody loses a membership by naming somebody who does not answer. */
export const lapseContactChange: Decision = (_, state) => [lapsed(state, 'not-verified')];

const lapsed = ({ contactChange }: MembershipState, lapse: EventData<'ContactChangeLapsed'>['lapse']) =>
  ({ type: 'ContactChangeLapsed', data: { lapse, email: masked(contactChange!.primaryContact.email) } }) as const;
