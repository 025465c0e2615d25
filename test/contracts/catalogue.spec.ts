import { catalogue, type EventType } from '../../events/catalogue.js';
import { versions } from '../../events/versions.js';
import { eventUpcasts } from '../../services/shared/event-upcasts.js';
import { goldenEvents } from './golden-events.js';

const types = Object.keys(catalogue) as EventType[];
const names = goldenEvents.map(({ name }) => name);

it('names each event by its own key, once', () => {
  expect(types.map((type) => catalogue[type].type)).toEqual(types);
});

it('says of each event what happened, in one sentence', () => {
  for (const type of types) expect([type, catalogue[type].summary]).toEqual([type, expect.stringMatching(/^[A-Z].{20,200}\.$/)]);
});

it('has the version of each event in the table that is bundled with the workflows, and no other', () => {
  expect(versions).toEqual(Object.fromEntries(types.map((type) => [type, catalogue[type].version])));
});

it('keeps a golden event of every version ever written, and none of an unknown one', () => {
  const written = types.flatMap((type) => Array.from({ length: catalogue[type].version }, (_, index) => `${type}.v${index + 1}`));
  expect([...names].sort()).toEqual(written.sort());
});

it('has an upcast from every version below the current one, and no other', () => {
  const steps = Object.entries(eventUpcasts).flatMap(([type, byVersion]) => Object.keys(byVersion).map((version) => `${type}.v${version}`));
  const old = types.flatMap((type) => Array.from({ length: catalogue[type].version - 1 }, (_, index) => `${type}.v${index + 1}`));
  expect(steps.sort()).toEqual(old.sort());
});
