import type { MembershipState } from '../../events/membership.js';
import { packagesOver } from '../../events/state/benefit-ends.js';
import { isAgreementCurrent } from '../../events/state/agreement-standing.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import { untoldRisks } from '../../events/state/levels.js';
import { untoldStanding } from '../../events/state/standing.js';
import { isReadyToRenew } from '../../events/state/renewal-conditions.js';
import { isAdminAgent } from './admin-agent.js';
import { arePapersOwed } from './invoices.js';
import type { Policy } from './policy.js';
import { unprovisioned } from './provisioning.js';
import { isAsAuthorized, isAuthorized } from './vetting.js';

/** The commands that a turn must end with, as soon as they are due; the process gives them to itself. */
export type OwedCommand =
  | 'requestEmailVerification'
  | 'completeContactChange'
  | 'upholdAuthorization'
  | 'openVetting'
  | 'offerAgreement'
  | 'closeAccount'
  | 'grantAdminAgent'
  | 'activateMembership'
  | 'completeLegacyMove'
  | 'openRenewal'
  | 'renewAutomatically'
  | 'warnOfLevel'
  | 'endBenefits'
  | 'provisionBenefits'
  | 'issuePapers'
  | 'announceStanding';

const gatesPassed = (state: MembershipState) =>
  state.emailVerification?.outcome === 'verified' && isAuthorized(state) && isAgreementCurrent(state);

type Due = (state: MembershipState, policy: Policy) => boolean;

/** On the way in only. */
const onTheWayIn =
  (due: Due): Due =>
  (state, policy) =>
    state.account?.status === 'pending' && due(state, policy);

/** Of a member only. */
const asMember =
  (due: Due): Due =>
  (state, policy) =>
    state.account?.status === 'active' && due(state, policy);

/** Of whoever is judged as a member is, which a company still is while it can renew late. */
const asJudgedMember =
  (due: Due): Due =>
  (state, policy) =>
    isJudgedAsMember(state) && due(state, policy);

const either =
  (...dues: readonly Due[]): Due =>
  (state, policy) =>
    dues.some((due) => due(state, policy));

/** One line per owed command, in the order in which they are given: when it is due. What is told to others comes last, once nothing else is owed. */
const due: { readonly [Type in OwedCommand]: Due } = {
  requestEmailVerification: onTheWayIn(({ emailVerification }) => !emailVerification || emailVerification.outcome === 'superseded'),
  completeContactChange: asMember(
    ({ contactChange, emailVerification }) => Boolean(contactChange) && emailVerification?.outcome === 'verified',
  ),
  upholdAuthorization: asJudgedMember(isAsAuthorized),
  openVetting: either(
    onTheWayIn(
      ({ emailVerification, vetting }) => emailVerification?.outcome === 'verified' && (!vetting || Boolean(vetting.current.superseded)),
    ),
    asJudgedMember(({ vetting }) => Boolean(vetting?.current.superseded)),
  ),
  offerAgreement: onTheWayIn(
    (state, { agreementAfterVetting }) => !state.agreementAcceptance && (!agreementAfterVetting || isAuthorized(state)),
  ),
  closeAccount: onTheWayIn(({ agreementAcceptance }) => Boolean(agreementAcceptance?.declinedAt)),
  grantAdminAgent: onTheWayIn((state) => gatesPassed(state) && !isAdminAgent(state)),
  activateMembership: onTheWayIn((state) => gatesPassed(state) && isAdminAgent(state)),
  completeLegacyMove: asMember(({ legacyMove }) => legacyMove?.move?.status === 'claimed'),
  openRenewal: asMember(({ term, renewal, leaving }) =>
    Boolean(!leaving && renewal && !renewal.openedAt && Date.parse(renewal.opensAt) <= Date.parse(term!.since)),
  ),
  renewAutomatically: asMember((state) => !state.leaving && Boolean(state.renewal?.automatic?.on) && isReadyToRenew(state)),
  warnOfLevel: asMember(({ levels }) => untoldRisks(levels).length > 0),
  endBenefits: (state) => packagesOver(state).length > 0,
  provisionBenefits: asMember((state, { benefits }) => unprovisioned(state, benefits).length > 0),
  issuePapers: arePapersOwed,
  announceStanding: (state) => Boolean(untoldStanding(state)),
};

/** What the process owes itself now; a turn is over when this is empty. */
export const owedCommands = (state: MembershipState, policy: Policy): readonly OwedCommand[] =>
  (Object.keys(due) as OwedCommand[]).filter((type) => due[type](state, policy));
