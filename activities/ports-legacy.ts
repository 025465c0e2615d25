import type { LegacyEventData, RecordedLegacyEvent } from '../events/legacy-catalogue.js';
import type { LegacyItem } from '../events/state/legacy-import.js';
import type { LegacyFields, LegacyRecordState } from '../events/state/legacy-record.js';

/** What is wrong with a row, and where; never the value. */
export type LegacyRowError = NonNullable<LegacyItem['errors']>[number];

/** A row of an export that was looked at by itself and in the light of the others. */
export type CheckedLegacyRow =
  | { readonly row: number; readonly fields: LegacyFields }
  | {
      readonly row: number;
      readonly partnerId?: string;
      readonly outcome: 'invalid' | 'duplicate';
      readonly errors: readonly LegacyRowError[];
    };

/** Which rows of which file. */
export interface LegacyRowsAsked {
  readonly importId: string;
  readonly file: Pick<LegacyEventData<'LegacyImportBegan'>, 'fileHash' | 'format'>;
  readonly after: number;
  readonly size: number;
}

/** Reads exports of the old membership centre; throws while a file cannot be read. */
export interface LegacyFiles {
  /** The rows behind that one; `next` is absent behind the last. */
  page(asked: LegacyRowsAsked): Promise<{ readonly rows: readonly CheckedLegacyRow[]; readonly next?: number }>;
}

/** A sound row, which import it is of, and whether it is only looked at. */
export interface LegacyRowTaken {
  readonly fields: LegacyFields;
  readonly origin: LegacyRecordState['origin'];
  readonly dryRun: boolean;
  readonly metadata: Pick<RecordedLegacyEvent, 'actor' | 'correlationId' | 'reason' | 'traceparent'> & { readonly commandId: string };
}

/** Knows the records of the old membership centre by the engine's own word; throws while it cannot say. */
export interface LegacyRecords {
  take(taken: LegacyRowTaken): Promise<{
    readonly outcome: 'created' | 'unchanged' | 'conflict';
    readonly errors?: readonly LegacyRowError[];
  }>;
}

/** What the imports of the old membership centre need of the world. */
export interface LegacyPorts {
  readonly legacyFiles: LegacyFiles;
  readonly legacyRecords: LegacyRecords;
  /** Appending the same events twice is allowed; losing one is not. */
  readonly legacyLog: { append(events: readonly RecordedLegacyEvent[]): Promise<void> };
}
