import type { RecordedRolloutEvent, RolloutEvent } from '../../events/rollout-catalogue.js';
import { rolloutVersions } from '../../events/versions-of-rollouts.js';
import { evolveRollout, type RolloutPhase, type RolloutState } from '../../events/state/rollout.js';
import { Refused } from './decision.js';
import { owedByRollout, rolloutProcess, type RolloutProposal } from './rollout.js';
import { originOf, process, stamped, type TurnMetadata } from './stamped.js';

/** All that a rollout carries from run to run: where it stands and what the log has not taken yet. */
export interface RolloutRecord {
  readonly rolloutId: string;
  readonly correlationId: string;
  readonly state: RolloutState;
  readonly sequence: number;
  readonly outbox: readonly RecordedRolloutEvent[];
}

type Decisions = typeof rolloutProcess;

/** Something asked of a rollout, by support or by its process. */
export type RolloutCommand = {
  [Type in keyof Decisions]: { readonly type: Type; readonly data: Parameters<Decisions[Type]>[0] };
}[keyof Decisions];

/** The answer to a command about a rollout. */
export interface RolloutReceipt {
  readonly rolloutId: string;
  readonly sequence: number;
  readonly phase: RolloutPhase;
}

/** A rollout begins with its proposal. */
export function proposeRollout(
  rolloutId: string,
  proposal: RolloutProposal,
  metadata: TurnMetadata & { readonly now: string },
): RolloutRecord {
  const { correlationId, now } = metadata;
  const unbegun = { rolloutId, correlationId, sequence: 0, outbox: [] };
  return stated(unbegun, [{ type: 'RolloutProposed', data: proposal }], metadata, now) as RolloutRecord;
}

/** A rollout that two people have approved elsewhere begins with asking. */
export function beginApproved(record: RolloutRecord, approval: TurnMetadata, now: string): RolloutRecord {
  if (approval.actor.id === record.state.proposed.by) throw new Refused('second-person-required');
  return stated(record, [{ type: 'RolloutApproved', data: {} }], approval, now) as RolloutRecord;
}

/** One turn: what was promised for an instant that has come, then what is asked, and all that follows by itself with it. Pure. */
export const takeRolloutTurn = (record: RolloutRecord, command: RolloutCommand, metadata: TurnMetadata, now: string): RolloutRecord =>
  decidedTurn(lapsed(record, now), command, metadata, now);

/** Nobody has more time to approve because the process looks late. */
function lapsed(record: RolloutRecord, now: string): RolloutRecord {
  const { phase, approveBy } = record.state;
  const isDue = phase === 'previewed' && approveBy !== undefined && Date.parse(approveBy) <= Date.parse(now);
  return isDue ? decidedTurn(record, { type: 'lapseRollout', data: undefined }, ownMetadata(record), now) : record;
}

function decidedTurn(record: RolloutRecord, { type, data }: RolloutCommand, metadata: TurnMetadata, now: string): RolloutRecord {
  const decide = rolloutProcess[type] as (data: unknown, state: RolloutState, context: object) => readonly RolloutEvent[];
  const decided = stated(record, decide(data, record.state, { now, actor: metadata.actor }), metadata, now) as RolloutRecord;
  return stated(
    decided,
    owedByRollout(decided.state, now),
    { ...ownMetadata(record), commandId: metadata.commandId },
    now,
  ) as RolloutRecord;
}

/** Who the process is, when it acts by itself. */
export const ownMetadata = ({ rolloutId, sequence, correlationId }: RolloutRecord): TurnMetadata => ({
  commandId: `${rolloutId}:${sequence}`,
  actor: process,
  correlationId,
});

/** The answer at that point. */
export const rolloutReceiptOf = ({ rolloutId, sequence, state }: RolloutRecord): RolloutReceipt => ({
  rolloutId,
  sequence,
  phase: state.phase,
});

type Unbegun = Omit<RolloutRecord, 'state'> & { readonly state?: RolloutState };

function stated(record: Unbegun, events: readonly RolloutEvent[], metadata: TurnMetadata, now: string): Unbegun {
  const { rolloutId } = record;
  const recorded = stamped(events, record.sequence, rolloutVersions, { rolloutId, ...originOf(metadata, now) });
  const state = recorded.reduce<RolloutState | undefined>(evolveRollout, record.state);
  return {
    ...record,
    ...(state && { state }),
    sequence: record.sequence + events.length,
    outbox: [...record.outbox, ...recorded],
  };
}
