import type { Db, Filter } from 'mongodb';
import type { LegacyEntry, LegacyImportView, LegacyItemView, LegacyRecordView } from '../../shared/legacy-views.js';
import { importStream, recordStream } from '../../shared/legacy-wire.js';
import { viewCollections } from '../../shared/views.js';
import type { Legacy } from './legacy.js';

const maxTimeMS = 5_000;

/** The views of records and imports as the projector writes them. */
export function mongoLegacy(database: Db): Pick<Legacy, 'findImport' | 'findRecord' | 'historyOf' | 'imports' | 'items'> {
  const records = database.collection<LegacyRecordView>(viewCollections.legacyRecords);
  const imports = database.collection<LegacyImportView>(viewCollections.legacyImports);
  const items = database.collection<LegacyItemView>(viewCollections.legacyItems);
  const entries = database.collection<LegacyEntry>(viewCollections.legacyEvents);
  return {
    findImport: async (importId) => (await imports.findOne({ _id: importStream(importId) }, { maxTimeMS })) ?? undefined,
    findRecord: async (partnerId) => (await records.findOne({ _id: recordStream(partnerId) }, { maxTimeMS })) ?? undefined,
    historyOf: (partnerId) =>
      entries
        .find({ streamId: recordStream(partnerId) }, { maxTimeMS })
        .sort({ sequence: 1 })
        .limit(200)
        .toArray(),
    imports: ({ after, limit }) =>
      imports
        .find(after ? isBehind(after) : {}, { maxTimeMS })
        .sort({ 'state.begun.at': -1, _id: -1 })
        .limit(limit)
        .toArray(),
    items: ({ importId, outcome, after, limit }) =>
      items
        .find({ importId, ...(outcome && { outcome }), row: { $gt: after } }, { maxTimeMS })
        .sort({ row: 1 })
        .limit(limit)
        .toArray(),
  };
}

const isBehind = ({ _id, state: { begun } }: LegacyImportView): Filter<LegacyImportView> => ({
  $or: [{ 'state.begun.at': { $lt: begun.at } }, { 'state.begun.at': begun.at, _id: { $lt: _id } }],
});
