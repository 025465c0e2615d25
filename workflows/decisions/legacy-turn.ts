import type { LegacyEvent, LegacyEventData, LegacyStreamId, RecordedLegacyEvent } from '../../events/legacy-catalogue.js';
import { evolveLegacyImport, type LegacyImportState } from '../../events/state/legacy-import.js';
import { evolveLegacyRecord, type LegacyRecordState } from '../../events/state/legacy-record.js';
import { legacyVersions } from '../../events/versions-of-legacy.js';
import { beginLegacyImport, owedByLegacyImport, recordLegacyPage, type LegacyPage } from './legacy-import.js';
import {
  claimLegacyRecord,
  correctLegacyRecord,
  freezeLegacyRecord,
  importLegacyRecord,
  releaseLegacyRecord,
  type LegacyClaim,
  type LegacyCorrection,
  type LegacyRelease,
  type LegacyRow,
} from './legacy-record.js';
import { originOf, process, stamped, type TurnMetadata } from './stamped.js';

/** All that a record or an import carries from run to run. */
export interface LegacyStream<State> {
  readonly streamId: LegacyStreamId;
  readonly correlationId: string;
  readonly state: State;
  readonly sequence: number;
  readonly outbox: readonly RecordedLegacyEvent[];
}

/** A record of the old centre as its workflow carries it. */
export type LegacyRecord = LegacyStream<LegacyRecordState>;

/** An import as its workflow carries it. */
export type LegacyImport = LegacyStream<LegacyImportState>;

/** How a record is told by the engine. */
export interface LegacyRecordReceipt extends LegacyRecordState {
  readonly sequence: number;
}

/** When, and because of whom. */
export interface Occasion {
  readonly metadata: TurnMetadata;
  readonly now: string;
}

/** The answer at that point. */
export const legacyReceiptOf = ({ sequence, state }: LegacyRecord): LegacyRecordReceipt => ({ sequence, ...state });

/** A record begins with a row. */
export function newLegacyRecord(row: LegacyRow, occasion: Occasion): LegacyRecord {
  const unbegun = begun<LegacyRecordState>(`records/${row.fields.partnerId}`, occasion);
  return recordAfter(unbegun, importLegacyRecord(row, occasion.now), occasion);
}

/** Support mends a record; throws `Refused`. */
export const takeCorrection = (record: LegacyRecord, correction: LegacyCorrection, occasion: Occasion): LegacyRecord =>
  recordAfter(record, correctLegacyRecord(correction, record.state, occasion.now), occasion);

/** An account takes the record over; throws `Refused`. */
export const takeLegacyClaim = (record: LegacyRecord, claim: LegacyClaim, occasion: Occasion): LegacyRecord =>
  recordAfter(record, claimLegacyRecord(claim, record.state), occasion);

/** An account lets go of the record. */
export const takeLegacyRelease = (record: LegacyRecord, from: LegacyRelease, occasion: Occasion): LegacyRecord =>
  recordAfter(record, releaseLegacyRecord(from, record.state), occasion);

/** The process keeps its promise. */
export const takeExpiry = (record: LegacyRecord, now: string): LegacyRecord =>
  recordAfter(record, freezeLegacyRecord(record.state, now), byItself(record, now));

/** An import begins with its file. */
export const newLegacyImport = (importId: string, file: LegacyEventData<'LegacyImportBegan'>, occasion: Occasion): LegacyImport =>
  importAfter(begun<LegacyImportState>(`imports/${importId}`, occasion), beginLegacyImport(file), occasion);

/** A page has its outcomes, and after the last one the import is complete. */
export function takeLegacyPage(record: LegacyImport, page: LegacyPage, now: string): LegacyImport {
  const after = importAfter(record, recordLegacyPage(page), byItself(record, now));
  return importAfter(after, owedByLegacyImport(after.state), byItself(record, now));
}

type Evolve<State> = (state: State | undefined, event: RecordedLegacyEvent) => State;

const recordAfter = (record: LegacyRecord, events: readonly LegacyEvent[], occasion: Occasion): LegacyRecord =>
  stated(record, evolveLegacyRecord as Evolve<LegacyRecordState>, events, occasion);

const importAfter = (record: LegacyImport, events: readonly LegacyEvent[], occasion: Occasion): LegacyImport =>
  stated(record, evolveLegacyImport as Evolve<LegacyImportState>, events, occasion);

const begun = <State>(streamId: LegacyStreamId, { metadata: { correlationId } }: Occasion): LegacyStream<State> => ({
  streamId,
  correlationId,
  state: undefined as State,
  sequence: 0,
  outbox: [],
});

const byItself = ({ streamId, sequence, correlationId }: LegacyStream<unknown>, now: string): Occasion => ({
  metadata: { commandId: `${streamId}:${sequence}`, actor: process, correlationId },
  now,
});

function stated<State>(
  stream: LegacyStream<State>,
  evolve: Evolve<State>,
  events: readonly LegacyEvent[],
  { metadata, now }: Occasion,
): LegacyStream<State> {
  const { streamId, sequence, outbox } = stream;
  const recorded = stamped(events, sequence, legacyVersions, { streamId, ...originOf(metadata, now) }) as readonly RecordedLegacyEvent[];
  const state = recorded.reduce<State>((before, event) => evolve(before, event), stream.state);
  return { ...stream, state, sequence: sequence + events.length, outbox: [...outbox, ...recorded] };
}
