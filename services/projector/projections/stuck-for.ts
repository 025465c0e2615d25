import type { MembershipState } from '../../../events/membership.js';
import { signerOf } from '../../../events/state/agreement-acceptance.js';
import type { StuckReason } from '../../shared/views.js';

const isOpen = ({ account }: MembershipState): boolean => account !== undefined && account.endedAt === undefined;

type Sign = Exclude<StuckReason, 'any'>;

const signs: { readonly [Reason in Sign]: (state: MembershipState) => boolean } = {
  'mail-bounced': ({ emailVerification }) => emailVerification?.outcome === 'bounced',
  'code-void': ({ emailVerification }) => emailVerification?.outcome === 'void',
  'contact-denied': ({ emailVerification }) => emailVerification?.outcome === 'denied',
  'review-late': ({ vetting }) => vetting?.current.status === 'pending' && !vetting.current.superseded && vetting.current.level > 0,
  rejected: ({ vetting }) => vetting?.current.status === 'rejected' && !vetting.current.superseded,
  suspended: ({ account }) => account?.status === 'suspended',
  'signer-missing': (state) => signerOf(state)?.kind === 'nobody',
  'domain-proof-missed': ({ domainProof }) => domainProof?.outcome === 'missed',
  'letter-bounced': ({ notices }) => Object.values(notices ?? {}).some(({ smtpStatus }) => smtpStatus !== undefined),
};

/** Why nobody will move this membership by himself; nothing once it is over. */
export function stuckFor(state: MembershipState): readonly StuckReason[] {
  const seen = isOpen(state) ? (Object.keys(signs) as Sign[]).filter((sign) => signs[sign](state)) : [];
  return seen.length > 0 ? ['any', ...seen] : [];
}
