import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { rolloutEnds } from '../events/state/rollout.js';
import { now } from './clock.js';
import { getRollout, rolloutUpdates, type RolloutBeginning, type RolloutCommandInput, type RolloutUpdateType } from './contract-rollout.js';
import { Refused } from './decisions/decision.js';
import { workOf, type RolloutWork } from './decisions/rollout.js';
import {
  beginApproved,
  ownMetadata,
  proposeRollout,
  rolloutReceiptOf,
  takeRolloutTurn,
  type RolloutCommand,
  type RolloutMetadata,
  type RolloutRecord,
} from './decisions/rollout-turn.js';
import { lastOfAll } from './last-of-all.js';

const longHistory = 150;
/** While so much waits for the log, no further page is begun. */
const longOutbox = 10;

/** One rollout, as its workflow holds it: the only place where a command about it becomes events. */
export class RunningRollout {
  private record_: RolloutRecord;
  private engaged = 0;
  private answeredAt = -1;

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

  /** What the log has not taken yet, oldest first. */
  get unpublished(): RolloutRecord['outbox'] | undefined {
    return this.record_.outbox.length > 0 ? this.record_.outbox.slice(0, longOutbox) : undefined;
  }

  /** The next page, unless this run should end first. */
  get work(): RolloutWork | undefined {
    return this.isLong || this.record_.outbox.length >= longOutbox ? undefined : workOf(this.record_.state);
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
  async engage(page: () => Promise<void>): Promise<void> {
    this.engaged += 1;
    try {
      await page();
    } finally {
      this.engaged -= 1;
    }
  }

  /** Resolves when the rollout is over or its run has become long, and nothing is left undone. */
  async untilRest(): Promise<RolloutRecord> {
    const mayEnd = () => (this.isLong || rolloutEnds.includes(this.record_.state.phase)) && this.isAtRest();
    do {
      await condition(mayEnd);
      await lastOfAll();
    } while ((await this.answersInThisTask()) || !mayEnd());
    return this.record_;
  }

  private get isLong(): boolean {
    return workflowInfo().historyLength > longHistory;
  }

  private isAtRest(): boolean {
    return allHandlersFinished() && this.record_.outbox.length === 0 && this.engaged === 0;
  }

  /** An answer given in the task that ends a run would be lost, so the end waits for another task. */
  private async answersInThisTask(): Promise<boolean> {
    if (this.answeredAt !== workflowInfo().historyLength) return false;
    await sleep(1, { summary: 'let the answer leave before the run ends' });
    return true;
  }

  private open(type: RolloutUpdateType): void {
    const turn = (metadata: RolloutMetadata) => answering(() => takeRolloutTurn(this.record_, { type, data: undefined }, metadata, now()));
    const handler = ({ metadata }: RolloutCommandInput) => {
      const record = turn(metadata);
      this.answeredAt = workflowInfo().historyLength;
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

/** A refusal is an answer to the sender; anything else is a bug and stops the workflow task, loudly. */
function answering<Result>(turn: () => Result): Result {
  try {
    return turn();
  } catch (error) {
    throw error instanceof Refused ? ApplicationFailure.nonRetryable(error.code, error.code, error.details) : error;
  }
}

/** A validator only refuses; a bug is left to the handler, where it is loud. */
function validating(turn: () => unknown): void {
  try {
    turn();
  } catch (error) {
    if (error instanceof ApplicationFailure) throw error;
  }
}
