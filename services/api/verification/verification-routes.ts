import { access } from '../access/access.js';
import type { Answer, Route } from '../route.js';

const page = (status: number, description: string): Answer => ({ status, description, contentType: 'text/html' });

const common = { area: 'verification', access: access.everybody, refusals: [], isUnlimited: true } as const;

const back = (path: string, operation: string): Route => ({
  ...common,
  method: 'GET',
  path,
  operation,
  summary: 'Lead back to the page, for readers who reload an answered one.',
  answers: [{ status: 303, description: 'To the page.', headers: { Location: 'The page.' } }],
});

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

const asset = (name: string, operation: string, contentType: string): Route => ({
  ...common,
  method: 'GET',
  path: `/assets/${name}`,
  operation,
  summary: 'A file that the page loads.',
  answers: [{ status: 200, description: 'The file.', contentType }],
});

/** The public page of a verification mail: opening it changes nothing, its forms are for people alone. */
export const verificationRoutes: readonly Route[] = [
  {
    ...common,
    method: 'GET',
    path: '/verify/:token',
    operation: 'openVerificationPage',
    summary: 'Show the two questions of a verification mail, or how they were answered. Changes nothing.',
    answers: [page(200, 'The page.'), page(404, 'The link is not one of ours.'), page(410, 'The link is over; the page says what to do.')],
  },
  back('/verify/:token/confirm', 'leaveConfirmation'),
  form(
    '/verify/:token/confirm',
    'confirmOnPage',
    'Take the answers to both questions, given by click in the browser that began or with the code.',
  ),
  back('/verify/:token/resend', 'leaveResend'),
  form('/verify/:token/resend', 'resendOnPage', 'Ask for a new mail, from the browser that began or with the code.'),
  asset('verification.css', 'getStylesheet', 'text/css'),
  asset('tenure.svg', 'getMark', 'image/svg+xml'),
];
