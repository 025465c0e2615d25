import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { LegalProfile } from '../../events/state/legal-profile.js';
import { reviewedParts } from '../../events/state/reviewed-parts.js';
import { daysAfter } from './dates.js';
import type { Context } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import type { Policy } from './policy.js';

type Step = keyof Policy['beginningAgain']['keepsDays'];

/** What the new request says. */
interface Asked {
  readonly tenant: EventData<'TenantLinked'>;
  readonly legalProfile: LegalProfile;
  readonly agreementVersion?: string;
}

/** Something that an earlier request reached, and when. */
interface Reached {
  readonly at: string;
  readonly kept: MembershipEvent;
}

/** One line per step: what was reached of it and is true of the new request as well. */
const reached: { readonly [S in Step]: (earlier: MembershipState, asked: Asked, policy: Policy) => Reached | undefined } = {
  'email-verification': ({ emailVerification: gate }, { legalProfile }) => {
    const { outcome, email, completedAt: at } = gate ?? {};
    if (outcome !== 'verified' || !email || !at || email !== legalProfile.primaryContact.email) return undefined;
    return { at, kept: { type: 'EmailVerificationKept', data: { email, verifiedAt: at } } };
  },
  vetting: ({ vetting, legalProfile: before, tenant }, asked) => {
    const { status, superseded, since: at, round } = vetting?.current ?? {};
    const isTheCompany = reviewedParts.every((part) => isSame(before?.[part], asked.legalProfile[part]));
    const isTheEnroller = tenant?.enroller.objectId === asked.tenant.enroller.objectId;
    if (status !== 'authorized' || superseded || !isTheCompany || !isTheEnroller) return undefined;
    return { at: at!, kept: { type: 'VettingAuthorizationKept', data: { round: round!, authorizedAt: at! } } };
  },
  'agreement-acceptance': ({ agreementAcceptance: gate }, { legalProfile, agreementVersion }, policy) => {
    if (!gate?.accepted) return undefined;
    const { at, ...signature } = gate.accepted;
    if (signature.agreementVersion !== (agreementVersion ?? policy.agreementVersion) || signature.legalName !== legalProfile.legalName)
      return undefined;
    return { at, kept: { type: 'AgreementAcceptanceKept', data: { ...signature, acceptedAt: at } } };
  },
};

const mayKeep = ({ account }: MembershipState, { beginningAgain }: Policy): boolean => {
  const end = account?.status === 'closed' ? account.endedBy : account?.status;
  if (account?.endedBy === 'left-while-held') return false;
  return (beginningAgain.afterEnds as readonly (string | undefined)[]).includes(end);
};

/** What a company that begins again need not do again; what support ended, or held when it was left, begins with nothing. */
export function whatIsKept(
  earlier: MembershipState,
  asked: Asked,
  { now, policy }: Pick<Context, 'now' | 'policy'>,
): readonly MembershipEvent[] {
  if (!mayKeep(earlier, policy)) return [];
  return (Object.keys(reached) as Step[]).flatMap((step) => {
    const found = reached[step](earlier, asked, policy);
    const isValid = found && Date.parse(daysAfter(found.at, policy.beginningAgain.keepsDays[step])) > Date.parse(now);
    return isValid ? [found.kept] : [];
  });
}
