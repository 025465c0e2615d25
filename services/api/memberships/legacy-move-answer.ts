import { z } from 'zod';
import { boughtLevel, legacyMoveRefusals, role } from '../../../events/shapes.js';
import type { LegacyMoves } from '../../../events/state/legacy-move.js';
import { say, type Language } from '../../shared/texts.js';

const instant = z.iso.datetime();

/** What came of the company's record in the old centre. */
export const legacyMoveAnswer = z.object({
  partnerId: z.string().meta({ description: 'The global id that the company had in the old membership centre.' }),
  status: z.enum(['asked', 'claimed', 'moved', 'refused', 'returned']),
  since: instant,
  next: z.string().meta({ description: 'What happens now, in the caller’s language.' }),
  refusal: z.enum(legacyMoveRefusals).optional(),
  owner: z.string().optional().meta({ description: 'The masked name of the account that has the record.' }),
  locationIds: z.array(z.string()).optional(),
  expiresOn: z.iso.date().optional(),
  level: boughtLevel.optional(),
  until: instant.optional().meta({ description: 'Until when the level runs that came along.' }),
  anniversary: z.iso.date().optional().meta({ description: 'The anniversary that was counted from the old expiry.' }),
  mover: z.object({ objectId: z.string(), roles: z.array(role) }).optional(),
  usersLeft: z.int().optional().meta({ description: 'How many people of the record have to be added here anew.' }),
});

/** Nothing where none was asked for. */
export function presentLegacyMove(moves: LegacyMoves | undefined, language: Language): z.infer<typeof legacyMoveAnswer> | undefined {
  if (!moves?.move) return undefined;
  const { partnerId, status, since, record, moved, refused } = moves.move;
  const next = refused ? say(language, `legacy.move-refusals.${refused.refusal}`) : say(language, `legacy.moves.${status}`);
  const named = { partnerId, status, since, next };
  return legacyMoveAnswer.parse({
    ...(record && { locationIds: record.locationIds, expiresOn: record.expiresOn }),
    ...moved,
    ...refused,
    ...named,
  });
}
