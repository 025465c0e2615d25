import { createHash } from 'node:crypto';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';

const days = 7;

/** One cookie a membership, named without its id. */
export const beginCookieName = (membershipId: string): string =>
  `__Host-tenure-began-${createHash('sha256').update(membershipId.toLowerCase()).digest('hex').slice(0, 12)}`;

/** The `Set-Cookie` header that lets this browser confirm by a click what this command asked for. */
export const beginCookie = (secrets: Pick<VerificationSecrets, 'browserCookieFor'>, membershipId: string, commandId: string): string =>
  [
    `${beginCookieName(membershipId)}=${secrets.browserCookieFor(membershipId, commandId)}`,
    `Max-Age=${days * 86_400}`,
    'Path=/',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
  ].join('; ');
