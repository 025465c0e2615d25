import type { Letters, LetterToReader } from '../../../activities/ports.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { verificationEmail } from './email-verification.js';
import { anyLetter } from './letters.js';
import { callsFor, type Places } from './places.js';
import { withTransfer } from './transfer.js';

/** Writes every letter; link and code are derived anew each time and come out the same. */
export const createLetters = (
  {
    linkFor,
    codeFor,
    signingLinkFor,
    invitationLinkFor,
    domainRecordFor,
  }: Pick<VerificationSecrets, 'linkFor' | 'codeFor' | 'signingLinkFor' | 'invitationLinkFor' | 'domainRecordFor'>,
  places: Places,
): Letters => {
  const pageOf = ({ membershipId, facts: { handOver, invitation } }: LetterToReader): string | undefined => {
    if (handOver !== undefined) return signingLinkFor({ membershipId, handOver: Number(handOver) });
    return invitation === undefined ? undefined : invitationLinkFor({ membershipId, invitation: Number(invitation) });
  };
  const withRecord = (mail: LetterToReader): LetterToReader => {
    const { membershipId, kind, facts } = mail;
    if (kind !== 'domain-asked') return mail;
    const { name, value } = domainRecordFor({ membershipId, domain: String(facts['domain']) });
    return { ...mail, facts: { ...facts, name, value } };
  };
  return {
    verificationEmail(facts) {
      const { membershipId, challenge } = facts;
      return verificationEmail(facts, { link: linkFor(membershipId, challenge), code: codeFor(membershipId, challenge) }, places);
    },
    letter: (facts) => anyLetter(withTransfer(withRecord(facts)), { ...places, page: pageOf(facts), calls: callsFor(facts, places) }),
  };
};
