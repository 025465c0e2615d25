import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertPending } from './pending.js';

/** A published version: how it stands to the others, and the SHA-256 of its text in each language. */
export type Published = Readonly<Record<'en' | 'ko', string>> & { readonly rank: number };

/** Every published version; versions are only ever added, so that whatever was decided by this table would be decided so again. */
export const published: Readonly<Record<string, Published>> = manifest;

/** Names a version to be offered. */
export interface Version {
  readonly agreementVersion: string;
}

/** Opens the agreement gate once, with the version that the policy names, or the newer one that was offered before the step was asked anew. */
export const offerAgreement: Decision = (_, { signing }, context) => {
  const named = context.policy.agreementVersion;
  const before = signing?.newerVersion;
  return [offer(before && isNewer(before, named) ? before : named, context)];
};

/** Puts a newer version in the place of the open offer, with a time of its own; the same again changes nothing, and what was accepted stands. */
export const offerNewAgreement: Decision<Version> = ({ agreementVersion }, state, context) => {
  assertPending(state);
  if (!published[agreementVersion]) throw new Refused('agreement-unknown', { agreementVersion });
  const gate = state.agreementAcceptance;
  if (gate?.agreementVersion === agreementVersion) return [];
  const { agreementVersion: superseded } = openOffer(state);
  if (!isNewer(agreementVersion, superseded)) throw new Refused('agreement-older', { agreementVersion: superseded });
  return [
    { type: 'AgreementSuperseded', data: { agreementVersion: superseded, supersededBy: agreementVersion } },
    offer(agreementVersion, context),
  ];
};

/** The offer that nobody has answered yet. */
export function openOffer({ agreementAcceptance: gate }: MembershipState): AgreementAcceptance {
  if (!gate) throw new Refused('agreement-not-offered');
  if (gate.accepted) throw new Refused('agreement-already-accepted');
  return gate;
}

const isNewer = (one: string, other: string): boolean => published[one]!.rank > published[other]!.rank;

function offer(agreementVersion: string, { now, policy }: Context): MembershipEvent {
  const { days, remindOnDays } = policy.agreementAcceptance;
  const remindersOn = remindOnDays.map((day) => daysAfter(now, day));
  return { type: 'AgreementOffered', data: { agreementVersion, deadline: daysAfter(now, days), remindersOn } };
}
