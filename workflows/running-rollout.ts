import { setCurrentDetails, setHandler } from '@temporalio/workflow';
import { rolloutEnds } from '../events/state/rollout.js';
import { answering, validating } from './answering.js';
import { now } from './clock.js';
import { getRollout, rolloutUpdates, type RolloutBeginning, type RolloutCommandInput, type RolloutUpdateType } from './contract-rollout.js';
import { workOf, type RolloutWork } from './decisions/rollout.js';
import {
  beginApproved,
  ownMetadata,
  proposeRollout,
  rolloutReceiptOf,
  takeRolloutTurn,
  type RolloutCommand,
  type RolloutRecord,
} from './decisions/rollout-turn.js';
import type { TurnMetadata } from './decisions/stamped.js';
import { RunEnd } from './run-end.js';

/** While so much waits for the log, no further page is begun. */
const longOutbox = 10;

/** One rollout, as its workflow holds it: the only place where a command about it becomes events. */
export class RunningRollout {
  private record_: RolloutRecord;
  private readonly end = new RunEnd(() => this.record_.outbox);

  /** Takes its opening turn, then opens its doors, before the first await. */
  constructor(beginning: RolloutBeginning) {
    this.record_ = 'carried' in beginning ? beginning.carried : proposed(beginning.request);
    setHandler(getRollout, () => rolloutReceiptOf(this.record_), {
      description: 'How far the rollout has come, as the engine has it now.',
    });
    for (const type of Object.keys(rolloutUpdates) as RolloutUpdateType[]) this.open(type);
    this.show();
  }

  get record(): RolloutRecord {
    return this.record_;
  }

  /** The next page, unless this run should end first. */
  get work(): RolloutWork | undefined {
    return this.end.isNear || this.record_.outbox.length >= longOutbox ? undefined : workOf(this.record_.state);
  }

  /** Until when the rollout may be approved, while it waits for that. */
  get approveBy(): string | undefined {
    const { phase, approveBy } = this.record_.state;
    return phase === 'previewed' ? approveBy : undefined;
  }

  /** The process does what it found or what is due. */
  take(command: RolloutCommand): void {
    this.become(takeRolloutTurn(this.record_, command, ownMetadata(this.record_), now()));
  }

  published(count: number): void {
    this.record_ = { ...this.record_, outbox: this.record_.outbox.slice(count) };
  }

  /** Lets a page be finished before the run may end. */
  engage(page: () => Promise<void>): Promise<void> {
    return this.end.engage(page);
  }

  /** Resolves when the rollout is over, or the run must end. */
  async untilOver(): Promise<RolloutRecord> {
    await this.end.until(() => rolloutEnds.includes(this.record_.state.phase));
    return this.record_;
  }

  private open(type: RolloutUpdateType): void {
    const turn = (metadata: TurnMetadata) => answering(() => takeRolloutTurn(this.record_, { type, data: undefined }, metadata, now()));
    const handler = ({ metadata }: RolloutCommandInput) => {
      const record = turn(metadata);
      this.end.answers();
      this.become(record);
      return rolloutReceiptOf(record);
    };
    const { definition, description } = rolloutUpdates[type];
    setHandler(definition, handler, { validator: ({ metadata }: RolloutCommandInput) => validating(() => turn(metadata)), description });
  }

  private become(record: RolloutRecord): void {
    this.record_ = record;
    this.show();
  }

  private show(): void {
    const { phase, proposal, preview, done } = this.record_.state;
    const counts = (totals: object) =>
      Object.entries(totals)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', ');
    setCurrentDetails(
      [`**${phase}**: ${proposal.kind} ${proposal.target}`, `- preview: ${counts(preview)}`, `- done: ${counts(done)}`].join('\n'),
    );
  }
}

function proposed({ rolloutId, proposal, metadata, approval }: Extract<RolloutBeginning, { request: unknown }>['request']): RolloutRecord {
  const record = proposeRollout(rolloutId, proposal, { ...metadata, now: now() });
  return approval ? beginApproved(record, approval, now()) : record;
}
