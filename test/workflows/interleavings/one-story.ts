import { receiptOf } from '../../../workflows/decisions/receipt.js';
import { laws } from '../../decisions/life/laws.js';
import { outcomeIn, recordAt } from './record-at.js';
import type { Aftermath, Sent } from './storm.js';

/** As it came through the log. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

interface Turn {
  readonly from: number;
  readonly to: number;
}

/** The turn of a command that was taken: deciding it once more where it stands in the log gives exactly the events that stand there. */
function turnOf({ command, receipt }: Sent, { events }: Aftermath): Turn {
  const from = events.findIndex(({ causationId }) => causationId === command.metadata.commandId);
  if (from < 0) {
    const record = recordAt(events, receipt!.sequence);
    expect(outcomeIn(record, command, events[receipt!.sequence - 1]!.occurredAt)).toEqual([]);
    return { from: receipt!.sequence, to: receipt!.sequence };
  }
  const decided = outcomeIn(recordAt(events, from), command, events[from]!.occurredAt);
  expect(plain(decided)).toEqual(plain(events.slice(from, from + decided.length)));
  expect(receipt!.sequence).toBe(from + decided.length);
  return { from, to: from + decided.length };
}

/** A refused command has left nothing, and there was a moment at which the rules refused it so. */
function expectRefusedRightly({ command, refused }: Sent, { events, before }: Aftermath, turns: readonly Turn[]): void {
  expect(events.filter(({ causationId }) => causationId === command.metadata.commandId)).toEqual([]);
  const isBetweenTurns = (at: number) => turns.every(({ from, to }) => at <= from || at >= to);
  const moments = Array.from({ length: events.length - before + 1 }, (_, index) => before + index).filter(isBetweenTurns);
  const said = moments.map((at) => outcomeIn(recordAt(events, at), command, events[at - 1]!.occurredAt));
  expect(said).toContain(refused);
}

/** Fails unless all that happened at once can be told as one legal story, one command after another. */
export function expectOneStory(aftermath: Aftermath): void {
  const { events, sent, standing } = aftermath;
  for (const law of Object.values(laws)) events.forEach((event, index) => law(event, events.slice(0, index)));
  expect(plain(receiptOf(recordAt(events, events.length)))).toEqual(standing);
  const turns = sent.filter(({ receipt }) => receipt).map((each) => turnOf(each, aftermath));
  for (const each of sent) if (each.refused !== undefined) expectRefusedRightly(each, aftermath, turns);
  const [first, twice] = [sent[0]!, sent.at(-1)!];
  expect([twice.refused, twice.receipt?.sequence]).toEqual([first.refused, first.receipt?.sequence]);
}
