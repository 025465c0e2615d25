import type { LegacyImportEventType, RecordedLegacyEvent } from '../../../events/legacy-catalogue.js';
import { evolveLegacyImport } from '../../../events/state/legacy-import.js';
import { evolveLegacyRecord } from '../../../events/state/legacy-record.js';
import type { LegacyImportView, LegacyItemView, LegacyRecordView } from '../../shared/legacy-views.js';
import { legacyFromWire, legacyStreams, type LegacyIdentity } from '../../shared/legacy-wire.js';
import { viewCollections } from '../../shared/views.js';
import type { Folding } from '../stream-fold.js';
import type { StreamCollections } from '../stream-store.js';

/** What the streams of the old centre are shown as. */
export type LegacyView = LegacyRecordView | LegacyImportView;

const isOfImport = (event: RecordedLegacyEvent): event is RecordedLegacyEvent<LegacyImportEventType> =>
  event.streamId.startsWith('imports/');

const stateAfter = (before: LegacyView | undefined, event: RecordedLegacyEvent): LegacyView['state'] =>
  isOfImport(event)
    ? evolveLegacyImport((before as LegacyImportView | undefined)?.state, event)
    : evolveLegacyRecord((before as LegacyRecordView | undefined)?.state, event);

function itemsOf({ streamId, sequence, type, data }: RecordedLegacyEvent): readonly LegacyItemView[] {
  if (type !== 'LegacyImportPageRecorded') return [];
  const importId = streamId.slice('imports/'.length);
  return data.items.map((item) => ({ _id: `${importId}/${item.row}`, importId, sequence, ...item }));
}

/** What is made of records and imports. */
export const legacyFolding: Folding<LegacyIdentity, RecordedLegacyEvent, LegacyView, LegacyItemView> = {
  streams: legacyStreams,
  read: legacyFromWire,
  view: (before, event) =>
    ({ _id: event.streamId, sequence: event.sequence, state: stateAfter(before, event), updatedAt: event.occurredAt }) as LegacyView,
  items: itemsOf,
};

/** Where it lies. */
export const legacyCollections: StreamCollections = {
  topic: legacyStreams.topic,
  views: [viewCollections.legacyRecords, viewCollections.legacyImports],
  viewsOf: (key) => (key.startsWith('imports/') ? viewCollections.legacyImports : viewCollections.legacyRecords),
  items: viewCollections.legacyItems,
  entries: viewCollections.legacyEvents,
};
