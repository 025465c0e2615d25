import type { EventData } from '../events/catalogue.js';
import type { LegacyEventData, RecordedLegacyEvent } from '../events/legacy-catalogue.js';
import type { LegacyItem } from '../events/state/legacy-import.js';
import type { LegacyFields, LegacyRecordState } from '../events/state/legacy-record.js';
import type { Role } from '../events/state/users.js';

/** What is wrong with a row, and where; never the value. */
export type LegacyRowError = NonNullable<LegacyItem['errors']>[number];

/** A row of an export that was looked at by itself and in the light of the others. */
export type CheckedLegacyRow = Pick<LegacyItem, 'row' | 'line'> &
  (
    | { readonly fields: LegacyFields }
    | { readonly partnerId?: string; readonly outcome: 'invalid' | 'duplicate'; readonly errors: readonly LegacyRowError[] }
  );

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

/** Which account wants which record, and how it shows that the record is its company's. */
export interface LegacyClaimMade {
  readonly partnerId: string;
  readonly metadata: LegacyRowTaken['metadata'];
  readonly claim: {
    readonly membershipId: string;
    readonly owner: string;
    readonly mover?: { readonly mailbox: string; readonly roles: readonly Role[] };
  };
}

/** Which account no longer wants which record. */
export interface LegacyClaimReleased {
  readonly partnerId: string;
  readonly membershipId: string;
  /** It had come into the account by mistake. */
  readonly mistaken?: true;
  readonly metadata: LegacyRowTaken['metadata'];
}

/** What became of a claim. */
export type LegacyFound =
  | ({ readonly outcome: 'claimed' } & Omit<EventData<'LegacyRecordClaimed'>, 'partnerId'>)
  | ({ readonly outcome: 'refused' } & Omit<EventData<'LegacyRecordMoveRefused'>, 'partnerId'>);

/** Knows whose each record of the old centre is, and lets it be nobody else's; throws while it cannot say. */
export interface LegacyClaims {
  claim(claim: LegacyClaimMade): Promise<LegacyFound>;
  release(release: LegacyClaimReleased): Promise<void>;
}

/** What the records of the old membership centre need of the world. */
export interface LegacyPorts {
  readonly legacyFiles: LegacyFiles;
  readonly legacyRecords: LegacyRecords;
  readonly legacyClaims: LegacyClaims;
  /** Appending the same events twice is allowed; losing one is not. */
  readonly legacyLog: { append(events: readonly RecordedLegacyEvent[]): Promise<void> };
}
