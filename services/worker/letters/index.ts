import type { Letters, NoticeFacts } from '../../../activities/ports.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { noticeLetter } from './notices.js';
import { verificationEmail } from './email-verification.js';

/** Writes every letter; link and code are derived anew each time and come out the same. */
export const createLetters = ({
  linkFor,
  codeFor,
  signingLinkFor,
  domainRecordFor,
}: Pick<VerificationSecrets, 'linkFor' | 'codeFor' | 'signingLinkFor' | 'domainRecordFor'>): Letters => {
  const pageOf = ({ membershipId, facts: { handOver } }: NoticeFacts): string | undefined =>
    handOver === undefined ? undefined : signingLinkFor({ membershipId, handOver: Number(handOver) });
  const withRecord = (notice: NoticeFacts): NoticeFacts => {
    const { membershipId, kind, facts } = notice;
    if (kind !== 'domain-asked') return notice;
    const { name, value } = domainRecordFor({ membershipId, domain: String(facts['domain']) });
    return { ...notice, facts: { ...facts, name, value } };
  };
  return {
    verificationEmail(facts) {
      const { membershipId, challenge } = facts;
      return verificationEmail(facts, { link: linkFor(membershipId, challenge), code: codeFor(membershipId, challenge) });
    },
    notice: (facts) => noticeLetter(withRecord(facts), pageOf(facts)),
  };
};
