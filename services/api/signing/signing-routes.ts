import { leadingBack, page, publicPage } from '../pages/page-routes.js';
import type { Route } from '../route.js';

const area = 'pages';
const common = { ...publicPage, area } as const;
const over = page(410, 'The link is over; the page says what to do.');
const unknown = page(404, 'The link is not one of ours.');
const held = page(409, 'The account is held; the page says whom to ask.');
const limited = page(429, 'Too often; Retry-After says when again.');
const away = page(503, 'Not available just now.');

const back = (path: string, operation: string): Route => leadingBack({ area, path, operation });

const form = (path: string, operation: string, summary: string): Route => ({
  ...common,
  method: 'POST',
  path,
  operation,
  summary,
  answers: [
    page(200, 'The answer was taken.'),
    page(400, 'The form is not one of ours, or no longer current.'),
    page(403, 'The form came from another site, or from somebody who cannot answer.'),
    unknown,
    page(409, 'Another version is on offer.'),
    over,
    page(422, 'A box was not ticked.'),
    limited,
    away,
  ],
});

/** The page for whoever was handed the signing: opening it changes nothing, answering takes the link and a sign-in. */
export const signingRoutes: readonly Route[] = [
  {
    ...common,
    method: 'GET',
    path: '/sign/:token',
    operation: 'openSigningPage',
    summary: 'Show the agreement to whoever was handed the signing, or how it was answered. Changes nothing.',
    answers: [page(200, 'The page.'), unknown, held, over, limited, away],
  },
  {
    ...common,
    method: 'GET',
    path: '/sign/:token/sign-in',
    operation: 'signInToSign',
    summary: 'Lead to the issuer and back to the page. Changes nothing of the membership.',
    answers: [
      page(200, 'It was answered; the page says how.'),
      { status: 303, description: 'To the issuer.', headers: { Location: 'The issuer.' } },
      unknown,
      held,
      over,
      limited,
      away,
    ],
  },
  back('/sign/:token/accept', 'leaveAcceptance'),
  form('/sign/:token/accept', 'acceptOnPage', 'Accept the agreement, signed in to the company’s directory.'),
  back('/sign/:token/decline', 'leaveDeclination'),
  form('/sign/:token/decline', 'declineOnPage', 'Decline the agreement, signed in to the company’s directory, which ends the request.'),
  back('/sign/:token/not-me', 'leaveGivingBack'),
  form('/sign/:token/not-me', 'giveSigningBackOnPage', 'Give the signing back to the company.'),
];
