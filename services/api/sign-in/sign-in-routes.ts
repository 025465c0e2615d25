import { page, publicPage } from '../pages/page-routes.js';
import type { Route } from '../route.js';

const common = { ...publicPage, area: 'pages' } as const;

/** Signing in to pages of ours by OpenID Connect. */
export const signInRoutes: readonly Route[] = [
  {
    ...common,
    method: 'GET',
    path: '/signed-in',
    operation: 'comeBackSignedIn',
    summary: 'Take a browser back from the issuer, to the page that the sign-in was for.',
    answers: [
      { status: 303, description: 'To the page.', headers: { Location: 'The page.' } },
      page(400, 'The issuer did not sign the person in.'),
      page(403, 'The account belongs to no company.'),
      page(410, 'The sign-in is over, or was begun in another browser.'),
      page(429, 'Too often; Retry-After says when again.'),
      page(503, 'Not available just now.'),
    ],
  },
  {
    ...common,
    method: 'POST',
    path: '/sign-out',
    operation: 'signOut',
    summary: 'Forget who is signed in in this browser.',
    answers: [page(200, 'Signed out.'), page(403, 'The form came from another site.')],
  },
];
