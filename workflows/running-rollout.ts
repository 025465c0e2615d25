import { setCurrentDetails, setHandler } from '@temporalio/workflow';
import { rolloutEnds } from '../events/state/rollout.js';
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
  type RolloutReceipt,
  type RolloutRecord,
} from './decisions/rollout-turn.js';
import { RunningStream } from './running-stream.js';

/** While so much waits for the log, no further page is begun. */
const longOutbox = 10;

/** One rollout, as its workflow holds it: the only place where a command about it becomes events. */
export class RunningRollout extends RunningStream<RolloutRecord> {
  /** Takes its opening turn, then opens its doors, before the first await. */
  constructor(beginning: RolloutBeginning) {
    super('carried' in beginning ? beginning.carried : proposed(beginning.request), show);
    setHandler(getRollout, () => rolloutReceiptOf(this.record), {
      description: 'How far the rollout has come, as the engine has it now.',
    });
    for (const type of Object.keys(rolloutUpdates) as RolloutUpdateType[])
      this.open<RolloutCommandInput, RolloutReceipt>(
        rolloutUpdates[type],
        ({ metadata }) => takeRolloutTurn(this.record, { type, data: undefined }, metadata, now()),
        rolloutReceiptOf,
      );
    show(this.record);
  }

  /** The next page, unless this run should end first. */
  get work(): RolloutWork | undefined {
    return this.isNearItsEnd || this.record.outbox.length >= longOutbox ? undefined : workOf(this.record.state);
  }

  /** Until when the rollout may be approved, while it waits for that. */
  get approveBy(): string | undefined {
    const { phase, approveBy } = this.record.state;
    return phase === 'previewed' ? approveBy : undefined;
  }

  /** The process does what it found or what is due. */
  take(command: RolloutCommand): void {
    this.become(takeRolloutTurn(this.record, command, ownMetadata(this.record), now()));
  }

  /** Resolves when the rollout is over, or the run must end. */
  untilOver(): Promise<RolloutRecord> {
    return this.until(() => rolloutEnds.includes(this.record.state.phase));
  }
}

function show({ state: { phase, proposal, preview, done } }: RolloutRecord): void {
  const counts = (totals: object) =>
    Object.entries(totals)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ');
  setCurrentDetails(
    [`**${phase}**: ${proposal.kind} ${proposal.target}`, `- preview: ${counts(preview)}`, `- done: ${counts(done)}`].join('\n'),
  );
}

function proposed({ rolloutId, proposal, metadata, approval }: Extract<RolloutBeginning, { request: unknown }>['request']): RolloutRecord {
  const record = proposeRollout(rolloutId, proposal, { ...metadata, now: now() });
  return approval ? beginApproved(record, approval, now()) : record;
}
