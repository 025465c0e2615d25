import type { LegacyEvent, LegacyEventData, LegacyImportEventType } from '../../events/legacy-catalogue.js';
import type { LegacyImportState } from '../../events/state/legacy-import.js';

type ImportEvents = readonly LegacyEvent<LegacyImportEventType>[];

/** Rows that were taken, with the outcome of each. */
export type LegacyPage = LegacyEventData<'LegacyImportPageRecorded'>;

/** An import begins with its file. */
export const beginLegacyImport = (file: LegacyEventData<'LegacyImportBegan'>): ImportEvents => [{ type: 'LegacyImportBegan', data: file }];

/** Keeps what became of a page. */
export const recordLegacyPage = (page: LegacyPage): ImportEvents => [{ type: 'LegacyImportPageRecorded', data: page }];

/** What follows by itself: behind the last row the import is complete. */
export const owedByLegacyImport = ({ phase, cursor, totals }: LegacyImportState): ImportEvents =>
  phase === 'running' && cursor === null ? [{ type: 'LegacyImportCompleted', data: { totals } }] : [];
