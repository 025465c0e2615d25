import type { MembershipState } from '../../events/membership.js';
import { isAgreementCurrent } from '../../events/state/agreement-standing.js';
import { isAdminAgent } from './admin-agent.js';
import type { Policy } from './policy.js';
import { isAuthorized } from './vetting.js';

/** The commands that a turn must end with, as soon as they are due; the process gives them to itself. */
export type OwedCommand =
  'requestEmailVerification' | 'openVetting' | 'offerAgreement' | 'closeAccount' | 'grantAdminAgent' | 'activateMembership';

const gatesPassed = (state: MembershipState) =>
  state.emailVerification?.outcome === 'verified' && isAuthorized(state) && isAgreementCurrent(state);

/** One line per owed command: when it is due, while the request runs. */
const due: { readonly [Type in OwedCommand]: (state: MembershipState, policy: Policy) => boolean } = {
  requestEmailVerification: ({ emailVerification }) => !emailVerification || emailVerification.outcome === 'superseded',
  openVetting: ({ emailVerification, vetting }) =>
    emailVerification?.outcome === 'verified' && (!vetting || Boolean(vetting.current.superseded)),
  offerAgreement: (state, { agreementAfterVetting }) => !state.agreementAcceptance && (!agreementAfterVetting || isAuthorized(state)),
  closeAccount: ({ agreementAcceptance }) => Boolean(agreementAcceptance?.declinedAt),
  grantAdminAgent: (state) => gatesPassed(state) && !isAdminAgent(state),
  activateMembership: (state) => gatesPassed(state) && isAdminAgent(state),
};

/** What the process owes itself now; a turn is over when this is empty. */
export const owedCommands = (state: MembershipState, policy: Policy): readonly OwedCommand[] =>
  state.account?.status === 'pending' ? (Object.keys(due) as OwedCommand[]).filter((type) => due[type](state, policy)) : [];
