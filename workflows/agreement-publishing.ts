import { setCurrentDetails, setHandler, upsertMemo } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { campaignOwed, publishingPromises, type PublishingPromise } from '../events/state/publishing.js';
import { now } from './clock.js';
import {
  getPublishing,
  publishingMemo,
  publishingUpdates,
  type PublishingBeginning,
  type PublishingCommandType,
  type PublishingInput,
} from './contract-publishing.js';
import {
  keepPublishingPromises,
  newPublishing,
  publishingReceiptOf,
  takeCampaign,
  takePublishingTurn,
  type PublishingCommand,
  type PublishingRecord,
} from './decisions/publishing-turn.js';
import { olderThan } from './decisions/agreement-offer.js';
import { RunningStream } from './running-stream.js';

type Campaign = Parameters<Activities['beginCampaign']>[0];

/** What is published of one kind of agreement, as its workflow holds it. */
export class AgreementPublishing extends RunningStream<PublishingRecord> {
  /** Opens its doors before the first await, so that the command that started it is taken. */
  constructor(beginning: PublishingBeginning) {
    super('carried' in beginning ? beginning.carried : newPublishing(beginning.agreementType), show);
    setHandler(getPublishing, () => publishingReceiptOf(this.record), {
      description: 'Which versions were published and what is proposed, as the engine has it now.',
    });
    for (const type of Object.keys(publishingUpdates) as PublishingCommandType[])
      this.open(
        publishingUpdates[type],
        ({ data, metadata }: PublishingInput) =>
          takePublishingTurn(this.record, { type, data } as PublishingCommand<PublishingCommandType>, metadata, now()),
        publishingReceiptOf,
      );
  }

  /** What is promised next. */
  get promise(): PublishingPromise | undefined {
    return publishingPromises(this.record.state)[0];
  }

  keepPromises(): void {
    this.become(keepPublishingPromises(this.record, now()));
  }

  /** The version that everybody is to be asked for. */
  get campaign(): Campaign | undefined {
    const { agreementType, state } = this.record;
    const version = campaignOwed(state);
    return version && { agreementType, version, olderVersions: olderThan(version.agreementVersion) };
  }

  /** Keeps which rollout asks everybody. */
  campaignBegan(agreementVersion: string, rolloutId: string): void {
    this.become(takeCampaign(this.record, { agreementVersion, rolloutId }, now()));
  }
}

/** The standing is kept with the workflow itself, so that whoever must know it needs no worker. */
function show(record: PublishingRecord): void {
  upsertMemo({ [publishingMemo]: publishingReceiptOf(record) });
  setCurrentDetails(
    record.state.versions
      .map(({ agreementVersion, enforceFrom, enforcedAt }) => `- ${agreementVersion}: enforced from ${enforcedAt ?? enforceFrom}`)
      .join('\n'),
  );
}
