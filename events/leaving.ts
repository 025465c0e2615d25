import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, leavingGrounds, objectId } from './shapes.js';

const why = z.enum(leavingGrounds);

/** A member’s word that it goes; nothing ends yet. */
export const LeavingAnnounced = defineEvent({
  type: 'LeavingAnnounced',
  version: 1,
  summary: 'The company said that it leaves: it keeps what it has until `endsAt`, when its year ends, and can take it back until then.',
  data: z.object({ why, endsAt: instant, objectId: objectId.optional() }),
});

/** The word taken back. */
export const LeavingTakenBack = defineEvent({
  type: 'LeavingTakenBack',
  version: 1,
  summary: 'The company stays after all: the membership goes on as if nothing had been said.',
  data: z.object({}),
});

/** The end that a member chose. */
export const MembershipLeft = defineEvent({
  type: 'MembershipLeft',
  version: 1,
  summary:
    'The company ended its membership itself; `held` where support had suspended it, `unusedPayment` had been received for the next year.',
  data: z.object({ why, objectId: objectId.optional(), held: z.literal(true).optional(), unusedPayment: z.string().optional() }),
});
