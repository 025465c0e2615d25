import type { Letters, NoticeFacts } from '../../../activities/ports.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { noticeLetter } from './notices.js';
import { verificationEmail } from './email-verification.js';

/** Writes every letter; link and code are derived anew each time and come out the same. */
export const createLetters = ({
  linkFor,
  codeFor,
  signingLinkFor,
}: Pick<VerificationSecrets, 'linkFor' | 'codeFor' | 'signingLinkFor'>): Letters => {
  const pageOf = ({ membershipId, facts: { handOver } }: NoticeFacts): string | undefined =>
    handOver === undefined ? undefined : signingLinkFor({ membershipId, handOver: Number(handOver) });
  return {
    verificationEmail(facts) {
      const { membershipId, challenge } = facts;
      return verificationEmail(facts, { link: linkFor(membershipId, challenge), code: codeFor(membershipId, challenge) });
    },
    notice: (facts) => noticeLetter(facts, pageOf(facts)),
  };
};
