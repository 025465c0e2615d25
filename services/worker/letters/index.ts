import type { Letters } from '../../../activities/ports.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { noticeLetter } from './notices.js';
import { verificationEmail } from './email-verification.js';

/** Writes every letter; link and code are derived anew each time and come out the same. */
export const createLetters = ({ linkFor, codeFor }: Pick<VerificationSecrets, 'linkFor' | 'codeFor'>): Letters => ({
  verificationEmail(facts) {
    const { membershipId, challenge } = facts;
    return verificationEmail(facts, { link: linkFor(membershipId, challenge), code: codeFor(membershipId, challenge) });
  },
  notice: noticeLetter,
});
