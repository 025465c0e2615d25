import type { RecordedEvent } from '../../../events/recorded-event.js';
import { Refused } from '../../../workflows/decisions/decision.js';
import type { Command, CommandMetadata } from '../../../workflows/decisions/index.js';
import type { Receipt } from '../../../workflows/decisions/receipt.js';
import { keepPromises, newRecord, takeOwnTurn, takeTurn, type MembershipRecord } from '../../../workflows/decisions/turn.js';
import { membershipId, today } from '../../support/given-when-then.js';
import { from, fromApprover, fromOtherTenant, people, requestData } from '../../support/membership.js';
import { commandData, findingOf } from './meaning.js';
import type { Move, Who } from './moves.js';

const isPerson = (who: Who): who is keyof typeof people & Who => who in people;

/** Who asks, as the API would say it; a fresh command each time. */
export const askerOf = (who: Who): CommandMetadata => {
  if (isPerson(who)) return from('partner', { objectId: people[who] });
  if (who === 'other tenant') return fromOtherTenant();
  return who === 'approver' ? fromApprover() : from(who);
};

/** What an answer says for ever; whether its request lives and its mail is the newest is said anew each time. */
const lasting = ({ began: _, mailAsked: __, isOver: ___, ...answer }: Receipt) => answer;

/** One membership, told move by move without an engine, as a workflow would live it. */
export class Life {
  record: MembershipRecord = newRecord({ membershipId, correlationId: 'correlation-1' });
  now = today;
  private commands = 0;
  private last: { command: Command; receipt: Receipt };

  constructor(policyVersion = '2026-01') {
    this.last = this.begin(policyVersion);
  }

  get events(): readonly RecordedEvent[] {
    return this.record.outbox;
  }

  make(move: Move): this {
    if ('under' in move) this.last = this.begin(move.under);
    else if ('wait' in move) this.passToTheWindow();
    else if ('hours' in move) this.pass(move);
    else if ('find' in move) this.record = takeOwnTurn(this.record, findingOf(move, this.record.state), this.now);
    else if ('ask' in move)
      this.ask({ type: move.ask, data: commandData(move, this.record.state), metadata: this.metadata(move.by) } as Command);
    else this.repeat(move.again);
    return this;
  }

  private begin(policyVersion: string): { command: Command; receipt: Receipt } {
    this.record = newRecord({ membershipId, correlationId: 'correlation-1' });
    const data = { ...requestData(membershipId), policyVersion };
    const command: Command = { type: 'requestAccount', data, metadata: this.metadata('service') };
    return { command, receipt: this.take(command) };
  }

  private passToTheWindow(): void {
    const { opensAt } = this.record.state.renewal ?? {};
    const hours = opensAt ? Math.ceil((Date.parse(opensAt) - Date.parse(this.now)) / 3_600_000) + 1 : 0;
    if (hours > 0) this.pass({ hours, unattended: false });
  }

  private metadata(who: Who): CommandMetadata {
    this.commands += 1;
    const { actor, correlationId } = askerOf(who);
    return { commandId: `command-${this.commands}`, idempotencyKey: `key-${this.commands}`, actor, correlationId };
  }

  /** Time that passes unattended leaves its promises to be kept late, by the next move. */
  private pass({ hours, unattended }: { hours: number; unattended: boolean }): void {
    this.now = new Date(Date.parse(this.now) + hours * 3_600_000).toISOString();
    if (!unattended) this.record = keepPromises(this.record, this.now);
  }

  private ask(command: Command): void {
    try {
      this.last = { command, receipt: this.take(command) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  private repeat(again: 'same command' | 'same key'): void {
    const { record } = this;
    const { command, receipt } = this.last;
    if (again === 'same command') expect(lasting(this.take(command))).toEqual(lasting(receipt));
    else
      expect(() => this.take({ ...command, metadata: { ...command.metadata, commandId: 'another body' } })).toThrow(
        'idempotency-key-reused',
      );
    expect(this.record).toBe(record);
  }

  private take(command: Command): Receipt {
    const { record, receipt } = takeTurn(this.record, command, this.now);
    this.record = record;
    return receipt;
  }
}
