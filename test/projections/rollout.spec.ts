import { rolloutFolding } from '../../services/projector/projections/rollout.js';
import { StreamFold, type KnownStream } from '../../services/projector/stream-fold.js';
import { wireFor, type WireMessage } from '../../services/shared/event-wire.js';
import { rolloutFromWire, rolloutStreams } from '../../services/shared/rollout-wire.js';
import type { RolloutItemView, RolloutView } from '../../services/shared/rollout-views.js';
import { goldenRolloutEvents, readRollout } from '../contracts/golden-rollout-events.js';

const story = goldenRolloutEvents.filter(({ name }) => !name.startsWith('RolloutCancelled')).map(({ message }) => message);
const nothing: KnownStream<RolloutView> = { hashes: new Map() };

const read = (message: WireMessage, index: number) => ({
  origin: `rollout.events[0]@${index}`,
  message,
  reading: rolloutFromWire(message),
});

/** The views after these messages, with items as the store would hold them. */
function folded(messages: readonly WireMessage[], known: KnownStream<RolloutView> = nothing) {
  const fold = new StreamFold(rolloutFolding, known);
  messages.map(read).forEach((message) => fold.take(message));
  const items = new Map<string, Partial<RolloutItemView>>();
  for (const change of fold.items) {
    const before = items.get(change._id);
    if ((before?.sequence ?? 0) < change.sequence) items.set(change._id, { ...before, ...change });
  }
  return { fold, view: fold.change?.after, items };
}

const { rolloutId } = readRollout(story[0]!);

it('tells of a rollout how far it has come, by whom and with how many outcomes', () => {
  const { view } = folded(story);
  expect(view).toMatchObject({
    _id: rolloutId,
    sequence: 8,
    phase: 'completed',
    kind: 'policy',
    target: '2026-01-waiver',
    state: { proposed: { by: 'issuer|proposer' }, approved: { by: 'issuer|approver' }, left: [] },
  });
});

it('keeps of each membership what was foreseen and what came of it', () => {
  const { items } = folded(story);
  const [changed, asked] = [...items.values()];
  expect(changed).toMatchObject({
    outcome: 'changed',
    previewed: { outcome: 'changed', dates: [{ before: '2028-01-16', after: '2029-01-16' }] },
  });
  expect(changed).not.toHaveProperty('done');
  expect(asked).toMatchObject({
    outcome: 'refused',
    sequence: 7,
    previewed: { outcome: 'unavailable' },
    done: { outcome: 'refused', refusal: 'membership-over' },
  });
});

it('comes to the same from any place in the log, with everything twice', () => {
  const once = folded(story);
  const twice = folded(story.flatMap((message) => [message, message]));
  expect([twice.view, twice.items]).toEqual([once.view, once.items]);
  expect(twice.fold.duplicates).toBe(story.length);
  for (let cut = 1; cut < story.length; cut += 1) {
    const before = folded(story.slice(0, cut));
    const hashes = new Map(before.fold.entries.map(({ sequence, contentHash }) => [sequence, contentHash]));
    const after = folded(story, { view: before.view!, hashes });
    expect(after.view).toEqual(once.view);
    expect(after.items).toEqual(once.items);
  }
});

it('never takes another event under the same sequence for a repetition', () => {
  const event = readRollout(story[1]!);
  const other = wireFor(rolloutStreams)({ ...event, occurredAt: '2030-01-01T00:00:00.000Z' });
  const { fold, view } = folded([...story, other]);
  expect(fold.conflicts).toMatchObject([{ rolloutId, sequence: 2, refusedType: 'RolloutPagePreviewed' }]);
  expect(view).toEqual(folded(story).view);
});

it('sets aside what does not follow, cannot be read or cannot be folded, and says why', () => {
  expect(folded([story[0]!, story[2]!]).fold.deadLetters).toMatchObject([{ reason: 'gap', detail: 'waits for sequence 2' }]);
  expect(folded([{ ...story[0]!, value: '{' }]).fold.deadLetters).toMatchObject([{ reason: 'malformed' }]);
  const early = wireFor(rolloutStreams)({ ...readRollout(story[4]!), sequence: 1 });
  expect(folded([early]).fold.deadLetters).toMatchObject([{ reason: 'unfoldable' }]);
});

it('goes on over an event that only a later release knows', () => {
  const unknown = wireFor(rolloutStreams)({ ...readRollout(story[1]!), type: 'RolloutCommented' });
  const { view, fold } = folded([story[0]!, unknown]);
  expect(view).toMatchObject({ sequence: 2, phase: 'previewing' });
  expect(fold.entries.map(({ type }) => type)).toEqual(['RolloutProposed', 'RolloutCommented']);
});
