import type { MembershipState } from '../../../events/membership.js';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { promises } from '../../../workflows/decisions/deadline-warnings.js';
import { Refused } from '../../../workflows/decisions/decision.js';
import type { CommandMetadata, CommandType, OwnCommandType } from '../../../workflows/decisions/index.js';
import { keepPromises, type MembershipRecord } from '../../../workflows/decisions/turn.js';
import { recordAfter, recorded, turnOf, type Ask, type Happened } from '../../support/given-when-then.js';
import { from } from '../../support/membership.js';
import { findings, peoplesAsks } from './asks.js';

interface AnyAsk {
  readonly by?: CommandMetadata;
  readonly data: (state: MembershipState) => unknown;
}

const asks: Readonly<Record<string, AnyAsk | undefined>> = { ...peoplesAsks, ...findings };

/** What the system does, in the words of the matrix: people ask and activities find at the state's own instant, promises are kept at theirs. */
export function cellOf(type: CommandType | OwnCommandType, events: readonly Happened[]): string {
  const record = recordAfter(events);
  const ask = asks[type];
  if (!ask) return told(kept(record, type));
  const at = recorded(events).at(-1)!.occurredAt;
  const command = { type, data: ask.data(record.state) } as Ask;
  return outcomeOf(() => turnOf(record, command, ask.by ?? from('service'), at));
}

/** The turn of that command, if the process has promised it. */
function kept(record: MembershipRecord, type: string): readonly RecordedEvent[] {
  const promise = promises(record.state).find(({ then }) => then === type);
  const { outbox } = promise ? keepPromises(record, promise.at) : record;
  const turn = outbox.find(({ causationId }) => causationId.endsWith(`:${type}`))?.causationId;
  return outbox.filter(({ causationId }) => causationId === turn);
}

const told = (events: readonly RecordedEvent[]): string => events.map(({ type }) => type).join(', ') || '-';

function outcomeOf(turn: () => readonly RecordedEvent[]): string {
  try {
    return told(turn());
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
