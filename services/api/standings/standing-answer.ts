import { z } from 'zod';
import { partnerIds } from '../../shared/input/standing-id.js';
import { standingAnswer, type StandingAnswer } from '../../shared/standing-answer.js';
import type { KnownStanding } from './standings.js';

/** Several at once. */
export const standingsQuery = z.strictObject({
  partnerId: partnerIds.meta({
    description: 'Up to a hundred partner ids, divided by commas; an id of the old membership centre is one of the company that it became.',
  }),
});

/** In the order asked, with the ids that nobody has named once more. */
export const standingsAnswer = z.object({
  standings: z.array(
    z.object({ asked: z.string(), standing: standingAnswer.nullable().meta({ description: 'Null where nobody has that id.' }) }),
  ),
  unknown: z.array(z.string()),
});

/** The answer; what is kept besides is left out. */
export const presentStanding = ({ view, asOf }: KnownStanding): StandingAnswer | undefined =>
  view &&
  standingAnswer.parse({ ...view, membershipId: view._id, partnerId: view.partnerId ?? null, levelUntil: view.levelUntil ?? null, asOf });
