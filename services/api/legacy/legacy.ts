import type { LegacyCorrectionInput, LegacyImportRequest, LegacyRecordReceipt } from '../../../workflows/contract-legacy.js';
import type { BegunLegacyImport } from '../../shared/legacy-commands.js';
import type { LegacyEntry, LegacyImportView, LegacyItemView, LegacyRecordView } from '../../shared/legacy-views.js';

/** Which rows of an import. */
export interface LegacyItemSearch {
  readonly importId: string;
  readonly outcome?: LegacyItemView['outcome'] | undefined;
  /** Only rows behind this one. */
  readonly after: number;
  readonly limit: number;
}

/** Begins imports of the old membership centre's exports, mends records, and reads what is known of both. Commands throw `MembershipRefused`. */
export interface Legacy {
  begin(request: LegacyImportRequest): Promise<BegunLegacyImport>;
  correct(partnerId: string, input: LegacyCorrectionInput): Promise<LegacyRecordReceipt>;
  isKnownImport(importId: string): Promise<boolean>;
  /** Throws where the id is one of a location. */
  isKnownRecord(partnerId: string): Promise<boolean>;
  findImport(importId: string): Promise<LegacyImportView | undefined>;
  findRecord(partnerId: string): Promise<LegacyRecordView | undefined>;
  /** What happened to a record, in order. */
  historyOf(partnerId: string): Promise<readonly LegacyEntry[]>;
  /** The newest first; behind that one. */
  imports(search: { readonly after?: LegacyImportView | undefined; readonly limit: number }): Promise<readonly LegacyImportView[]>;
  /** In the order of the file. */
  items(search: LegacyItemSearch): Promise<readonly LegacyItemView[]>;
}
