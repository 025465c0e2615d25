import { leadingBack, page, publicPage } from '../pages/page-routes.js';
import type { Route } from '../route.js';

const area = 'pages';
const common = { ...publicPage, area } as const;
const over = page(410, 'The link is over; the page says what to do.');
const unknown = page(404, 'The link is not one of ours.');
const held = page(409, 'The account is held; the page says whom to ask.');
const limited = page(429, 'Too often; Retry-After says when again.');
const away = page(503, 'Not available just now.');

type Told = Pick<Route, 'path' | 'operation' | 'summary'>;

/** Leads a reader who reloads an answered page back to the link. */
export const back = (path: string, operation: string): Route => leadingBack({ area, path, operation });

/** The page that a link of a mail opens; opening it changes nothing. */
export const opening = (told: Told): Route => ({
  ...common,
  ...told,
  method: 'GET',
  answers: [page(200, 'The page.'), unknown, held, over, limited, away],
});

/** The way from such a page to the issuer. */
export const signingIn = (told: Omit<Told, 'summary'>): Route => ({
  ...common,
  ...told,
  method: 'GET',
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
});

/** A form of such a page. */
export const form = (told: Told, conflict = 'The account is held; the page says whom to ask.'): Route => ({
  ...common,
  ...told,
  method: 'POST',
  answers: [
    page(200, 'The answer was taken.'),
    page(400, 'The form is not one of ours, or no longer current.'),
    page(403, 'The form came from another site, or from somebody who cannot answer.'),
    unknown,
    page(409, conflict),
    over,
    page(422, 'A box was not ticked.'),
    limited,
    away,
  ],
});
