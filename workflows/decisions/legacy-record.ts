import type { LegacyEvent, LegacyEventData, LegacyRecordEventType } from '../../events/legacy-catalogue.js';
import type { LegacyFields, LegacyRecordState } from '../../events/state/legacy-record.js';
import { Refused } from './decision.js';

/** A row of an import that is to become a record. */
export interface LegacyRow {
  readonly fields: LegacyFields;
  readonly origin: LegacyRecordState['origin'];
}

/** What support may mend. */
export type LegacyCorrection = LegacyEventData<'LegacyRecordCorrected'>;

type RecordEvents = readonly LegacyEvent<LegacyRecordEventType>[];

const day = 86_400_000;

/** Midnight after the last day, in UTC. */
export const readOnlyAfter = (expiresOn: string): string => new Date(Date.parse(`${expiresOn}T00:00:00.000Z`) + day).toISOString();

/** The record begins as the export has it; one that has expired already is frozen with its first breath. */
export function importLegacyRecord({ fields, origin }: LegacyRow, now: string): RecordEvents {
  const readOnlyFrom = readOnlyAfter(fields.expiresOn);
  const imported = { type: 'LegacyRecordImported', data: { ...fields, ...origin, readOnlyFrom } } as const;
  return readOnlyFrom <= now ? [imported, { type: 'LegacyRecordFrozen', data: {} }] : [imported];
}

/** Only a record that has not expired is mended, also where its timer is late; what is so already changes nothing. */
export function correctLegacyRecord(correction: LegacyCorrection, state: LegacyRecordState, now: string): RecordEvents {
  const { phase, readOnlyFrom, fields } = state;
  if (phase === 'read-only' || readOnlyFrom <= now)
    throw new Refused('legacy-record-read-only', { partnerId: fields.partnerId, expiredOn: fields.expiresOn });
  const changed = Object.entries(correction).filter(
    ([name, value]) => JSON.stringify(fields[name as keyof LegacyFields]) !== JSON.stringify(value),
  );
  return changed.length > 0 ? [{ type: 'LegacyRecordCorrected', data: Object.fromEntries(changed) }] : [];
}

/** The day came that was promised. */
export const freezeLegacyRecord = ({ phase, readOnlyFrom }: LegacyRecordState, now: string): RecordEvents =>
  phase === 'writable' && readOnlyFrom <= now ? [{ type: 'LegacyRecordFrozen', data: {} }] : [];
