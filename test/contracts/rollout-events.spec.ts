import { rolloutCatalogue, type RolloutEventType } from '../../events/rollout-catalogue.js';
import { rolloutVersions } from '../../events/versions-of-rollouts.js';
import { wireFor } from '../../services/shared/event-wire.js';
import { rolloutFromWire, rolloutStreams } from '../../services/shared/rollout-wire.js';
import { goldenEvents } from './golden-events.js';
import { goldenRolloutEvents, readRollout } from './golden-rollout-events.js';

const types = Object.keys(rolloutCatalogue) as RolloutEventType[];
const toWire = wireFor(rolloutStreams);

it('names each event of a rollout by its own key, once, and says in one sentence what happened', () => {
  expect(types.map((type) => rolloutCatalogue[type].type)).toEqual(types);
  for (const type of types) expect([type, rolloutCatalogue[type].summary]).toEqual([type, expect.stringMatching(/^[A-Z].{20,200}\.$/)]);
});

it('has the version of each in the table that is bundled with the workflows, and no other', () =>
  expect(rolloutVersions).toEqual(Object.fromEntries(types.map((type) => [type, rolloutCatalogue[type].version]))));

it('keeps a golden event of every version ever written, and none of an unknown one', () => {
  const written = types.flatMap((type) => Array.from({ length: rolloutCatalogue[type].version }, (_, index) => `${type}.v${index + 1}`));
  expect(goldenRolloutEvents.map(({ name }) => name).sort()).toEqual(written.sort());
});

it.each(goldenRolloutEvents)('is read, and written today as it was then: $name', ({ message }) =>
  expect(toWire(readRollout(message))).toEqual(message),
);

it('does not take a membership for a rollout, nor a rollout for another', () => {
  const [{ message }] = goldenEvents as [(typeof goldenEvents)[number]];
  expect(rolloutFromWire(message)).toMatchObject({ outcome: 'malformed' });
  const [proposed] = goldenRolloutEvents.map((golden) => golden.message);
  const moved = { ...proposed!, key: '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11' };
  expect(rolloutFromWire(moved)).toMatchObject({ outcome: 'malformed', reason: expect.stringContaining('does not fit') as string });
});
