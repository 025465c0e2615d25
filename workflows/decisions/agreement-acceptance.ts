import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertPending } from './pending.js';

/** The SHA-256 of every published text, by version and language. */
const hashes: Readonly<Record<string, Readonly<Record<'en' | 'ko', string>>>> = manifest;

/** Exactly which text a signatory has read. */
export type ReadText = Pick<EventData<'AgreementAccepted'>, 'agreementVersion' | 'language' | 'hash'>;

/** Opens the agreement gate once, with the version that the policy names. */
export const offerAgreement: Decision = (_, __, { now, policy }) => {
  const { days, remindOnDays } = policy.agreementAcceptance;
  return [
    {
      type: 'AgreementOffered',
      data: {
        agreementVersion: policy.agreementVersion,
        deadline: daysAfter(now, days),
        remindersOn: remindOnDays.map((day) => daysAfter(now, day)),
      },
    },
  ];
};

/** The signatory signs the text that was read; signing it twice changes nothing. */
export const acceptAgreement: Decision<ReadText> = ({ agreementVersion, language, hash }, state, { actor }) => {
  const { accepted } = offered(state, agreementVersion);
  const signatory = signing(state, actor);
  if (hashes[agreementVersion]?.[language] !== hash) throw new Refused('agreement-text-differs', { agreementVersion });
  if (accepted) return [];
  assertPending(state);
  return [{ type: 'AgreementAccepted', data: { agreementVersion, language, hash, signatory, legalName: state.legalProfile!.legalName } }];
};

/** The signatory says No, which ends the request. */
export const declineAgreement: Decision<Pick<ReadText, 'agreementVersion'>> = ({ agreementVersion }, state, { actor }) => {
  const { accepted, declinedAt } = offered(state, agreementVersion);
  const signatory = signing(state, actor);
  if (declinedAt) return [];
  if (accepted) throw new Refused('agreement-already-accepted');
  assertPending(state);
  return [{ type: 'AgreementDeclined', data: { agreementVersion, signatory } }];
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

/** Only a person whom the company named, signed in to its directory, signs; a service never can. */
function signing({ legalProfile }: MembershipState, actor: Context['actor']): { objectId: string } {
  const { objectId } = legalProfile!.signatory;
  if (actor.kind !== 'partner' || actor.objectId !== objectId) throw new Refused('signatory-required');
  return { objectId };
}
