import { legacyCatalogue, type LegacyEventType } from '../../events/legacy-catalogue.js';
import { legacyVersions } from '../../events/versions-of-legacy.js';
import { wireFor } from '../../services/shared/event-wire.js';
import { legacyStreams } from '../../services/shared/legacy-wire.js';
import { goldenLegacyEvents, readLegacy } from './golden-legacy-events.js';

const types = Object.keys(legacyCatalogue) as LegacyEventType[];

it('names each event by its own key, once, and says in one sentence what happened', () => {
  expect(types.map((type) => legacyCatalogue[type].type)).toEqual(types);
  for (const type of types) expect([type, legacyCatalogue[type].summary]).toEqual([type, expect.stringMatching(/^[A-Z].{20,200}\.$/)]);
});

it('has the version of each in the table that is bundled with the workflows, and no other', () =>
  expect(legacyVersions).toEqual(Object.fromEntries(types.map((type) => [type, legacyCatalogue[type].version]))));

it('keeps a golden event of every version ever written, and none of an unknown one', () => {
  const written = types.flatMap((type) => Array.from({ length: legacyCatalogue[type].version }, (_, index) => `${type}.v${index + 1}`));
  expect(goldenLegacyEvents.map(({ name }) => name).sort()).toEqual(written.sort());
});

it.each(goldenLegacyEvents)('is read, and written today as it was then: $name', ({ message }) =>
  expect(wireFor(legacyStreams)(readLegacy(message))).toEqual(message),
);
