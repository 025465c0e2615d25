import { setCurrentDetails, setHandler, upsertMemo } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { Activities } from '../activities/index.js';
import { campaignOwed, publishingPromises, type PublishingPromise } from '../events/state/publishing.js';
import { answering, validating } from './answering.js';
import { now } from './clock.js';
import {
  getPublishing,
  publishingMemo,
  publishingUpdates,
  type PublishingBeginning,
  type PublishingCommandType,
  type PublishingInput,
  type PublishingReceipt,
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
import { RunEnd } from './run-end.js';

type Campaign = Parameters<Activities['beginCampaign']>[0];

/** What is published of one kind of agreement, as its workflow holds it. */
export class AgreementPublishing {
  private record_: PublishingRecord;
  private readonly end = new RunEnd(() => this.record_.outbox);

  /** Opens its doors before the first await, so that the command that started it is taken. */
  constructor(beginning: PublishingBeginning) {
    this.record_ = 'carried' in beginning ? beginning.carried : newPublishing(beginning.agreementType);
    setHandler(getPublishing, () => publishingReceiptOf(this.record_), {
      description: 'Which versions were published and what is proposed, as the engine has it now.',
    });
    for (const type of Object.keys(publishingUpdates) as PublishingCommandType[]) this.open(type);
  }

  get record(): PublishingRecord {
    return this.record_;
  }

  /** What is promised next. */
  get promise(): PublishingPromise | undefined {
    return publishingPromises(this.record_.state)[0];
  }

  keepPromises(): void {
    this.become(keepPublishingPromises(this.record_, now()));
  }

  /** The version that everybody is to be asked for. */
  get campaign(): Campaign | undefined {
    const version = campaignOwed(this.record_.state);
    return version && { agreementType: this.record_.agreementType, version, olderVersions: olderThan(version.agreementVersion) };
  }

  /** Keeps which rollout asks everybody. */
  campaignBegan(agreementVersion: string, rolloutId: string): void {
    this.become(takeCampaign(this.record_, { agreementVersion, rolloutId }, now()));
  }

  published(count: number): void {
    this.record_ = { ...this.record_, outbox: this.record_.outbox.slice(count) };
  }

  /** Resolves when the run must end; publishing itself is never over. */
  async untilLong(): Promise<PublishingRecord> {
    await this.end.until(() => false);
    return this.record_;
  }

  private open(type: PublishingCommandType): void {
    const turn = ({ data, metadata }: PublishingInput) =>
      answering(() => takePublishingTurn(this.record_, { type, data } as PublishingCommand<PublishingCommandType>, metadata, now()));
    const handler = (input: PublishingInput): PublishingReceipt => {
      const record = turn(input);
      this.end.answers();
      this.become(record);
      return publishingReceiptOf(record);
    };
    const { definition, description } = publishingUpdates[type] as {
      definition: UpdateDefinition<PublishingReceipt, [PublishingInput]>;
      description: string;
    };
    setHandler(definition, handler, { validator: (input: PublishingInput) => validating(() => turn(input)), description });
  }

  /** The standing is kept with the workflow itself, so that whoever must know it needs no worker. */
  private become(record: PublishingRecord): void {
    const isNew = record.sequence > this.record_.sequence;
    this.record_ = record;
    if (!isNew) return;
    upsertMemo({ [publishingMemo]: publishingReceiptOf(record) });
    setCurrentDetails(
      record.state.versions
        .map(({ agreementVersion, enforceFrom, enforcedAt }) => `- ${agreementVersion}: enforced from ${enforcedAt ?? enforceFrom}`)
        .join('\n'),
    );
  }
}
