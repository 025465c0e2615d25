import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { PublishingCommand, PublishingCommandType, PublishingReceipt, PublishingRecord } from './decisions/publishing-turn.js';
import type { TurnMetadata } from './decisions/stamped.js';

export type { PublishingCommand, PublishingCommandType, PublishingReceipt } from './decisions/publishing-turn.js';

/** The workflow that publishes agreements. */
export const agreementWorkflowType = 'agreementType';

/** One kind of agreement, one workflow id, for ever. */
export const publishingWorkflowId = (agreementType: string): string => `agreement/${agreementType}`;

/** The agreement of the network, the only kind there is. */
export const networkAgreement = 'network';

/** What a run begins with. */
export type PublishingBeginning = { readonly agreementType: string } | { readonly carried: PublishingRecord };

/** What a sender says; the update's name is the command's type. */
export interface PublishingInput<Type extends PublishingCommandType = PublishingCommandType> {
  readonly data: PublishingCommand<Type>['data'];
  readonly metadata: TurnMetadata;
}

const update = <Type extends PublishingCommandType>(type: Type, description: string) => ({
  definition: defineUpdate<PublishingReceipt, [PublishingInput<Type>], Type>(type),
  description,
});

/** The commands that approvers of support may send. */
export const publishingUpdates: { readonly [Type in PublishingCommandType]: ReturnType<typeof update<Type>> } = {
  publishAgreement: update('publishAgreement', 'An approver proposes to publish a version; a second approver carries it out.'),
  approvePublishing: update('approvePublishing', 'A second approver publishes the proposed version.'),
  declinePublishing: update('declinePublishing', 'An approver declines the proposed version, or takes it back.'),
};

/** Which versions were published and what is proposed, as the engine has it now. */
export const getPublishing = defineQuery<PublishingReceipt>('getPublishing');

/** Under this name the standing is kept with the workflow, so that it can be read without a worker. */
export const publishingMemo = 'publishing';
