import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.js';

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0b5d52"/><path d="M9 11h14M16 11v12M11.5 23h9" fill="none" stroke="#fff" stroke-width="2.75" stroke-linecap="round"/></svg>`;

/** What the pages load, all of it our own. */
export const assets = {
  stylesheet: { name: 'tenure.css', type: 'text/css; charset=utf-8', body: stylesheet },
  mark: { name: 'tenure.svg', type: 'image/svg+xml', body: mark },
};

const pathOf = ({ name, body }: { readonly name: string; readonly body: string }) =>
  `/assets/${name}?v=${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;

/** Where pages find them; another content has another address, so that browsers may keep them for ever. */
export const assetPaths = { stylesheet: pathOf(assets.stylesheet), mark: pathOf(assets.mark) };
