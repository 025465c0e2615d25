import type { LetterPreference } from '../../events/state/letter-preferences.js';
import { isEnrollerOnTheWayIn } from '../../events/state/right-holders.js';
import { Refused, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { assertAlive } from './pending.js';

/** A person of the account says for oneself what to leave out and in which language to be written to; the same wishes change nothing. */
export const setLetterPreferences: Decision<LetterPreference> = ({ leaveOut, language }, state, { actor }) => {
  assertAlive(state);
  const { objectId } = actor;
  if (actor.kind !== 'partner' || !objectId) throw new Refused('person-required');
  if (!state.users?.[objectId] && !isEnrollerOnTheWayIn(state, objectId)) throw new Refused('user-unknown');
  const wishes = { leaveOut: [...leaveOut].sort(), ...(language && { language }) };
  if (isSame(state.letterPreferences?.[objectId], wishes)) return [];
  return [{ type: 'LetterPreferencesSet', data: { objectId, ...wishes } }];
};
