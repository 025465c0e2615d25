import type { Route } from '../route.js';
import { back, form, opening, signingIn } from '../sign-in/linked-page-routes.js';

/** The page behind an invitation: opening it changes nothing, accepting takes the link and a sign-in, declining the link. */
export const invitationRoutes: readonly Route[] = [
  opening({
    path: '/invitation/:token',
    operation: 'openInvitation',
    summary: 'Show an invitation to whoever has its link, or how it was answered. Changes nothing.',
  }),
  signingIn({ path: '/invitation/:token/sign-in', operation: 'signInToAccept' }),
  back('/invitation/:token/accept', 'leaveAcceptedInvitation'),
  form({
    path: '/invitation/:token/accept',
    operation: 'acceptInvitationOnPage',
    summary: 'Accept the invitation, signed in to the company’s directory.',
  }),
  back('/invitation/:token/decline', 'leaveDeclinedInvitation'),
  form({
    path: '/invitation/:token/decline',
    operation: 'declineInvitationOnPage',
    summary: 'Decline the invitation; no sign-in is needed.',
  }),
];
