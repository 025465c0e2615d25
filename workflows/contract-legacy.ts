import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { LegacyEventData } from '../events/legacy-catalogue.js';
import type { LegacyClaim, LegacyCorrection, LegacyRelease, LegacyRow } from './decisions/legacy-record.js';
import type { LegacyImport, LegacyRecord, LegacyRecordReceipt } from './decisions/legacy-turn.js';
import type { TurnMetadata } from './decisions/stamped.js';

export type { LegacyClaim, LegacyCorrection, LegacyRow } from './decisions/legacy-record.js';
export type { LegacyRecordReceipt } from './decisions/legacy-turn.js';

/** The workflow of a record of the old membership centre. */
export const legacyRecordType = 'legacyRecord';

/** The workflow that stands where the record of a location would stand. */
export const legacyLocationType = 'legacyLocation';

/** The workflow of an import. */
export const legacyImportType = 'legacyImport';

/** Partner ids and location ids share one room, so that the engine never lets one be two things. */
export const legacyWorkflowId = (id: string): string => `legacy/${id}`;

/** One import, one workflow id. */
export const legacyImportWorkflowId = (importId: string): string => `legacyImport/${importId}`;

/** What a run of a record begins with. */
export type LegacyRecordBeginning =
  { readonly request: { readonly row: LegacyRow; readonly metadata: TurnMetadata } } | { readonly carried: LegacyRecord };

/** What starts an import. */
export interface LegacyImportRequest {
  readonly importId: string;
  readonly file: LegacyEventData<'LegacyImportBegan'>;
  readonly metadata: TurnMetadata;
}

/** What a run of an import begins with. */
export type LegacyImportBeginning = { readonly request: LegacyImportRequest } | { readonly carried: LegacyImport };

/** What a location answers with: whose it is. */
export interface LegacyLocation {
  readonly partnerId: string;
}

/** What support says to a record. */
export interface LegacyCorrectionInput {
  readonly data: LegacyCorrection;
  readonly metadata: TurnMetadata;
}

/** What an account says to a record that it wants. */
export interface LegacyClaimInput {
  readonly data: LegacyClaim;
  readonly metadata: TurnMetadata;
}

/** What an account says to a record that it no longer wants. */
export interface LegacyReleaseInput {
  readonly data: LegacyRelease;
  readonly metadata: TurnMetadata;
}

/** An account takes a record over; once it has, saying so again changes nothing. */
export const claimLegacyRecord = defineUpdate<LegacyRecordReceipt, [LegacyClaimInput]>('claimLegacyRecord');

/** An account lets go of a record; of one that it does not have, nothing changes. */
export const releaseLegacyRecord = defineUpdate<LegacyRecordReceipt, [LegacyReleaseInput]>('releaseLegacyRecord');

/** Support mends a record that has not expired. */
export const correctLegacyRecord = defineUpdate<LegacyRecordReceipt, [LegacyCorrectionInput]>('correctLegacyRecord');

/** The engine's own word on a record; everyday reading goes to the views. */
export const getLegacyRecord = defineQuery<LegacyRecordReceipt>('getLegacyRecord');
