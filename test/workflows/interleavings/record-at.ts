import { evolve, initialState } from '../../../events/membership.js';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { Refused } from '../../../workflows/decisions/decision.js';
import type { Command } from '../../../workflows/decisions/index.js';
import { newRecord, takeTurn, type MembershipRecord } from '../../../workflows/decisions/turn.js';

/** The membership as it was after so many events of its log. */
export const recordAt = (events: readonly RecordedEvent[], length: number): MembershipRecord => {
  const [first] = events;
  return {
    ...newRecord({ membershipId: first!.membershipId, correlationId: first!.correlationId }),
    state: events.slice(0, length).reduce(evolve, initialState),
    sequence: length,
  };
};

const instantOf = ({ state }: MembershipRecord) => state.account!.requestedAt;

/** What a command leads to in that state: its events, or the code of the refusal. */
export function outcomeIn(record: MembershipRecord, command: Command, now: string = instantOf(record)): readonly RecordedEvent[] | string {
  try {
    return takeTurn(record, command, now).record.outbox;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** Whether the rules allow a command in that state. */
export const isAccepted = (record: MembershipRecord, command: Command): boolean => typeof outcomeIn(record, command) !== 'string';
