import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { AgreementAcceptance } from '../../events/state/agreement-acceptance.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertPending } from './pending.js';

/** A published version: how it stands to the others, how many days before a newer one applies its text promises to say so, and the SHA-256 of that text in each language. */
export type Published = Readonly<Record<'en' | 'ko', string>> & { readonly rank: number; readonly noticeDays: number };

/** Every published version; versions are only ever added, so that whatever was decided by this table would be decided so again. */
export const published: Readonly<Record<string, Published>> = manifest;

/** How many days before a newer version applies whoever accepted this one is told of it. */
export const noticeOf = (agreementVersion: string): number => published[agreementVersion]?.noticeDays ?? 0;

/** Names a version to be offered. */
export interface Version {
  readonly agreementVersion: string;
}

/** Opens the agreement gate once, with the version that the request named, or the newer one that was offered before the step was asked anew. */
export const offerAgreement: Decision = (_, state, context) => [offer(versionToOffer(state, context), context)];

/** The version that the request named, or the newest that took its place. */
export function versionToOffer({ account, signing }: MembershipState, { policy }: Pick<Context, 'policy'>): string {
  const named = account?.agreementVersion ?? policy.agreementVersion;
  const newer = signing?.newerVersion;
  return newer && isNewer(newer, named) ? newer : named;
}

/** Puts a newer version in the place of the open offer, with a time of its own; the same again changes nothing, and what was accepted stands. */
export const offerNewAgreement: Decision<Version> = ({ agreementVersion }, state, context) => {
  assertPending(state);
  assertPublished(agreementVersion);
  const gate = state.agreementAcceptance;
  if (gate?.agreementVersion === agreementVersion) return [];
  openOffer(state);
  if (gate?.acceptedBefore) throw new Refused('agreement-already-accepted');
  return newerOffer(agreementVersion, state, context);
};

/** What puts a newer version in the place of the one that nobody has signed; before anything was offered, only the version to be offered changes. */
export function newerOffer(agreementVersion: string, state: MembershipState, context: Context): readonly MembershipEvent[] {
  const { agreementAcceptance: gate } = state;
  const superseded = gate?.agreementVersion ?? versionToOffer(state, context);
  if (superseded === agreementVersion) return [];
  if (!isNewer(agreementVersion, superseded)) throw new Refused('agreement-older', { agreementVersion: superseded });
  const event = { type: 'AgreementSuperseded', data: { agreementVersion: superseded, supersededBy: agreementVersion } } as const;
  return gate ? [event, offer(agreementVersion, context)] : [event];
}

/** What a request says of the agreement; nothing where that is the version of the rules. */
export const versionNamed = ({ agreementVersion }: Partial<Version>, { policy }: Context): Partial<Version> =>
  agreementVersion && agreementVersion !== policy.agreementVersion ? { agreementVersion } : {};

/** A request names a version that is known, and never one older than the rules do. */
export function assertMayBeNamed(agreementVersion: string | undefined, { policy }: Context): void {
  if (agreementVersion === undefined) return;
  assertPublished(agreementVersion);
  if (isNewer(policy.agreementVersion, agreementVersion))
    throw new Refused('agreement-older', { agreementVersion: policy.agreementVersion });
}

/** Only what the company can read can be asked of it. */
export function assertPublished(agreementVersion: string): void {
  if (!published[agreementVersion]) throw new Refused('agreement-unknown', { agreementVersion });
}

/** The offer that nobody has answered yet. */
export function openOffer({ agreementAcceptance: gate }: MembershipState): AgreementAcceptance {
  if (!gate) throw new Refused('agreement-not-offered');
  if (gate.accepted) throw new Refused('agreement-already-accepted');
  return gate;
}

/** Every version that is ranked below that one. */
export const olderThan = (version: string): readonly string[] => Object.keys(published).filter((each) => isNewer(version, each));

/** Whether one version is ranked above another. */
export const isNewer = (one: string, other: string): boolean => published[one]!.rank > published[other]!.rank;

function offer(agreementVersion: string, { now, policy }: Context): MembershipEvent {
  const { days, remindOnDays } = policy.agreementAcceptance;
  const remindersOn = remindOnDays.map((day) => daysAfter(now, day));
  return { type: 'AgreementOffered', data: { agreementVersion, deadline: daysAfter(now, days), remindersOn } };
}
