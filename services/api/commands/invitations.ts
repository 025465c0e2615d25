import { invitationLink, invited, invitedIn, namedInvitation } from '../../shared/input/invitations.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import { commandForm, type Asked } from './command-form.js';

const alive = ['membership-over', 'membership-suspended'] as const;
const managed = ['role-required', 'role-not-grantable', 'invitation-unknown', 'invitation-over', ...alive] as const;
const answered = ['invitation-link-void', 'invitation-unknown', 'invitation-over', ...alive] as const;

/** Somebody is asked in. */
export const inviteUser = commandForm({
  type: 'inviteUser',
  summary:
    'Invite a person by mail, with roles that the sender’s own roles may grant; the person accepts by the link and a sign-in to the company’s directory. Another invitation to the same address takes the place of the earlier.',
  fields: invited,
  refusals: [
    'role-required',
    'role-not-grantable',
    'role-not-for-guests',
    'user-known',
    'too-many-users',
    'too-many-invitations',
    'too-many-mails',
    ...alive,
  ],
  data: invitedIn,
});

/** The same mail again. */
export const resendInvitation = commandForm({
  type: 'resendInvitation',
  summary: 'Send an open invitation again, with the same link and the full time to answer.',
  fields: namedInvitation,
  refusals: ['too-many-invitations', 'too-many-mails', ...managed],
  data: (named) => named,
});

/** Taken back. */
export const withdrawInvitation = commandForm({
  type: 'withdrawInvitation',
  summary: 'Take an open invitation back; its link is void.',
  fields: namedInvitation,
  refusals: managed,
  data: (named) => named,
});

/** A Yes. */
export const acceptInvitation = commandForm({
  type: 'acceptInvitation',
  summary:
    'Join the account as the person who is signed in to the company’s directory and has the link; the page of the mail does the same.',
  fields: invitationLink,
  refusals: ['person-required', 'already-in-account', 'role-not-for-guests', ...answered],
  holdsSecret: true,
  data: invitationOf,
});

/** A No. */
export const declineInvitation = commandForm({
  type: 'declineInvitation',
  summary: 'Decline an invitation by its link; the page of the mail does the same without a sign-in.',
  fields: invitationLink,
  refusals: answered,
  holdsSecret: true,
  data: invitationOf,
});

function invitationOf({ link }: { readonly link: string }, asked: Asked) {
  const invitation = asked.invitationIn(link);
  if (invitation === undefined) throw new MembershipRefused('invitation-link-void');
  return { invitation };
}
