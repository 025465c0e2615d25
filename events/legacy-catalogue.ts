import type { z } from 'zod';
import { LegacyImportBegan, LegacyImportCompleted, LegacyImportPageRecorded } from './legacy-import.js';
import {
  LegacyRecordCorrected,
  LegacyRecordFrozen,
  LegacyRecordGivenBack,
  LegacyRecordImported,
  LegacyRecordTakenOver,
} from './legacy-record.js';
import type { StreamEnvelope } from './recorded-event.js';

/** Every event of the records of the old membership centre and of their imports. */
export const legacyCatalogue = {
  LegacyRecordImported,
  LegacyRecordCorrected,
  LegacyRecordFrozen,
  LegacyRecordTakenOver,
  LegacyRecordGivenBack,
  LegacyImportBegan,
  LegacyImportPageRecorded,
  LegacyImportCompleted,
};

/** The catalogue as a type, for the workflow bundle. */
export type LegacyCatalogue = typeof legacyCatalogue;

/** The name of such an event. */
export type LegacyEventType = keyof LegacyCatalogue;

/** The events of a record. */
export type LegacyRecordEventType = Extract<LegacyEventType, `LegacyRecord${string}`>;

/** The events of an import. */
export type LegacyImportEventType = Exclude<LegacyEventType, LegacyRecordEventType>;

/** What such an event says. */
export type LegacyEventData<Type extends LegacyEventType> = Readonly<z.infer<LegacyCatalogue[Type]['data']>>;

/** What a decision states. */
export type LegacyEvent<Type extends LegacyEventType = LegacyEventType> = {
  [T in Type]: Readonly<{ type: T; data: LegacyEventData<T> }>;
}[Type];

/** Names a record by its partner id, or an import by its id. */
export type LegacyStreamId = `records/${string}` | `imports/${string}`;

/** Who stated it, and where it stands in the stream of its record or import. */
export interface LegacyEnvelope extends StreamEnvelope {
  readonly streamId: LegacyStreamId;
}

/** Such an event as it stands in the log. */
export type RecordedLegacyEvent<Type extends LegacyEventType = LegacyEventType> = {
  [T in Type]: LegacyEvent<T> & LegacyEnvelope;
}[Type];
