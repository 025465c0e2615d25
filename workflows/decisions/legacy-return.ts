import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { withoutRecord } from '../../events/state/holdings.js';
import { holdingsOf } from '../../events/state/levels.js';
import type { LegacyMove } from '../../events/state/legacy-move.js';
import { boughtLevels } from '../../events/state/level-names.js';
import { Refused, type Context, type Decision } from './decision.js';
import type { NamedLegacyRecord } from './legacy-move.js';
import { unfoundedOrders } from './overtaken-orders.js';
import { assertNotMerged } from './pending.js';
import { yearUntil } from './renewal-dates.js';
import type { Noted } from './support.js';

/** Takes a record out of an account that is not its company’s, also once that has ended, with what came along. */
export const returnLegacyRecord: Decision<NamedLegacyRecord & Noted> = ({ partnerId, note }, state, context) => {
  assertNotMerged(state);
  const { move } = state.legacyMove ?? {};
  if (move?.partnerId !== partnerId) throw new Refused('legacy-record-elsewhere', { partnerId });
  if (move.status === 'returned') return [];
  return [
    { type: 'LegacyRecordReturned', data: { ...whatGoes(move, state, context), ...(note && { note }) } },
    ...holdingsOf(state.levels)
      .filter(([, { cameWith }]) => cameWith === 'record')
      .flatMap(([level]) => unfoundedOrders(level, state, context)),
  ];
};

type Returned = EventData<'LegacyRecordReturned'>;

function whatGoes(move: LegacyMove, state: MembershipState, context: Context): Returned {
  const { partnerId, record } = move;
  if (!record) throw new Refused('legacy-record-elsewhere', { partnerId });
  const level = levelLost(state, context.now);
  return { partnerId, locationIds: record.locationIds, ...(level && { level }), ...yearBefore(move, state, context) };
}

/** The year ends again when it did before the record moved that, as long as nothing has moved it since and its renewal is still to come. */
function yearBefore({ moved }: LegacyMove, state: MembershipState, { policy, now }: Context): Partial<Returned> {
  const { anniversary: given, anniversaryBefore: anniversary } = moved ?? {};
  if (!given || !anniversary || !isYearTo(given, state)) return {};
  const renewal = yearUntil(anniversary, policy, now);
  const ends = renewal?.opensAt ?? `${anniversary}T00:00:00.000Z`;
  return Date.parse(ends) > Date.parse(now) ? { anniversary, anniversaryBefore: given, ...(renewal && { renewal }) } : {};
}

/** What an account brought that became part of this one meanwhile was compared with that year, so both stay. */
const isYearTo = (anniversary: string, { account, term, leaving, merges, legacyMove }: MembershipState): boolean =>
  account?.status === 'active' &&
  !leaving &&
  term?.anniversary === anniversary &&
  !merges?.joined.some(({ at }) => at >= legacyMove!.move!.since);

/** The level that is had no more without the record; none where something else brings it, too. */
function levelLost({ levels }: MembershipState, now: string): Returned['level'] {
  const holdings = levels?.holdings ?? {};
  const left = withoutRecord(holdings, now);
  return boughtLevels.find((level) => holdings[level] && !left[level]);
}
