import type { MembershipState } from '../../../events/membership.js';
import type { RecordedEvent } from '../../../events/recorded-event.js';
import { formerIds } from '../../../events/state/legacy-move.js';
import { holdingsOf } from '../../../events/state/levels.js';
import { joinedIds } from '../../../events/state/merge.js';
import { standingOf } from '../../../events/state/standing.js';
import { addedTenants } from '../../../events/state/tenant-addition.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import type { UnknownEvent } from '../../shared/event-wire.js';
import type { StandingPeriod, StandingView } from '../../shared/standing-view.js';

type Answer = Pick<
  StandingView,
  'partnerId' | 'formerIds' | 'mergedInto' | 'tenantIds' | 'member' | 'level' | 'since' | 'until' | 'levelUntil' | 'reasons' | 'purchases'
>;
type History = Pick<StandingView, 'history' | 'earlierPeriods'>;

/** So many periods are kept at hand; what was before is in the timeline. */
const keptPeriods = 40;

/** By which ids the company is found, and what it is part of. */
function idsOf({ account, tenant, tenants, legacyMove, merges }: MembershipState) {
  const former = [...formerIds(legacyMove), ...joinedIds(merges)];
  const joined = merges?.joined.map(({ membershipId }) => membershipId) ?? [];
  return {
    ...(account?.partnerId && { partnerId: account.partnerId }),
    ...(former.length > 0 && { formerIds: former }),
    ...(account?.mergedInto && { mergedInto: account.mergedInto.membershipId }),
    tenantIds: [...(tenant ? [tenant.tenantId] : []), ...addedTenants(tenants), ...joined],
  };
}

/** When the level that was told of ends, whatever the membership does. */
function levelEnd({ standing, levels }: MembershipState): Pick<Answer, 'levelUntil'> {
  const held = holdingsOf(levels).find(([level]) => level === standing!.level);
  return held ? { levelUntil: held[1].until } : {};
}

/** What was told, once anything was; until then that the company is no member, and why. */
function answerOf(state: MembershipState): Answer {
  const { standing } = state;
  const ids = idsOf(state);
  if (standing) return { ...ids, ...standing, level: standing.level ?? null, until: standing.until ?? null, ...levelEnd(state) };
  const { reasons, member } = standingOf(state);
  const untold: Answer['reasons'] = member ? ['not-a-member-yet'] : reasons;
  return { ...ids, member: false, level: null, since: null, until: null, reasons: untold, purchases: 'blocked' };
}

/** Also of an id or a date that is told no more. */
const isSame = (answer: Answer, { _id: _, sequence: __, changedAt: ___, history: ____, earlierPeriods: _____, ...before }: StandingView) =>
  canonicalJson(answer) === canonicalJson(before);

function periodsAfter(before: readonly StandingPeriod[], { member, level, since, reasons }: Answer): readonly StandingPeriod[] {
  const last = before.at(-1);
  const running = last && last.to === null ? last : undefined;
  if (running && member && running.level === level) return before;
  const ended = running ? [...before.slice(0, -1), { ...running, to: since, endedBy: member ? 'level-changed' : reasons[0]! }] : before;
  return member ? [...ended, { level: level!, from: since!, to: null, endedBy: null }] : ended;
}

function historyAfter(before: StandingView | undefined, answer: Answer): History {
  const periods = periodsAfter(before?.history ?? [], answer);
  const history = periods.slice(-keptPeriods);
  return { history, earlierPeriods: (before?.earlierPeriods ?? 0) + periods.length - history.length };
}

/** What other programs are told after one more event; the very same document where nothing of it changed. */
export function standing(
  before: StandingView | undefined,
  state: MembershipState,
  { membershipId, sequence, occurredAt }: RecordedEvent | UnknownEvent,
): StandingView {
  const answer = answerOf(state);
  if (before && isSame(answer, before)) return before;
  return { _id: membershipId, sequence, ...answer, ...historyAfter(before, answer), changedAt: occurredAt };
}
