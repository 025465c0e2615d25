import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { type Language } from '../../shared/texts.js';
import { languageOf } from '../../shared/wished-language.js';

/** All that the page takes from a request, its body aside. */
export interface Visit {
  readonly token: string;
  readonly lang: unknown;
  readonly acceptLanguage: string | undefined;
  readonly cookies: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** The address that is counted. */
  readonly caller: string;
  readonly correlationId: string;
}

/** Never the host: links and origins come from the configuration. */
export const visitOf = (request: Request & { readonly correlationId?: string }): Visit => ({
  token: String(request.params['token']),
  lang: request.query['lang'],
  acceptLanguage: request.get('accept-language'),
  cookies: request.get('cookie') ?? '',
  origin: request.get('origin'),
  fetchSite: request.get('sec-fetch-site'),
  caller: request.ip ?? '',
  correlationId: request.correlationId ?? randomUUID(),
});

/** The language of a visitor whose link says nothing. */
export const languageOfVisit = ({ lang, acceptLanguage }: Visit): Language =>
  lang === 'en' || lang === 'ko' ? lang : languageOf(acceptLanguage);

/** Whether a form may have come from our own page. A browser says so itself; where it does not, the origin must be ours or withheld, as our referrer policy makes it, and the form's token decides. */
export function isFromOurPage({ origin, fetchSite }: Pick<Visit, 'origin' | 'fetchSite'>, baseUrl: string): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return origin === undefined || origin === 'null' || origin === new URL(baseUrl).origin;
}
