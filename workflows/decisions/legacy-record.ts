import type { LegacyEvent, LegacyEventData, LegacyRecordEventType } from '../../events/legacy-catalogue.js';
import type { LegacyFields, LegacyRecordState } from '../../events/state/legacy-record.js';
import type { Role } from '../../events/state/users.js';
import { Refused } from './decision.js';
import { isMailboxOf } from './mailbox-hash.js';

/** A row of an import that is to become a record. */
export interface LegacyRow {
  readonly fields: LegacyFields;
  readonly origin: LegacyRecordState['origin'];
}

/** What support may mend. */
export type LegacyCorrection = LegacyEventData<'LegacyRecordCorrected'>;

/** An account that wants the record; without a mover, support answers for the company. */
export interface LegacyClaim {
  readonly membershipId: string;
  readonly owner: string;
  /** The address that the company has proved, as a hash, and the roles by which people of the old centre may move a record. */
  readonly mover?: { readonly mailbox: string; readonly roles: readonly Role[] };
}

type RecordEvents = readonly LegacyEvent<LegacyRecordEventType>[];

const day = 86_400_000;

/** Midnight after the last day, in UTC. */
export const readOnlyAfter = (expiresOn: string): string => new Date(Date.parse(`${expiresOn}T00:00:00.000Z`) + day).toISOString();

/** Compared as instants: as texts, years of more than four digits come first. */
const isOver = (readOnlyFrom: string, now: string): boolean => Date.parse(readOnlyFrom) <= Date.parse(now);

/** The record begins as the export has it; one that has expired already is frozen with its first breath. */
export function importLegacyRecord({ fields, origin }: LegacyRow, now: string): RecordEvents {
  const readOnlyFrom = readOnlyAfter(fields.expiresOn);
  const imported = { type: 'LegacyRecordImported', data: { ...fields, ...origin, readOnlyFrom } } as const;
  return isOver(readOnlyFrom, now) ? [imported, { type: 'LegacyRecordFrozen', data: {} }] : [imported];
}

/** Only a record that has not expired is mended, also where its timer is late; what is so already changes nothing. */
export function correctLegacyRecord(correction: LegacyCorrection, state: LegacyRecordState, now: string): RecordEvents {
  const { phase, readOnlyFrom, fields } = state;
  assertFree(state);
  if (phase === 'read-only' || isOver(readOnlyFrom, now))
    throw new Refused('legacy-record-read-only', { partnerId: fields.partnerId, expiredOn: fields.expiresOn });
  const changed = Object.entries(correction).filter(
    ([name, value]) => JSON.stringify(fields[name as keyof LegacyFields]) !== JSON.stringify(value),
  );
  return changed.length > 0 ? [{ type: 'LegacyRecordCorrected', data: Object.fromEntries(changed) }] : [];
}

/** The record becomes the account’s, which it stays; who cannot show to be of its company is told nothing of where it is. */
export function claimLegacyRecord({ membershipId, owner, mover }: LegacyClaim, state: LegacyRecordState): RecordEvents {
  if (state.takenBy?.membershipId === membershipId) return [];
  if (mover && (state.notOf?.includes(membershipId) || !mayMove(state, mover)))
    throw new Refused('legacy-mover-unknown', { partnerId: state.fields.partnerId });
  assertFree(state);
  return [{ type: 'LegacyRecordTakenOver', data: { membershipId, owner } }];
}

/** An account that lets go of a record; where that had come into it by mistake, support answers for the account from then on. */
export type LegacyRelease = LegacyEventData<'LegacyRecordGivenBack'>;

/** The account lets go of it; what is another’s, or nobody’s, stays so. */
export const releaseLegacyRecord = ({ membershipId, mistaken }: LegacyRelease, { takenBy }: LegacyRecordState): RecordEvents =>
  takenBy?.membershipId === membershipId ? [{ type: 'LegacyRecordGivenBack', data: { membershipId, ...(mistaken && { mistaken }) } }] : [];

/** The day came that was promised. */
export const freezeLegacyRecord = ({ phase, readOnlyFrom }: LegacyRecordState, now: string): RecordEvents =>
  phase === 'writable' && isOver(readOnlyFrom, now) ? [{ type: 'LegacyRecordFrozen', data: {} }] : [];

function assertFree({ takenBy, fields: { partnerId } }: LegacyRecordState): void {
  if (takenBy) throw new Refused('legacy-record-moved', { partnerId, owner: takenBy.owner });
}

/** The primary contact of the old centre, or one of its administrators. */
const mayMove = (
  { fields: { primaryContact, users } }: LegacyRecordState,
  { mailbox, roles }: NonNullable<LegacyClaim['mover']>,
): boolean =>
  [primaryContact, ...users.filter((user) => user.roles.some((role) => roles.includes(role)))].some(({ email }) =>
    isMailboxOf(email, mailbox),
  );
