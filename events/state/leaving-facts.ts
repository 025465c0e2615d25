import type { MembershipState } from '../membership.js';
import { hasLeft, isLiving } from './account-creation.js';
import type { Letter } from './letters.js';
import { masked } from './masked.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

/** Who said it: a masked mailbox where the account knows one. */
const whoSaid = ({ users }: MembershipState, objectId: string | undefined): string => {
  const { email } = users?.[objectId ?? ''] ?? {};
  return email ? masked(email) : 'unknown';
};

/** One line per letter of a member that leaves: what it says in this state, and nothing once nobody needs it any more. */
export const leavingFacts = {
  'leaving-announced': (state) => {
    const { endsAt, by, objectId } = state.leaving ?? {};
    return endsAt ? { endsAt, by: by!, person: whoSaid(state, objectId) } : undefined;
  },
  'leaving-taken-back': ({ account, leaving }) => (isLiving(account) && !leaving ? {} : undefined),
  'membership-left': (state, { facts = {} }) => {
    const { objectId, ...said } = facts;
    return hasLeft(state.account) ? { ...said, person: whoSaid(state, String(objectId)) } : undefined;
  },
} satisfies Readonly<Record<string, Facts>>;
