import { leadingBack, page, publicPage } from '../pages/page-routes.js';
import type { Route } from '../route.js';

const area = 'verification';
const common = { ...publicPage, area } as const;

const back = (path: string, operation: string): Route => leadingBack({ area, path, operation });

const form = (path: string, operation: string, summary: string): Route => ({
  ...common,
  method: 'POST',
  path,
  operation,
  summary,
  answers: [
    page(200, 'The answer was taken.'),
    page(400, 'The form is not one of ours.'),
    page(403, 'The form came from another site.'),
    page(404, 'The link is not one of ours.'),
    page(409, 'It was confirmed otherwise.'),
    page(410, 'The link is over; the page says what to do.'),
    page(422, 'Something is missing or the code is wrong.'),
    page(429, 'Too often; Retry-After says when again.'),
    page(503, 'Not available just now.'),
  ],
});

/** The public page of a verification mail: opening it changes nothing, its forms are for people alone. */
export const verificationRoutes: readonly Route[] = [
  {
    ...common,
    method: 'GET',
    path: '/verify/:token',
    operation: 'openVerificationPage',
    summary: 'Show the two questions of a verification mail, or how they were answered. Changes nothing.',
    answers: [
      page(200, 'The page.'),
      page(404, 'The link is not one of ours.'),
      page(409, 'It was confirmed otherwise, or the account is held.'),
      page(410, 'The link is over; the page says what to do.'),
      page(429, 'Too often; Retry-After says when again.'),
      page(503, 'Not available just now.'),
    ],
  },
  back('/verify/:token/confirm', 'leaveConfirmation'),
  form(
    '/verify/:token/confirm',
    'confirmOnPage',
    'Take the answers to both questions, given by click in the browser that began or with the code.',
  ),
  back('/verify/:token/resend', 'leaveResend'),
  form('/verify/:token/resend', 'resendOnPage', 'Ask for a new mail, from the browser that began or with the code.'),
];
