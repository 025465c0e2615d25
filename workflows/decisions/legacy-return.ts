import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { LegacyMove } from '../../events/state/legacy-move.js';
import type { Holding } from '../../events/state/levels.js';
import { Refused, type Decision } from './decision.js';
import type { NamedLegacyRecord } from './legacy-move.js';
import { assertNotMerged } from './pending.js';
import type { Noted } from './support.js';

/** Takes a record out of an account that is not its company’s, also once that has ended; of what came along only the year stays. */
export const returnLegacyRecord: Decision<NamedLegacyRecord & Noted> = ({ partnerId, note }, state) => {
  assertNotMerged(state);
  const { move } = state.legacyMove ?? {};
  if (move?.partnerId !== partnerId) throw new Refused('legacy-record-elsewhere', { partnerId });
  if (move.status === 'returned') return [];
  return [{ type: 'LegacyRecordReturned', data: { ...whatGoes(move, state), ...(note && { note }) } }];
};

function whatGoes(move: LegacyMove, state: MembershipState): EventData<'LegacyRecordReturned'> {
  const { partnerId, record } = move;
  if (!record) throw new Refused('legacy-record-elsewhere', { partnerId });
  const level = levelLeftOf(move, state);
  return { partnerId, locationIds: record.locationIds, ...(level && { level }) };
}

/** The level that came along, while the company has it, perhaps under a year that was ordered since. */
function levelLeftOf({ moved }: LegacyMove, { levels }: MembershipState): EventData<'LegacyRecordReturned'>['level'] {
  const { level, until } = moved ?? {};
  const holding = level && levels?.holdings[level];
  const cameAlong = (held: Holding | undefined) => held !== undefined && held.order === undefined && held.until === until;
  return cameAlong(holding) || cameAlong(holding?.before) ? level : undefined;
}
