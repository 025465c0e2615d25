import { readdirSync, readFileSync } from 'node:fs';
import { publishingCatalogue, type PublishingEventType, type RecordedPublishingEvent } from '../../events/publishing-catalogue.js';
import { publishingVersions } from '../../events/versions-of-publishing.js';
import { evolvePublishing, nothingPublished } from '../../events/state/publishing.js';
import { wireFor, type WireMessage } from '../../services/shared/event-wire.js';
import { publishingFromWire, publishingStreams } from '../../services/shared/publishing-wire.js';

const folder = new URL('golden-publishing/', import.meta.url);
const toWire = wireFor(publishingStreams);

/** Every message of publishing as it was once written to the log, in its order; the files are never changed. */
const golden = readdirSync(folder)
  .map((file) => {
    const { value, ...message } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WireMessage & { value: unknown };
    return { name: file.replace('.json', ''), message: { ...message, value: JSON.stringify(value) } };
  })
  .sort((one, other) => one.message.headers['ce_sequence']!.localeCompare(other.message.headers['ce_sequence']!));

function read(message: WireMessage): RecordedPublishingEvent {
  const reading = publishingFromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
}

const plain = ({ value, ...message }: WireMessage) => ({ ...message, value: JSON.parse(value) as unknown });

it('has a golden message of every version of every event', () => {
  const types = Object.keys(publishingCatalogue) as PublishingEventType[];
  expect(golden.map(({ name }) => name).sort()).toEqual(types.map((type) => `${type}.v${publishingVersions[type]}`).sort());
});

it.each(golden)('reads $name as it was written, and would write it so again', ({ message }) => {
  expect(plain(toWire(read(message)))).toEqual(plain(message));
});

it('adds up to what was published, whoever reads the log', () => {
  const events = golden.map(({ message }) => read(message));
  const { versions, proposal } = events.reduce(evolvePublishing, nothingPublished);
  expect(versions).toMatchObject([{ agreementVersion: '2026-07', enforcedAt: '2026-09-01T00:00:00.000Z', proposedBy: 'issuer|first' }]);
  expect(proposal).toMatchObject({ proposal: 5, outcome: 'published' });
});
