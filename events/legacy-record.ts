import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, membershipLevel, role } from './shapes.js';

const person = z.object({ firstName: z.string(), lastName: z.string(), email: z.email() });

const fields = z.object({
  companyName: z.string(),
  domain: z.string(),
  country: z.string().length(2),
  level: membershipLevel,
  primaryContact: person,
  users: z.array(person.extend({ roles: z.array(role) })),
});

/** The beginning. */
export const LegacyRecordImported = defineEvent({
  type: 'LegacyRecordImported',
  version: 1,
  summary: 'An import brought the record of a company over from the old membership centre, under the partner id that it had there.',
  data: fields.extend({
    partnerId: z.string(),
    locationIds: z.array(z.string()),
    /** The last day on which the old membership counts, in UTC. */
    expiresOn: z.iso.date(),
    readOnlyFrom: instant,
    importId: z.guid(),
    row: z.int(),
  }),
});

/** Mended by support; ids and expiry stay. */
export const LegacyRecordCorrected = defineEvent({
  type: 'LegacyRecordCorrected',
  version: 1,
  summary: 'Support corrected a record of the old membership centre that had not expired; only what is named changed.',
  data: fields.partial(),
});

/** The record is an account’s. */
export const LegacyRecordTakenOver = defineEvent({
  type: 'LegacyRecordTakenOver',
  version: 1,
  summary:
    'An account took the record over: it is that account’s and no other’s, and can only be read from now on; `owner` is its masked name.',
  data: z.object({ membershipId: z.guid(), owner: z.string() }),
});

/** The record is nobody’s again. */
export const LegacyRecordGivenBack = defineEvent({
  type: 'LegacyRecordGivenBack',
  version: 1,
  summary:
    'The account that had taken the record over let go of it, and it may be moved again; `mistaken` says that support took it out of that account, which has to be vouched for from now on.',
  data: z.object({ membershipId: z.guid(), mistaken: z.literal(true).optional() }),
});

/** The end of writing. */
export const LegacyRecordFrozen = defineEvent({
  type: 'LegacyRecordFrozen',
  version: 1,
  summary: 'The old membership expired, and its record can only be read from now on.',
  data: z.object({}),
});
