import type { Response } from 'express';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { Caller } from '../access/caller.js';
import { Problem } from '../problems/problem.js';
import { beginCookie, type BegunMail } from '../verification/begin-cookie.js';
import type { ApiRequest } from './api-request.js';

/** The caller that the guard let in. */
export function callerIn({ caller }: ApiRequest): Caller {
  if (!caller) throw new Problem('unauthenticated');
  return caller;
}

/** Who asked for a mail, by which command, and to whom it goes. */
export interface MailAsked extends BegunMail {
  readonly caller: Caller;
  readonly mailGoesTo: string | undefined;
}

/** Lets a browser show later that the contact asked for the mail in it: only where the partner who is signed in is the one the mail goes to. */
export function rememberBrowser(
  response: Response,
  secrets: Pick<VerificationSecrets, 'browserCookieFor'>,
  { caller, mailGoesTo, ...mail }: MailAsked,
): void {
  if (mailGoesTo && caller.person?.email === mailGoesTo) response.append('Set-Cookie', beginCookie(secrets, mail));
}
