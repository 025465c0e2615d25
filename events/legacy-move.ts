import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { boughtLevel, instant, legacyMoveRefusals, membershipLevel, objectId, renewalYear, role } from './shapes.js';

const partnerId = z.string();

/** The company names what it was in the old centre. */
export const LegacyMoveAsked = defineEvent({
  type: 'LegacyMoveAsked',
  version: 1,
  summary:
    'The company’s record in the old membership centre is to be moved into the account; `mover` gets the roles of a mover, and `vouched` says that support answers for the company.',
  data: z.object({ partnerId, mover: objectId, vouched: z.literal(true).optional() }),
});

/** The record is the account’s; nothing of it counts here yet. */
export const LegacyRecordClaimed = defineEvent({
  type: 'LegacyRecordClaimed',
  version: 1,
  summary: 'The record of the old centre is this account’s and nobody else’s; what was in it counts here once the membership is active.',
  data: z.object({
    partnerId,
    locationIds: z.array(z.string()),
    level: membershipLevel,
    expiresOn: z.iso.date(),
    /** How many people the record names; none of them comes along. */
    users: z.int().nonnegative(),
  }),
});

/** The record is not the company’s to move. */
export const LegacyRecordMoveRefused = defineEvent({
  type: 'LegacyRecordMoveRefused',
  version: 1,
  summary: 'The record of the old centre is not moved, for a reason by code; `owner` is the masked name of the account that has it.',
  data: z.object({ partnerId, refusal: z.enum(legacyMoveRefusals), owner: z.string().optional() }),
});

/** What was in the record counts here. */
export const LegacyRecordMoved = defineEvent({
  type: 'LegacyRecordMoved',
  version: 1,
  summary:
    'The company’s record in the old centre is part of its membership: its ids find it, its level runs to its end, the mover has roles, and the anniversary moved where the rules say so.',
  data: z.object({
    partnerId,
    locationIds: z.array(z.string()),
    expiresOn: z.iso.date(),
    /** The level that comes along, and until when it runs. */
    level: boughtLevel.optional(),
    until: instant.optional(),
    anniversary: z.iso.date().optional(),
    anniversaryBefore: z.iso.date().optional(),
    renewal: renewalYear.optional(),
    mover: z.object({ objectId, roles: z.array(role) }).optional(),
    /** How many people of the record have to be added here anew. */
    usersLeft: z.int().nonnegative(),
  }),
});

/** The record is free again. */
export const LegacyRecordReleased = defineEvent({
  type: 'LegacyRecordReleased',
  version: 1,
  summary: 'The account ended before it became a member, and the record of the old centre may be moved by whoever it belongs to.',
  data: z.object({ partnerId }),
});
