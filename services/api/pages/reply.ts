import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../shared/texts.js';

/** A page on its way out. */
export interface Reply {
  readonly status: number;
  readonly html: string;
  readonly language: Language;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

/** A whole page as it is sent. */
export const htmlOf = (page: VNode): string => `<!doctype html>${renderToString(page)}`;

const always = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Sends a page that nothing may keep, frame, script or lead away from. */
export function write(response: Response, { status, html, language, headers }: Reply): void {
  response
    .status(status)
    .set({ ...always, 'Content-Language': language, ...(headers as Record<string, string | string[]>) })
    .type('html')
    .send(html);
}
