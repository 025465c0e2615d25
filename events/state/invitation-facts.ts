import type { MembershipState } from '../membership.js';
import { isLiving } from './account-creation.js';
import type { Letter } from './letters.js';
import { masked } from './masked.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

const asItIs: Facts = (_, { facts = {} }) => facts;

/** What letters about an invitation say. */
export const invitationFacts = {
  'user-invited': ({ account, invitations }, { facts: about, sequence }) => {
    const { roles, deadline, letter } = invitations?.open[Number(about!['invitation'])] ?? {};
    return isLiving(account) && letter === sequence ? { roles: roles!.join(','), deadline: deadline! } : undefined;
  },
  'invitation-bounced': ({ account, invitations }, { facts: about }) => {
    const { invitation: number, letter: written } = about! as { readonly invitation: number; readonly letter: number };
    const { email, bounced, deadline, letter } = invitations?.open[number] ?? {};
    return isLiving(account) && bounced && letter === written
      ? { number, person: masked(email!), smtpStatus: bounced.smtpStatus, deadline: deadline! }
      : undefined;
  },
  'invitation-accepted': asItIs,
  'invitation-declined': asItIs,
  'invitation-expired': asItIs,
} satisfies Readonly<Record<string, Facts>>;
