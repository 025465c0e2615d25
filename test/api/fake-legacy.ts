import type { Legacy } from '../../services/api/legacy/legacy.js';
import { legacyFolding } from '../../services/projector/projections/legacy.js';
import { StreamFold } from '../../services/projector/stream-fold.js';
import type { LegacyEntry, LegacyImportView, LegacyRecordView } from '../../services/shared/legacy-views.js';
import { legacyFromWire } from '../../services/shared/legacy-wire.js';
import { MembershipRefused } from '../../services/shared/membership-refused.js';
import type { LegacyCorrectionInput, LegacyImportRequest } from '../../workflows/contract-legacy.js';
import { goldenLegacyEvents } from '../contracts/golden-legacy-events.js';

const foldOf = (kind: string) => {
  const fold = new StreamFold(legacyFolding, { hashes: new Map() });
  for (const { message } of goldenLegacyEvents.filter(({ message: { key } }) => key.startsWith(kind)))
    fold.take({ origin: '', message, reading: legacyFromWire(message) });
  return fold;
};
const [imported, recorded] = [foldOf('imports/'), foldOf('records/')];

/** The import of the golden messages, as the views have it. */
export const goldenImport = imported.change!.after as LegacyImportView;

/** Its id. */
export const goldenImportId = goldenImport._id.slice('imports/'.length);

/** The record of the golden messages; it has expired. */
export const goldenLegacyRecord = recorded.change!.after as LegacyRecordView;

/** The id of a location of that company. */
export const goldenLocation = goldenLegacyRecord.state.fields.locationIds[0]!;

/** Records and imports in memory: remembers what it was asked, and answers as told. */
export class FakeLegacy implements Legacy {
  readonly begun: LegacyImportRequest[] = [];
  readonly corrected: { readonly partnerId: string; readonly input: LegacyCorrectionInput }[] = [];
  refusal: Error | undefined;

  begin: Legacy['begin'] = async (request) => {
    if (this.refusal) throw this.refusal;
    const alreadyBegun = this.begun.some(({ importId }) => importId === request.importId);
    this.begun.push(request);
    return { importId: request.importId, alreadyBegun };
  };

  correct: Legacy['correct'] = async (partnerId, input) => {
    if (this.refusal) throw this.refusal;
    this.corrected.push({ partnerId, input });
    return { sequence: 4, ...goldenLegacyRecord.state };
  };

  isKnownImport: Legacy['isKnownImport'] = async (importId) => importId === goldenImportId;
  isKnownRecord: Legacy['isKnownRecord'] = async (partnerId) => {
    if (partnerId === goldenLocation)
      throw new MembershipRefused('location-id-not-global', { partnerId: goldenLegacyRecord.state.fields.partnerId });
    return partnerId === goldenLegacyRecord.state.fields.partnerId;
  };
  findImport: Legacy['findImport'] = async (importId) => (importId === goldenImportId ? goldenImport : undefined);
  findRecord: Legacy['findRecord'] = async (partnerId) =>
    partnerId === goldenLegacyRecord.state.fields.partnerId ? goldenLegacyRecord : undefined;
  historyOf = async (): Promise<readonly LegacyEntry[]> => recorded.entries;
  imports: Legacy['imports'] = async ({ after, limit }) => (after ? [] : [goldenImport, goldenImport].slice(0, limit));
  items: Legacy['items'] = async ({ outcome, after, limit }) =>
    imported.items.filter((item) => item.row > after && (!outcome || item.outcome === outcome)).slice(0, limit);
}
