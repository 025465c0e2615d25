import type { MembershipState } from '../../../events/membership.js';

/** Every code that was given for how a membership stands: a rejection, a No, a suspension, an end. */
export const reasonsOf = ({ account, emailVerification, vetting }: MembershipState): readonly string[] =>
  [
    vetting?.current.superseded ? undefined : vetting?.current.rejection,
    emailVerification?.denial,
    account?.suspension?.cause,
    account?.endedBy,
  ]
    .filter((code) => code !== undefined)
    .sort();
