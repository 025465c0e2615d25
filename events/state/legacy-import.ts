import type { LegacyEventData, LegacyImportEventType, RecordedLegacyEvent } from '../legacy-catalogue.js';

/** One row, and what became of it. */
export type LegacyItem = LegacyEventData<'LegacyImportPageRecorded'>['items'][number];

/** How many rows came to each outcome. */
export type LegacyTotals = LegacyEventData<'LegacyImportCompleted'>['totals'];

/** An import as its events leave it; the rows themselves are not kept. */
export interface LegacyImportState {
  readonly phase: 'running' | 'completed';
  readonly file: LegacyEventData<'LegacyImportBegan'>;
  readonly begun: { readonly by: string; readonly at: string; readonly reason?: string };
  /** The last row that has its outcome; null behind the last one of the file. */
  readonly cursor: number | null;
  readonly totals: LegacyTotals;
  readonly endedAt?: string;
}

const none: LegacyTotals = { created: 0, unchanged: 0, conflict: 0, duplicate: 0, invalid: 0 };

const added = (before: LegacyTotals, items: readonly LegacyItem[]): LegacyTotals =>
  items.reduce((totals, { outcome }) => ({ ...totals, [outcome]: totals[outcome] + 1 }), before);

type Folds = {
  readonly [Type in LegacyImportEventType]: (state: LegacyImportState, event: RecordedLegacyEvent<Type>) => LegacyImportState;
};

const folds: Folds = {
  LegacyImportBegan: (_, { data: file, actor, occurredAt: at, reason }) => ({
    phase: 'running',
    file,
    begun: { by: actor.id, at, ...(reason && { reason }) },
    cursor: 0,
    totals: none,
  }),
  LegacyImportPageRecorded: (state, { data: { items, next = null } }) => ({
    ...state,
    cursor: next,
    totals: added(state.totals, items),
  }),
  LegacyImportCompleted: (state, { occurredAt }) => ({ ...state, phase: 'completed', endedAt: occurredAt }),
};

/** The import after one more event. */
export const evolveLegacyImport = (
  state: LegacyImportState | undefined,
  event: RecordedLegacyEvent<LegacyImportEventType>,
): LegacyImportState =>
  (folds[event.type] as (state: LegacyImportState, event: RecordedLegacyEvent) => LegacyImportState)(state as LegacyImportState, event);
