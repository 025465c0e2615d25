import type { PublishingEvent, PublishingEventData, RecordedPublishingEvent } from '../../events/publishing-catalogue.js';
import { evolvePublishing, nothingPublished, publishingPromises, type PublishingState } from '../../events/state/publishing.js';
import { publishingVersions } from '../../events/versions-of-publishing.js';
import type { approversDecisions } from './publishing.js';
import { publishingDecisions, type PublishingContext } from './publishing.js';
import { originOf, process, stamped, type TurnMetadata } from './stamped.js';

/** All that the publishing of one kind of agreement carries from run to run. */
export interface PublishingRecord {
  readonly agreementType: string;
  readonly state: PublishingState;
  readonly sequence: number;
  readonly outbox: readonly RecordedPublishingEvent[];
}

/** The name of a command that approvers may send. */
export type PublishingCommandType = keyof typeof approversDecisions;

type AnyType = keyof typeof publishingDecisions;

/** Something asked of publishing, by an approver or by its process. */
export type PublishingCommand<Type extends AnyType = AnyType> = {
  [T in Type]: { readonly type: T; readonly data: Parameters<(typeof publishingDecisions)[T]>[0] };
}[Type];

/** The answer: how far the stream has come, and what is proposed or published now. */
export interface PublishingReceipt extends PublishingState {
  readonly agreementType: string;
  readonly sequence: number;
}

/** Before anything was proposed. */
export const newPublishing = (agreementType: string): PublishingRecord => ({
  agreementType,
  state: nothingPublished,
  sequence: 0,
  outbox: [],
});

/** What it answers with at that point. */
export const publishingReceiptOf = ({ agreementType, sequence, state }: PublishingRecord): PublishingReceipt => ({
  agreementType,
  sequence,
  ...state,
});

/** One turn: what was promised for an instant that has come, then what is asked. */
export const takePublishingTurn = (
  record: PublishingRecord,
  command: PublishingCommand<PublishingCommandType>,
  metadata: TurnMetadata,
  now: string,
): PublishingRecord => apply(keepPublishingPromises(record, now), command, { ...metadata, now });

/** Does what was promised, if the instant has come. */
export function keepPublishingPromises(record: PublishingRecord, now: string): PublishingRecord {
  const due = publishingPromises(record.state).find(({ at }) => Date.parse(at) <= Date.parse(now));
  if (!due) return record;
  const commandId = `agreement/${record.agreementType}:${record.sequence}:${due.then}`;
  const after = apply(record, { type: due.then, data: undefined }, { commandId, actor: process, correlationId: commandId, now });
  if (after.sequence === record.sequence) throw new Error(`${due.then} was promised and changed nothing.`);
  return keepPublishingPromises(after, now);
}

/** One turn for what an activity did. */
export function takeCampaign(record: PublishingRecord, data: PublishingEventData<'AgreementCampaignBegan'>, now: string): PublishingRecord {
  const commandId = `agreement/${record.agreementType}:${record.sequence}:recordCampaign`;
  return apply(record, { type: 'recordCampaign', data }, { commandId, actor: process, correlationId: commandId, now });
}

type Decide = (data: unknown, state: PublishingState, context: PublishingContext) => readonly PublishingEvent[];

function apply(
  record: PublishingRecord,
  { type, data }: PublishingCommand,
  { now, ...metadata }: TurnMetadata & { readonly now: string },
): PublishingRecord {
  const decided = (publishingDecisions[type] as Decide)(data, record.state, { now, actor: metadata.actor });
  const { agreementType } = record;
  const events = stamped(decided, record.sequence, publishingVersions, { agreementType, ...originOf(metadata, now) });
  return {
    ...record,
    state: events.reduce(evolvePublishing, record.state),
    sequence: record.sequence + events.length,
    outbox: [...record.outbox, ...events],
  };
}
