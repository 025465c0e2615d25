import type { LegacyEventData, LegacyRecordEventType, RecordedLegacyEvent } from '../legacy-catalogue.js';

type Imported = LegacyEventData<'LegacyRecordImported'>;

/** What the old membership centre knew of a company. */
export type LegacyFields = Omit<Imported, 'importId' | 'row' | 'readOnlyFrom'>;

/** A record as its events leave it. */
export interface LegacyRecordState {
  readonly phase: 'writable' | 'read-only';
  readonly fields: LegacyFields;
  readonly readOnlyFrom: string;
  /** The account that has it. */
  readonly takenBy?: LegacyEventData<'LegacyRecordTakenOver'> & { readonly since: string };
  /** The accounts that had it by mistake; support has to answer for them. */
  readonly notOf?: readonly string[];
  /** Which row of which import brought it. */
  readonly origin: Pick<Imported, 'importId' | 'row'>;
}

type Folds = {
  readonly [Type in LegacyRecordEventType]: (state: LegacyRecordState, event: RecordedLegacyEvent<Type>) => LegacyRecordState;
};

const folds: Folds = {
  LegacyRecordImported: (_, { data: { importId, row, readOnlyFrom, ...fields } }) => ({
    phase: 'writable',
    fields,
    readOnlyFrom,
    origin: { importId, row },
  }),
  LegacyRecordCorrected: (state, { data }) => ({ ...state, fields: { ...state.fields, ...(data as Partial<LegacyFields>) } }),
  LegacyRecordFrozen: (state) => ({ ...state, phase: 'read-only' }),
  LegacyRecordTakenOver: (state, { data, occurredAt: since }) => ({ ...state, takenBy: { ...data, since } }),
  LegacyRecordGivenBack: ({ takenBy: _, ...state }, { data: { membershipId, mistaken } }) =>
    mistaken ? { ...state, notOf: [...(state.notOf ?? []), membershipId] } : state,
};

/** The record after one more event. */
export const evolveLegacyRecord = (
  state: LegacyRecordState | undefined,
  event: RecordedLegacyEvent<LegacyRecordEventType>,
): LegacyRecordState =>
  (folds[event.type] as (state: LegacyRecordState, event: RecordedLegacyEvent) => LegacyRecordState)(state as LegacyRecordState, event);
