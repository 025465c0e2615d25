import type { Publishing } from '../../services/api/agreements/publishing.js';
import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { Refused } from '../../workflows/decisions/decision.js';
import { currentIn } from '../../workflows/decisions/publishing.js';
import {
  newPublishing,
  publishingReceiptOf,
  takePublishingTurn,
  type PublishingCommand,
  type PublishingCommandType,
} from '../../workflows/decisions/publishing-turn.js';

/** The real rules of publishing, without an engine. */
export class FakePublishing implements Publishing {
  private record = newPublishing('network');
  /** What reached the engine. */
  readonly sent: string[] = [];
  /** Takes whatever comes, for specs that ask who may send it. */
  takesAll = false;

  current = () => Promise.resolve(currentIn(this.record.state, '2026-01'));

  now = () => Promise.resolve(this.record.state);

  send: Publishing['send'] = ({ type, input: { data, metadata } }) => {
    this.sent.push(type);
    if (this.takesAll) return Promise.resolve(publishingReceiptOf(this.record));
    try {
      const command = { type, data } as PublishingCommand<PublishingCommandType>;
      this.record = takePublishingTurn(this.record, command, metadata, new Date().toISOString());
      return Promise.resolve(publishingReceiptOf(this.record));
    } catch (error) {
      return Promise.reject(error instanceof Refused ? new MembershipRefused(error.code, error.details) : (error as Error));
    }
  };
}
