import type { PublishingEventData, PublishingEventType, RecordedPublishingEvent } from '../publishing-catalogue.js';

/** What one approver proposed and another decides. */
export interface PublishingProposal extends PublishingEventData<'AgreementPublishingProposed'> {
  /** The sequence of the event that proposed it. */
  readonly proposal: number;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  readonly outcome: 'open' | 'published' | 'declined' | 'lapsed';
}

/** A version that was published at run time. */
export interface PublishedVersion {
  readonly agreementVersion: string;
  readonly publishedAt: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly enforceFrom: string;
  readonly enforcedAt?: string;
  /** From when everybody is asked: a little later, so that whoever asked to join just before is found as well. */
  readonly campaignFrom: string;
  /** The rollout that asks everybody. */
  readonly rolloutId?: string;
  /** The number of the event that published it. */
  readonly published: number;
  readonly reason?: string;
}

/** Which versions were published, the newest last, and what is proposed now; empty before anything was. */
export interface PublishingState {
  readonly versions: readonly PublishedVersion[];
  readonly proposal?: PublishingProposal;
}

/** Before anything was published, the rules alone say which version is offered. */
export const nothingPublished: PublishingState = { versions: [] };

/** What the process does by itself. */
export interface PublishingPromise {
  readonly at: string;
  readonly then: 'lapsePublishing' | 'beginEnforcement';
}

const decided = (state: PublishingState, outcome: PublishingProposal['outcome']): PublishingState =>
  state.proposal ? { ...state, proposal: { ...state.proposal, outcome } } : state;

type Folds = {
  readonly [Type in PublishingEventType]: (state: PublishingState, event: RecordedPublishingEvent<Type>) => PublishingState;
};

const folds: Folds = {
  AgreementPublishingProposed: (state, { data, sequence, actor, occurredAt: at, reason }) => ({
    ...state,
    proposal: { ...data, proposal: sequence, by: actor.id, at, ...(reason && { reason }), outcome: 'open' },
  }),
  AgreementPublishingDeclined: (state) => decided(state, 'declined'),
  AgreementPublishingLapsed: (state) => decided(state, 'lapsed'),
  AgreementVersionPublished: (state, { data, sequence, occurredAt: publishedAt, actor }) => {
    const { by: proposedBy, reason } = state.proposal!;
    const { agreementVersion, enforceFrom, campaignFrom } = data;
    const dates = { publishedAt, enforceFrom, campaignFrom, published: sequence };
    const version = { agreementVersion, ...dates, proposedBy, approvedBy: actor.id, ...(reason && { reason }) };
    return { ...decided(state, 'published'), versions: [...state.versions, version] };
  },
  AgreementCampaignBegan: (state, { data: { agreementVersion, rolloutId } }) => ({
    ...state,
    versions: state.versions.map((each) => (each.agreementVersion === agreementVersion ? { ...each, rolloutId } : each)),
  }),
  AgreementEnforcementBegan: (state, { data, occurredAt: enforcedAt }) => ({
    ...state,
    versions: state.versions.map((each) => (each.agreementVersion === data.agreementVersion ? { ...each, enforcedAt } : each)),
  }),
};

/** The publishing of one kind of agreement after one more event. */
export const evolvePublishing = (state: PublishingState, event: RecordedPublishingEvent): PublishingState =>
  (folds[event.type] as (state: PublishingState, event: RecordedPublishingEvent) => PublishingState)(state, event);

/** The version that everybody is still to be asked for; a newer one takes the place of an older one. */
export const campaignOwed = ({ versions }: PublishingState): PublishedVersion | undefined => {
  const newest = versions.at(-1);
  return newest && !newest.rolloutId ? newest : undefined;
};

/** Everything that was promised, earliest first. */
export function publishingPromises({ versions, proposal }: PublishingState): readonly PublishingPromise[] {
  const lapses = proposal?.outcome === 'open' ? [{ at: proposal.deadline, then: 'lapsePublishing' as const }] : [];
  const begins = versions.filter(({ enforcedAt }) => !enforcedAt).map(({ enforceFrom: at }) => ({ at, then: 'beginEnforcement' as const }));
  return [...lapses, ...begins].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
