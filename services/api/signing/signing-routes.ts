import type { Route } from '../route.js';
import { back, form, opening, signingIn } from '../sign-in/linked-page-routes.js';

const conflict = 'Another version is on offer.';

/** The page for whoever was handed the signing: opening it changes nothing, answering takes the link and a sign-in. */
export const signingRoutes: readonly Route[] = [
  opening({
    path: '/sign/:token',
    operation: 'openSigningPage',
    summary: 'Show the agreement to whoever was handed the signing, or how it was answered. Changes nothing.',
  }),
  signingIn({ path: '/sign/:token/sign-in', operation: 'signInToSign' }),
  back('/sign/:token/accept', 'leaveAcceptance'),
  form(
    { path: '/sign/:token/accept', operation: 'acceptOnPage', summary: 'Accept the agreement, signed in to the company’s directory.' },
    conflict,
  ),
  back('/sign/:token/decline', 'leaveDeclination'),
  form(
    {
      path: '/sign/:token/decline',
      operation: 'declineOnPage',
      summary: 'Decline the agreement, signed in to the company’s directory, which ends the request.',
    },
    conflict,
  ),
  back('/sign/:token/not-me', 'leaveGivingBack'),
  form({ path: '/sign/:token/not-me', operation: 'giveSigningBackOnPage', summary: 'Give the signing back to the company.' }, conflict),
];
