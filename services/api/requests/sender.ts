import type { Response } from 'express';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { Caller } from '../access/caller.js';
import { Problem } from '../problems/problem.js';
import { beginCookie } from '../verification/begin-cookie.js';
import type { ApiRequest } from './api-request.js';

/** The caller that the guard let in. */
export function callerIn({ caller }: ApiRequest): Caller {
  if (!caller) throw new Problem('unauthenticated');
  return caller;
}

/** Lets a partner's browser show later that it asked for the mail. */
export function rememberBrowser(
  response: Response,
  secrets: Pick<VerificationSecrets, 'browserCookieFor'>,
  { caller, membershipId, commandId }: { readonly caller: Caller; readonly membershipId: string; readonly commandId: string },
): void {
  if (caller.kind === 'partner') response.append('Set-Cookie', beginCookie(secrets, membershipId, commandId));
}
