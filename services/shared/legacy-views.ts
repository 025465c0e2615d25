import type { LegacyImportState, LegacyItem } from '../../events/state/legacy-import.js';
import type { LegacyRecordState } from '../../events/state/legacy-record.js';
import type { LegacyIdentity } from './legacy-wire.js';
import type { StreamEntry } from './stream-entry.js';

interface LegacyView<State> {
  /** The stream: `records/<partner id>` or `imports/<import id>`. */
  readonly _id: string;
  /** The last sequence that was folded. */
  readonly sequence: number;
  readonly state: State;
  readonly updatedAt: string;
}

/** One record as of its newest folded event. */
export type LegacyRecordView = LegacyView<LegacyRecordState>;

/** One import as of its newest folded event. */
export type LegacyImportView = LegacyView<LegacyImportState>;

/** One row of an import. */
export interface LegacyItemView extends LegacyItem {
  /** `<import id>/<row>`. */
  readonly _id: string;
  readonly importId: string;
  /** The sequence of the page that had it. */
  readonly sequence: number;
}

/** What happened to a record or an import. */
export type LegacyEntry = StreamEntry<LegacyIdentity>;
