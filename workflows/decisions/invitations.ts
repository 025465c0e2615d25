import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { endOf, invitationTo, openInvitations, type Invitation } from '../../events/state/invitations.js';
import { masked } from '../../events/state/masked.js';
import { isEnrollerOnTheWayIn } from '../../events/state/right-holders.js';
import { oneMoreFrom } from './daily-limit.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { belongs, tenantOf } from './join.js';
import { assertAlive, assertRoom } from './pending.js';
import { assertGuestMay, assertMayGrant } from './roles.js';

/** Which invitation: by the number of the event that began it. */
export interface NamedInvitation {
  readonly invitation: number;
}

/** Asks a person in by mail; another invitation to the same mailbox takes the place of the earlier, the same again changes nothing. */
export const inviteUser: Decision<Omit<EventData<'UserInvited'>, 'deadline'>> = (invited, state, context) => {
  assertAlive(state);
  const { actor, now, policy } = context;
  assertMayGrant(state, actor, invited.roles);
  assertGuestMay(state, invited.guest, invited.roles);
  assertUnknown(state, invited.email);
  const [, open] = invitationTo(state.invitations, invited.email) ?? [];
  if (open && saysTheSame(open, invited)) return [];
  assertRoom(state, context, invited.email);
  assertMailAllowed(state, context);
  return [{ type: 'UserInvited', data: { ...invited, deadline: daysAfter(now, policy.invitations.days) } }];
};

/** Writes to the invited person once more, with the same link and the full time. */
export const resendInvitation: Decision<NamedInvitation> = ({ invitation }, state, context) => {
  assertAlive(state);
  assertMayGrant(state, context.actor, openInvitation(state, invitation).roles);
  assertMailAllowed(state, context);
  return [{ type: 'InvitationResent', data: { invitation, deadline: daysAfter(context.now, context.policy.invitations.days) } }];
};

/** Takes an invitation back; twice is once. */
export const withdrawInvitation: Decision<NamedInvitation> = ({ invitation }, state) => {
  assertAlive(state);
  if (howEnded(state, invitation) === 'withdrawn') return [];
  const { email } = openInvitation(state, invitation);
  return [{ type: 'InvitationWithdrawn', data: { invitation, email: masked(email) } }];
};

/** The invited person comes in, as whoever is signed in to the company’s directory; the API has seen the link. */
export const acceptInvitation: Decision<NamedInvitation> = ({ invitation }, state, { actor }) => {
  assertAlive(state);
  const { objectId, isGuest } = actor;
  if (actor.kind !== 'partner' || !objectId) throw new Refused('person-required');
  const isIn = state.users?.[objectId] !== undefined;
  if (isIn && endOf(state.invitations, invitation)?.objectId === objectId) return [];
  const { email, language, roles } = openInvitation(state, invitation);
  if (belongs(state, objectId)) throw new Refused('already-in-account');
  assertGuestMay(state, isGuest, roles);
  return [
    {
      type: 'InvitationAccepted',
      data: { invitation, objectId, roles, email, language, ...(isGuest && { guest: isGuest }), ...tenantOf(actor) },
    },
  ];
};

/** Whoever got the mail does not want to, or was not meant; twice is once. */
export const declineInvitation: Decision<NamedInvitation> = ({ invitation }, state) => {
  assertAlive(state);
  if (howEnded(state, invitation) === 'declined') return [];
  const { email } = openInvitation(state, invitation);
  return [{ type: 'InvitationDeclined', data: { invitation, email: masked(email) } }];
};

/** Lets the invitation go that nobody answered in time. */
export const expireInvitation: Decision = (_, { invitations }, { now }) =>
  openInvitations(invitations)
    .filter(([, { deadline }]) => Date.parse(deadline) <= Date.parse(now))
    .slice(0, 1)
    .map(([invitation, { email }]) => ({ type: 'InvitationExpired', data: { invitation, email: masked(email) } }));

const saysTheSame = ({ roles, language, guest }: Invitation, invited: Omit<EventData<'UserInvited'>, 'deadline'>): boolean =>
  isSame([...roles].sort(), [...invited.roles].sort()) && language === invited.language && guest === invited.guest;

const howEnded = ({ invitations }: MembershipState, invitation: number) => endOf(invitations, invitation)?.how;

function openInvitation({ invitations }: MembershipState, invitation: number): Invitation {
  const open = invitations?.open[invitation];
  if (open) return open;
  throw new Refused(endOf(invitations, invitation) ? 'invitation-over' : 'invitation-unknown');
}

/** Who is in already, by that address, needs no invitation. */
function assertUnknown(state: MembershipState, email: string): void {
  const { users = {}, tenant } = state;
  const enroller = tenant && isEnrollerOnTheWayIn(state, tenant.enroller.objectId) ? [tenant.enroller] : [];
  const isKnown = [...Object.values(users), ...enroller].some((person) => person.email?.toLowerCase() === email.toLowerCase());
  if (isKnown) throw new Refused('user-known');
}

/** Limits the mails by the day, whoever asks for them and however often the company begins again. */
function assertMailAllowed({ invitations }: MembershipState, { now, policy }: Context): void {
  const { mailsPerDay } = policy.invitations;
  const retryAfter = oneMoreFrom(invitations?.writtenAt ?? [], mailsPerDay, now);
  if (retryAfter) throw new Refused('too-many-invitations', { mailsPerDay, retryAfter });
}
