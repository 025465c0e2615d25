import { ApplicationFailure, setCurrentDetails, setHandler } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import type { MembershipState } from '../events/membership.js';
import { later } from '../events/state/noun.js';
import { answering, validating } from './answering.js';
import { now } from './clock.js';
import { getMembership, previewCommand, unavailable, updates, type Beginning, type CommandInput, type Receipt } from './contract.js';
import type { Command, CommandType, Finding } from './decisions/index.js';
import { previewOf } from './decisions/preview.js';
import { receiptOf } from './decisions/receipt.js';
import { keepPromises, longOutbox, newRecord, takeOwnTurn, takeTurn, type MembershipRecord, type OpenedPayment } from './decisions/turn.js';
import { operatorDetails } from './operator-details.js';
import { RunEnd } from './run-end.js';
import { showWaiting } from './search-attributes.js';

type Input = CommandInput<CommandType>;

/** What accompanies a membership for as long as its run lasts. */
export type Companion = (membership: Membership) => Promise<never>;

/** One membership, as a workflow holds it: the only place where a command becomes events. */
export class Membership {
  private record_: MembershipRecord;
  private readonly end = new RunEnd(() => this.record_.outbox);
  private isReached: (state: MembershipState) => boolean = () => false;

  /** Takes its opening turn, then opens its doors, before the first await, so that no early update is turned away. */
  constructor(beginning: Beginning, ...companions: readonly Companion[]) {
    this.record_ = 'carried' in beginning ? beginning.carried : opened(beginning.request);
    setHandler(getMembership, () => receiptOf(this.record_), {
      description: 'Status, sequence and what is waited for, as the engine has it now.',
    });
    setHandler(previewCommand, ({ command, at }) => previewOf(this.record_, command, later(now(), at)), {
      description: 'What a command would bring about; nothing is changed by looking.',
    });
    for (const type of Object.keys(updates) as CommandType[]) this.open(type);
    this.show();
    for (const companion of companions) void companion(this);
  }

  get record(): MembershipRecord {
    return this.record_;
  }

  get state(): MembershipState {
    return this.record_.state;
  }

  /** This run has come to its end: what is begun now is better begun by the next. */
  get isComplete(): boolean {
    return this.isReached(this.state);
  }

  /** The process does what it promised, if the instant has come. */
  keepPromises(): void {
    this.become(keepPromises(this.record_, now()));
  }

  /** The process keeps what an activity found out. */
  handle(finding: Finding): void {
    this.become(takeOwnTurn(this.record_, finding, now()));
  }

  /** A payment has a name at the provider, which outlives this run. */
  opened(charging: OpenedPayment): void {
    this.record_ = { ...this.record_, charging };
  }

  published(count: number): void {
    this.record_ = { ...this.record_, outbox: this.record_.outbox.slice(count) };
  }

  /** Lets an activity finish before the run may end. */
  engage<Result>(activity: () => Promise<Result>): Promise<Result> {
    return this.end.engage(activity);
  }

  /** Resolves when the membership has come that far, or the run must end. */
  async until(reached: (state: MembershipState) => boolean): Promise<MembershipRecord> {
    this.isReached = reached;
    await this.end.until(() => reached(this.state));
    return this.record_;
  }

  private open(type: CommandType): void {
    const turn = (input: Input) => {
      if (this.record_.outbox.length >= longOutbox) throw ApplicationFailure.nonRetryable(unavailable, unavailable);
      return answering(() => takeTurn(this.record_, { ...input, type } as Command, now()));
    };
    const handler = (input: Input): Receipt => {
      const { record, receipt } = turn(input);
      this.end.answers();
      this.become(record);
      return receipt;
    };
    const { definition, description } = updates[type] as { definition: UpdateDefinition<Receipt, [Input]>; description: string };
    setHandler(definition, handler, { validator: (input: Input) => validating(() => turn(input)), description });
  }

  private become(record: MembershipRecord): void {
    this.record_ = record;
    this.show();
  }

  private show(): void {
    setCurrentDetails(operatorDetails(this.state));
    showWaiting(this.state);
  }
}

function opened({ membershipId, data, metadata }: Extract<Beginning, { request: unknown }>['request']): MembershipRecord {
  const record = newRecord({ membershipId, correlationId: metadata.correlationId });
  return takeTurn(record, { type: 'requestAccount', data, metadata }, now()).record;
}
