import fc from 'fast-check';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import type { Receipt } from '../../../workflows/contract.js';
import type { Command } from '../../../workflows/decisions/index.js';
import { askerOf } from '../../decisions/life/life.js';
import { commandData } from '../../decisions/life/meaning.js';
import { anyMove, type Move } from '../../decisions/life/moves.js';
import { until } from '../../support/fake-ports.js';
import { accountRequest, send } from '../../support/membership.js';
import { refusalOf, type LiveMembership, type Stage } from '../../support/stage.js';
import { isAccepted, recordAt } from './record-at.js';

type Ask = Extract<Move, { ask: unknown }>;

/** A command and what its sender was told. */
export interface Sent {
  readonly command: Command;
  readonly receipt?: Receipt;
  readonly refused?: string;
}

/** All that a storm left behind: what was sent at the same time, what the log has, and where the engine says that it stands. */
export interface Aftermath {
  readonly seed: number;
  readonly sent: readonly Sent[];
  readonly events: readonly RecordedEvent[];
  /** How much of the log was there before. */
  readonly before: number;
  readonly standing: Receipt;
}

const isAsk = (move: Move): move is Ask => 'ask' in move;

const movesOf = (seed: number, count: number): readonly Ask[] => fc.sample<Ask>(anyMove.filter(isAsk), { seed, numRuns: count });

const eventsOf = ({ ports }: Stage, membershipId: string) => ports.events.filter((event) => event.membershipId === membershipId);

/** Where the engine says that a membership stands, and all that it has decided by then, once that is in the log. */
async function standingOf(stage: Stage, membership: LiveMembership, membershipId: string) {
  let standing = await stage.stateOf(membership);
  await until(async () => eventsOf(stage, membershipId).length >= (standing = await stage.stateOf(membership)).sequence);
  return { standing, events: eventsOf(stage, membershipId).slice(0, standing.sequence) };
}

async function ask(membership: LiveMembership, command: Command): Promise<Sent> {
  const answer = send(membership, command.type, command.data as never, command.metadata);
  const refused = await refusalOf(answer);
  return refused === undefined ? { command, receipt: await answer } : { command, refused };
}

/** The same seed tells the same story up to the storm: who asks what, in which state, and what is then asked at once. */
class Storm {
  private asked = 0;
  private readonly membershipId = crypto.randomUUID();

  constructor(
    private readonly stage: Stage,
    private readonly seed: number,
  ) {}

  async blow(): Promise<Aftermath> {
    const { stage, seed, membershipId } = this;
    const membership = await stage.start(accountRequest(membershipId));
    const settled = () => standingOf(stage, membership, membershipId);
    for (const move of movesOf(seed, seed % 7)) await ask(membership, this.command(move, (await settled()).events));
    const { events: calm } = await settled();
    const commands = this.conflicting(calm);
    const sent = await Promise.all([...commands, commands[0]!].map((command) => ask(membership, command)));
    return { seed, sent, before: calm.length, ...(await settled()) };
  }

  /** Commands that the rules allow if each came alone, and one that they do not. */
  private conflicting(events: readonly RecordedEvent[]): readonly Command[] {
    const record = recordAt(events, events.length);
    const candidates = movesOf(this.seed + 1_000_000, 60).map((move) => this.command(move, events));
    const allowed = candidates.filter((command) => isAccepted(record, command));
    const refused = candidates.filter((command) => !allowed.includes(command));
    return [...allowed.slice(0, 3 + (this.seed % 4)), ...refused.slice(0, 1)];
  }

  private command(move: Ask, events: readonly RecordedEvent[]): Command {
    this.asked += 1;
    const metadata = { ...askerOf(move.by), commandId: `${this.seed}-${this.asked}`, idempotencyKey: `key-${this.seed}-${this.asked}` };
    return { type: move.ask, data: commandData(move, recordAt(events, events.length).state), metadata } as Command;
  }
}

/** Brings a membership into some state, then has several people ask at once for what only some of them can get. */
export const storm = (stage: Stage, seed: number): Promise<Aftermath> => new Storm(stage, seed).blow();
