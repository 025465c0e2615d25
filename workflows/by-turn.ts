import type { Activities } from '../activities/index.js';
import type { RecordedEvent } from '../events/recorded-event.js';

type DecidedTurn = Parameters<Activities['publishEvents']>[0][number];

/** The history keeps every batch, so each turn says only once what its events share. */
export const byTurn = (events: readonly RecordedEvent[]): readonly DecidedTurn[] => events.reduce<readonly DecidedTurn[]>(add, []);

function add(
  turns: readonly DecidedTurn[],
  { type, data, version, actor, reason, sequence, ...shared }: RecordedEvent,
): readonly DecidedTurn[] {
  const event = { type, data, version, actor, ...(reason && { reason }) } as DecidedTurn['events'][number];
  const last = turns.at(-1);
  return last?.causationId === shared.causationId
    ? [...turns.slice(0, -1), { ...last, events: [...last.events, event] }]
    : [...turns, { ...shared, firstSequence: sequence, events: [event] }];
}
