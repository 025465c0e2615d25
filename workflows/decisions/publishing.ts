import type { PublishingEvent, PublishingEventData } from '../../events/publishing-catalogue.js';
import type { PublishingProposal, PublishingState } from '../../events/state/publishing.js';
import { assertPublished, isNewer, noticeOf } from './agreement-offer.js';
import { daysAfter, hoursAfter, secondsAfter } from './dates.js';
import { Refused, type Context } from './decision.js';
import { publishingRulesOf } from './publishing-rules.js';

/** Which version is to be published, and from when it is enforced. */
export interface Publication {
  readonly agreementVersion: string;
  readonly enforceFrom: string;
  /** The rules that publishing goes by, by version. */
  readonly rulesVersion: string;
  /** The version that the rules of new requests name, where none was published yet. */
  readonly fromRules: string;
}

/** Who asks, and when. */
export type PublishingContext = Pick<Context, 'now' | 'actor'>;

type Decision<Data> = (data: Data, state: PublishingState, context: PublishingContext) => readonly PublishingEvent[];

/** Which proposal, by its number. */
export interface NamedPublication {
  readonly proposal: number;
}

/** Proposes a version that is known, newer, and enforced late enough; the same proposal twice changes nothing. */
export const publishAgreement: Decision<Publication> = ({ agreementVersion, enforceFrom, rulesVersion, fromRules }, state, { now }) => {
  const { leastDaysAhead, proposalHours } = publishingRulesOf(rulesVersion);
  assertPublished(agreementVersion);
  const open = openAt(state, now);
  if (open?.agreementVersion === agreementVersion && open.enforceFrom === enforceFrom) return [];
  if (open) throw new Refused('already-proposed', { proposal: open.proposal, deadline: open.deadline });
  const current = currentIn(state, fromRules);
  if (!isNewer(agreementVersion, current)) throw new Refused('agreement-older', { agreementVersion: current });
  const daysAhead = Math.max(leastDaysAhead, noticeOf(current));
  const earliest = daysAfter(now, daysAhead);
  if (Date.parse(enforceFrom) < Date.parse(earliest)) throw new Refused('enforcement-too-early', { earliest, leastDaysAhead: daysAhead });
  const deadline = hoursAfter(now, proposalHours);
  return [{ type: 'AgreementPublishingProposed', data: { agreementVersion, enforceFrom, deadline, rulesVersion, current } }];
};

/** A second approver publishes it; approving it twice changes nothing. */
export const approvePublishing: Decision<NamedPublication> = ({ proposal: number }, state, { now, actor }) => {
  const proposal = named(number, state);
  if (actor.kind !== 'support' || actor.id === proposal.by) throw new Refused('second-person-required');
  if (proposal.outcome === 'published') return [];
  assertOpen(proposal, now);
  const { agreementVersion, enforceFrom, current: supersedes, rulesVersion } = proposal;
  const campaignFrom = secondsAfter(now, publishingRulesOf(rulesVersion).campaignAfterSeconds);
  return [{ type: 'AgreementVersionPublished', data: { proposal: number, agreementVersion, enforceFrom, supersedes, campaignFrom } }];
};

/** A colleague says No, or whoever proposed it takes it back. */
export const declinePublishing: Decision<NamedPublication> = ({ proposal: number }, state, { now }) => {
  const proposal = named(number, state);
  if (proposal.outcome === 'declined') return [];
  assertOpen(proposal, now);
  return [{ type: 'AgreementPublishingDeclined', data: { proposal: number, agreementVersion: proposal.agreementVersion } }];
};

/** Puts away what nobody approved in time. */
export const lapsePublishing: Decision<void> = (_, { proposal }) => [
  { type: 'AgreementPublishingLapsed', data: { proposal: proposal!.proposal, agreementVersion: proposal!.agreementVersion } },
];

/** States that the date has come. */
export const beginEnforcement: Decision<void> = (_, { versions }, { now }) =>
  versions
    .filter(({ enforceFrom, enforcedAt }) => !enforcedAt && Date.parse(enforceFrom) <= Date.parse(now))
    .map(({ agreementVersion }) => ({ type: 'AgreementEnforcementBegan', data: { agreementVersion } }));

/** Names the rollout that asks everybody, once. */
export const recordCampaign: Decision<PublishingEventData<'AgreementCampaignBegan'>> = (campaign, { versions }) =>
  versions.some(({ agreementVersion, rolloutId }) => agreementVersion === campaign.agreementVersion && !rolloutId)
    ? [{ type: 'AgreementCampaignBegan', data: campaign }]
    : [];

/** What support may ask. */
export const approversDecisions = { publishAgreement, approvePublishing, declinePublishing };

/** What the process does by itself besides. */
export const publishingDecisions = { ...approversDecisions, lapsePublishing, beginEnforcement, recordCampaign };

/** The version that a new request is offered: the newest published, unless the rules name a newer one. */
export function currentIn({ versions }: PublishingState, fromRules: string): string {
  const newest = versions.at(-1)?.agreementVersion;
  return newest && isNewer(newest, fromRules) ? newest : fromRules;
}

const openAt = ({ proposal }: PublishingState, now: string): PublishingProposal | undefined =>
  proposal?.outcome === 'open' && Date.parse(proposal.deadline) > Date.parse(now) ? proposal : undefined;

function named(number: number, { proposal }: PublishingState): PublishingProposal {
  if (proposal?.proposal !== number) throw new Refused('proposal-unknown', { proposal: number });
  return proposal;
}

function assertOpen({ outcome, deadline }: PublishingProposal, now: string): void {
  if (outcome === 'lapsed' || (outcome === 'open' && Date.parse(deadline) <= Date.parse(now)))
    throw new Refused('proposal-lapsed', { deadline });
  if (outcome !== 'open') throw new Refused('proposal-decided');
}
