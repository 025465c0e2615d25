import { access } from '../access/access.js';
import type { Answer, Route } from '../route.js';
import { assets } from './assets.js';

/** What every public page has in common: open to everybody, with limits of its own. */
export const publicPage = { access: access.everybody, refusals: [], isUnlimited: true } as const;

/** An answer that is a page. */
export const page = (status: number, description: string): Answer => ({ status, description, contentType: 'text/html' });

type Named = Pick<Route, 'area' | 'path' | 'operation'>;

/** Leads readers who reload an answered page back to it. */
export const leadingBack = (named: Named): Route => ({
  ...publicPage,
  ...named,
  method: 'GET',
  summary: 'Lead back to the page, for readers who reload an answered one.',
  answers: [{ status: 303, description: 'To the page.', headers: { Location: 'The page.' } }],
});

const asset = (name: string, operation: string, contentType: string): Route => ({
  ...publicPage,
  area: 'pages',
  method: 'GET',
  path: `/assets/${name}`,
  operation,
  summary: 'A file that the page loads.',
  answers: [{ status: 200, description: 'The file.', contentType }],
});

/** What pages load. */
export const assetRoutes: readonly Route[] = [
  asset(assets.stylesheet.name, 'getStylesheet', 'text/css'),
  asset(assets.mark.name, 'getMark', 'image/svg+xml'),
];
