import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { published } from './agreement-offer.js';
import { Refused, type Decision } from './decision.js';
import { assertSigningOpen, blockLifted } from './agreement-standing.js';
import { signingAs, type ByLink } from './signing.js';

/** Exactly which text a signatory has read. */
export type ReadText = Pick<EventData<'AgreementAccepted'>, 'agreementVersion' | 'language' | 'hash'>;

/** The signatory signs the text that was read; signing it twice changes nothing. */
export const acceptAgreement: Decision<ReadText & ByLink> = ({ agreementVersion, language, hash, handOver }, state, context) => {
  const { accepted } = offered(state, agreementVersion);
  const signed = signingAs(state, context, handOver);
  if (published[agreementVersion]?.[language] !== hash) throw new Refused('agreement-text-differs', { agreementVersion });
  if (accepted) return [];
  assertSigningOpen(state);
  return [
    { type: 'AgreementAccepted', data: { agreementVersion, language, hash, ...signed, legalName: state.legalProfile!.legalName } },
    ...blockLifted(state),
  ];
};

/** The signatory says No, which ends a request; where an acceptance stands, it only leaves the newer one unsigned. */
export const declineAgreement: Decision<Pick<ReadText, 'agreementVersion'> & ByLink> = ({ agreementVersion, handOver }, state, context) => {
  const { accepted, declinedAt, reacceptance } = offered(state, agreementVersion);
  const signed = signingAs(state, context, handOver);
  if (declinedAt ?? reacceptance?.declinedAt) return [];
  if (accepted) throw new Refused('agreement-already-accepted');
  assertSigningOpen(state);
  return [{ type: reacceptance ? 'AgreementReacceptanceDeclined' : 'AgreementDeclined', data: { agreementVersion, ...signed } }];
};

/** Nudges once per promised day. */
export const remindOfAgreement: Decision = (_, { agreementAcceptance }) => [
  { type: 'AgreementReminded', data: { agreementVersion: agreementAcceptance!.agreementVersion } },
];

function offered(state: MembershipState, agreementVersion: string): AgreementAcceptance {
  const gate = state.agreementAcceptance;
  if (!gate) throw new Refused('agreement-not-offered');
  if (gate.agreementVersion !== agreementVersion) throw new Refused('agreement-outdated', { agreementVersion: gate.agreementVersion });
  return gate;
}
