import type { MembershipEvent } from '../../events/catalogue.js';
import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { versions } from '../../events/versions.js';
import type { AccountRequestData } from './account-creation.js';
import { promises } from './deadline-warnings.js';
import { assertMayGive } from './command-rights.js';
import { decide, type Command, type CommandMetadata, type Finding, type OwnCommandType } from './index.js';
import { owedCommands } from './owed-commands.js';
import { policyOf, type Policy } from './policy.js';
import { knownAsker } from './other-tenants.js';
import { mailOf, outcomeOf, receiptOf, type Receipt } from './receipt.js';
import { recall, remember, repeated, type RememberedCommand } from './recent-commands.js';
import { originOf, process, stamped } from './stamped.js';

/** All a membership carries from run to run: plain JSON. */
export interface MembershipRecord {
  readonly membershipId: string;
  readonly correlationId: string;
  readonly state: MembershipState;
  readonly sequence: number;
  /** Decided, not yet in the log. */
  readonly outbox: readonly RecordedEvent[];
  /** So that a repeated command changes nothing, even in a later run. */
  readonly recentCommands: readonly RememberedCommand[];
  /** What the provider calls the payment that a card is being charged for, so that a later run charges that one and opens no other. */
  readonly charging?: OpenedPayment;
}

/** A payment opened at the provider for one attempt. */
export interface OpenedPayment {
  readonly order: number;
  readonly attempt: number;
  readonly payment: string;
}

/** As many events as a run can carry to the next one, even if each is as large as events can be: a payload may have 2 MB. */
export const longOutbox = 300;

/** A membership before its first event. */
export const newRecord = (identity: Pick<MembershipRecord, 'membershipId' | 'correlationId'>): MembershipRecord => ({
  ...identity,
  state: initialState,
  sequence: 0,
  outbox: [],
  recentCommands: [],
});

/** One turn for a sender: decided once, however often it is sent. Pure, so that a whole life can be told without an engine. */
export function takeTurn(record: MembershipRecord, command: Command, now: string): { record: MembershipRecord; receipt: Receipt } {
  const { metadata } = command;
  const known = recall(record.recentCommands, metadata);
  if (known) {
    const standing = { recent: record.recentCommands, status: record.state.account?.status };
    return { record, receipt: answered(record, repeated(known, command.type, standing), metadata) };
  }
  const kept = keepPromises(record, now);
  const actor = knownAsker(kept.state, metadata.actor);
  assertMayGive(command.type, kept.state, actor);
  const after = payWhatIsOwed(apply(kept, command, { ...metadata, actor }, now), metadata, now);
  const { membershipId: _, ...reached } = receiptOf(after);
  const answer = { ...reached, ...outcomeOf(command, after.outbox.slice(kept.outbox.length), after.state) };
  const isRemembered = after.sequence > record.sequence || metadata.idempotencyKey;
  const recentCommands = isRemembered ? remember(record.recentCommands, metadata, answer) : record.recentCommands;
  return { record: { ...after, recentCommands }, receipt: answered(after, answer, metadata) };
}

const answered = (
  { membershipId, state }: MembershipRecord,
  answer: Omit<Receipt, 'membershipId'>,
  { commandId }: CommandMetadata,
): Receipt => ({ membershipId, ...answer, ...mailOf(commandId, state) });

/** Does what was promised for an instant that has come, before anybody is heard: a late worker gives nobody more time. */
export function keepPromises(record: MembershipRecord, now: string): MembershipRecord {
  const due = promises(record.state).find(({ at }) => Date.parse(at) <= Date.parse(now));
  if (!due) return record;
  const after = ownTurn(record, { type: due.then, data: undefined }, now);
  if (after.sequence === record.sequence) throw new Error(`${due.then} was promised and changed nothing.`);
  return keepPromises(after, now);
}

/** One turn for what an activity found out; whatever else the process does by itself is promised or owed. */
export const takeOwnTurn = (record: MembershipRecord, finding: Finding, now: string): MembershipRecord =>
  ownTurn(keepPromises(record, now), finding, now);

function ownTurn(
  record: MembershipRecord,
  command: { readonly type: OwnCommandType; readonly data: unknown },
  now: string,
): MembershipRecord {
  const metadata = own(record, `${record.membershipId}:${record.sequence}:${command.type}`);
  return payWhatIsOwed(apply(record, command, metadata, now), metadata, now);
}

/** No half turn is ever seen: what follows from a decision is decided with it. */
function payWhatIsOwed(record: MembershipRecord, cause: CommandMetadata, now: string): MembershipRecord {
  const [type] = owedCommands(record.state, policyFor(record.state));
  if (!type) return record;
  const after = apply(record, { type, data: undefined }, own(record, cause.commandId, cause), now);
  if (after.sequence === record.sequence) throw new Error(`${type} was due and changed nothing.`);
  return payWhatIsOwed(after, cause, now);
}

const own = ({ correlationId }: MembershipRecord, commandId: string, cause?: CommandMetadata): CommandMetadata => ({
  commandId,
  actor: process,
  correlationId: cause?.correlationId ?? correlationId,
  ...(cause?.traceparent && { traceparent: cause.traceparent }),
});

/** The rules the membership lives by; before its first event, those that the request names. */
const policyFor = ({ account }: MembershipState, request?: unknown): Policy =>
  policyOf(account?.policyVersion ?? (request as AccountRequestData).policyVersion);

/** Decide, stamp, fold. */
function apply(record: MembershipRecord, command: Parameters<typeof decide>[0], metadata: CommandMetadata, now: string): MembershipRecord {
  const policy = policyFor(record.state, command.data);
  const [first, ...rest] = decide(command, record.state, { now, policy, actor: metadata.actor });
  if (!first) return record;
  const { membershipId, sequence } = record;
  const origin = (cause: CommandMetadata) => ({ membershipId, ...originOf(cause, now) });
  const events = [
    ...stamped([first], sequence, versions, origin(metadata)),
    ...stamped(rest, sequence + 1, versions, origin(carryingOut(first, record, metadata))),
  ] as readonly RecordedEvent[];
  return {
    ...record,
    state: events.reduce(evolve, record.state),
    sequence: sequence + events.length,
    outbox: [...record.outbox, ...events],
  };
}

/** What a proposal brings about is caused by the event that proposed it and done for its reason, whoever approved it. */
function carryingOut(approval: MembershipEvent, { membershipId, state }: MembershipRecord, metadata: CommandMetadata): CommandMetadata {
  if (approval.type !== 'ProposalApproved') return metadata;
  const { proposal } = approval.data;
  const { reason: _, ...approved } = metadata;
  const reason = state.proposals?.find((each) => each.proposal === proposal)?.reason;
  return { ...approved, commandId: `${membershipId}:${proposal}`, ...(reason && { reason }) };
}
