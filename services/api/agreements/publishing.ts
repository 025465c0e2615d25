import type { PublishingState } from '../../../events/state/publishing.js';
import type { PublishingCommandType, PublishingReceipt } from '../../../workflows/contract-publishing.js';
import type { SentPublishing } from '../../shared/publish-agreement.js';

/** What was published at run time, and the way to publish; throws `MembershipRefused`. */
export interface Publishing {
  /** The version that whoever asks to join now is offered. */
  current(): Promise<string>;
  now(): Promise<PublishingState>;
  send<Type extends PublishingCommandType>(command: SentPublishing<Type>): Promise<PublishingReceipt>;
}
