import { catalogue, type MembershipEvent } from '../../events/catalogue.js';
import { evolve, type MembershipState } from '../../events/membership.js';
import type { Actor, RecordedEvent } from '../../events/recorded-event.js';
import { versions } from '../../events/versions.js';
import type { RefusalDetails } from '../../workflows/decisions/decision.js';
import { processDecisions, type Command, type CommandMetadata, type Finding } from '../../workflows/decisions/index.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import type { RefusalCode } from '../../workflows/decisions/refusals.js';
import { announceStanding } from '../../workflows/decisions/standing.js';
import { keepPromises, newRecord, takeOwnTurn, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { from } from './membership.js';

/** The instant every decision test begins with: a Wednesday. */
export const today = '2026-03-04T09:00:00.000Z';

/** The membership of every decision test. */
export const membershipId = '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11';

/** An event that has happened, today unless it says otherwise. */
export type Happened = MembershipEvent & { readonly occurredAt?: string; readonly actor?: Actor; readonly reason?: string };

/** The same event on another day. */
export const on = (occurredAt: string, event: MembershipEvent): Happened => ({ ...event, occurredAt });

/** The id of the command that led to the event of that sequence. */
export const commandOf = (sequence: number): string => `command-${sequence}`;

/** The same event, done by support for a reason. */
export const bySupport = (event: MembershipEvent, reason = 'customer-asked'): Happened => ({
  ...event,
  actor: { kind: 'support', id: 'issuer|support' },
  reason,
});

/** The events as the log holds them, with sequences 1..n. */
export const recorded = (events: readonly Happened[]): readonly RecordedEvent[] =>
  events.map((event, index) => ({
    occurredAt: today,
    actor: { kind: 'service', id: 'issuer|service' },
    ...event,
    membershipId,
    sequence: index + 1,
    version: versions[event.type],
    causationId: commandOf(index + 1),
    correlationId: 'correlation-1',
  }));

/** One more event, and what other programs have been told of the company since: nothing of it is owed to the next turn. */
function evolveTold(before: MembershipState, event: RecordedEvent): MembershipState {
  const state = evolve(before, event);
  const context = { now: event.occurredAt, policy: policyOf('2026-01'), actor: event.actor };
  return announceStanding(undefined, state, context).reduce(
    (told, { type, data }) => evolve(told, { ...event, type, data } as RecordedEvent),
    state,
  );
}

/** A membership to which this happened, with everything in the log and told. */
export const recordAfter = (events: readonly Happened[]): MembershipRecord => {
  const record = newRecord({ membershipId, correlationId: 'correlation-1' });
  return { ...record, state: recorded(events).reduce(evolveTold, record.state), sequence: events.length };
};

/** Something that people ask, or that an activity found out. */
export type Ask = Finding | { [C in Command as C['type']]: Omit<C, 'metadata'> }[Command['type']];

/** The events that one turn of that membership adds, what follows from them included. */
export function turnOf(record: MembershipRecord, ask: Ask, by: CommandMetadata, at: string): readonly RecordedEvent[] {
  const isFinding = (command: Ask): command is Finding => command.type in processDecisions;
  const after = isFinding(ask) ? takeOwnTurn(record, ask, at) : takeTurn(record, { ...ask, metadata: by }, at).record;
  return readable(after.outbox.slice(record.outbox.length));
}

/** Nothing is stated that its own schema refuses, or knows less of: nobody could fold it. */
function readable(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  for (const { type, data } of events) expect(catalogue[type].data.parse(data)).toEqual(data);
  return events;
}

const outcome = ({ type, data }: RecordedEvent) => ({ type, data });

const expecting = (run: () => readonly RecordedEvent[]) => ({
  then: (...expected: readonly MembershipEvent[]) => expect(run().map(outcome)).toEqual(expected),
  thenNothingHappens: () => expect(run()).toEqual([]),
  thenRefused: (code: RefusalCode, details?: RefusalDetails) => {
    const refusal: Error = expect.objectContaining({ code, ...(details && { details }) });
    expect(run).toThrow(refusal);
  },
});

/** given(events).when(command, { by, at }).then(events): the whole vocabulary of a decision test. */
export const given = (...events: readonly Happened[]) => ({
  when: (ask: Ask, { by = from('partner'), at = today }: { by?: CommandMetadata; at?: string } = {}) =>
    expecting(() => turnOf(recordAfter(events), ask, by, at)),
  whenNobodyActsUntil: (at: string) => expecting(() => readable(keepPromises(recordAfter(events), at).outbox)),
});
