import type { Letters, LetterToReader } from '../../../activities/ports.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { anyLetter } from './letters.js';
import { verificationEmail } from './email-verification.js';

/** Writes every letter; link and code are derived anew each time and come out the same. */
export const createLetters = ({
  linkFor,
  codeFor,
  signingLinkFor,
  domainRecordFor,
}: Pick<VerificationSecrets, 'linkFor' | 'codeFor' | 'signingLinkFor' | 'domainRecordFor'>): Letters => {
  const pageOf = ({ membershipId, facts: { handOver } }: LetterToReader): string | undefined =>
    handOver === undefined ? undefined : signingLinkFor({ membershipId, handOver: Number(handOver) });
  const withRecord = (mail: LetterToReader): LetterToReader => {
    const { membershipId, kind, facts } = mail;
    if (kind !== 'domain-asked') return mail;
    const { name, value } = domainRecordFor({ membershipId, domain: String(facts['domain']) });
    return { ...mail, facts: { ...facts, name, value } };
  };
  return {
    verificationEmail(facts) {
      const { membershipId, challenge } = facts;
      return verificationEmail(facts, { link: linkFor(membershipId, challenge), code: codeFor(membershipId, challenge) });
    },
    letter: (facts) => anyLetter(withRecord(facts), pageOf(facts)),
  };
};
