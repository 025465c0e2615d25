import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { withoutRecord } from '../../events/state/holdings.js';
import { holdingsOf } from '../../events/state/levels.js';
import type { LegacyMove } from '../../events/state/legacy-move.js';
import { boughtLevels } from '../../events/state/level-names.js';
import { Refused, type Decision } from './decision.js';
import type { NamedLegacyRecord } from './legacy-move.js';
import { unfoundedOrders } from './overtaken-orders.js';
import { assertNotMerged } from './pending.js';
import type { Noted } from './support.js';

/** Takes a record out of an account that is not its company’s, also once that has ended; of what came along only the year stays. */
export const returnLegacyRecord: Decision<NamedLegacyRecord & Noted> = ({ partnerId, note }, state, context) => {
  assertNotMerged(state);
  const { move } = state.legacyMove ?? {};
  if (move?.partnerId !== partnerId) throw new Refused('legacy-record-elsewhere', { partnerId });
  if (move.status === 'returned') return [];
  const left = withoutRecord(state.levels?.holdings ?? {}, context.now);
  return [
    { type: 'LegacyRecordReturned', data: { ...whatGoes(move, state, context.now), ...(note && { note }) } },
    ...holdingsOf(state.levels)
      .filter(([, { cameWith }]) => cameWith === 'record')
      .flatMap(([level]) => unfoundedOrders({ level, isStillHad: level in left }, state, context)),
  ];
};

function whatGoes(move: LegacyMove, state: MembershipState, now: string): EventData<'LegacyRecordReturned'> {
  const { partnerId, record } = move;
  if (!record) throw new Refused('legacy-record-elsewhere', { partnerId });
  const level = levelLost(state, now);
  return { partnerId, locationIds: record.locationIds, ...(level && { level }) };
}

/** The level that is had no more without the record; none where something else brings it, too. */
function levelLost({ levels }: MembershipState, now: string): EventData<'LegacyRecordReturned'>['level'] {
  const holdings = levels?.holdings ?? {};
  const left = withoutRecord(holdings, now);
  return boughtLevels.find((level) => holdings[level] && !left[level]);
}
