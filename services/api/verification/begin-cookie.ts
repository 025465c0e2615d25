import { createHash } from 'node:crypto';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';

/** One cookie a membership, named without its id. */
export const beginCookieName = (membershipId: string): string =>
  `__Host-tenure-began-${createHash('sha256').update(membershipId.toLowerCase()).digest('hex').slice(0, 12)}`;

/** The mail that a browser asked for: by which command, and until when it may be answered. */
export interface BegunMail {
  readonly membershipId: string;
  readonly commandId: string;
  readonly answerBy: string;
}

/** The `Set-Cookie` header that lets this browser confirm by a click what this command asked for, for as long as that can be answered. */
export const beginCookie = (
  secrets: Pick<VerificationSecrets, 'browserCookieFor'>,
  { membershipId, commandId, answerBy }: BegunMail,
): string =>
  [
    `${beginCookieName(membershipId)}=${secrets.browserCookieFor(membershipId, commandId)}`,
    `Expires=${new Date(answerBy).toUTCString()}`,
    'Path=/',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
  ].join('; ');
