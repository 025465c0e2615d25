import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { boughtLevel, instant, legacyMoveRefusals, membershipLevel, note, objectId, renewalYear, role } from './shapes.js';

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
  data: z.object({
    partnerId,
    refusal: z.enum(legacyMoveRefusals),
    owner: z.string().optional(),
    /** Support had asked, and answered for the company. */
    vouched: z.literal(true).optional(),
  }),
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

/** The record had come into the wrong account. */
export const LegacyRecordReturned = defineEvent({
  type: 'LegacyRecordReturned',
  version: 1,
  summary:
    'Support takes a record of the old centre out of an account that is not its company’s: its ids no longer find it, its level ends, and the anniversary is the one before again where that is still to come.',
  data: z.object({
    partnerId,
    locationIds: z.array(z.string()),
    /** The level that came along, where the company has it no more. */
    level: boughtLevel.optional(),
    /** As it was before the record came, in place of what that had moved it to. */
    anniversary: z.iso.date().optional(),
    anniversaryBefore: z.iso.date().optional(),
    renewal: renewalYear.optional(),
    note: note.optional(),
  }),
});

/** The record is free again. */
export const LegacyRecordReleased = defineEvent({
  type: 'LegacyRecordReleased',
  version: 1,
  summary:
    'The account let go of the record of the old centre, because it ended on its way in or the record had come into it by mistake; whoever it belongs to may have it moved.',
  data: z.object({ partnerId }),
});
