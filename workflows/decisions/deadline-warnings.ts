import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { benefitEnds } from '../../events/state/benefit-ends.js';
import { warnedOf } from '../../events/state/deadline-warnings.js';
import { holdingsOf, type BoughtLevel } from '../../events/state/levels.js';
import { promised, waitingOn } from '../../events/waiting-on.js';
import type { Promised, Waiting } from '../../events/waiting.js';
import { daysAfter } from './dates.js';
import type { Decision } from './decision.js';
import { promisedPapers } from './invoices.js';
import { policyOf, type Policy } from './policy.js';

/** Whoever answers for the company can still do something; a contact and a signatory are reminded by steps of their own. */
const concernsTheCompany = ({ step, owner, then }: Waiting): boolean =>
  !remindsBySelf.includes(then) && (owners.includes(owner) || step === 'suspension');

const owners: readonly Waiting['owner'][] = ['partner', 'administrator', 'tenant-administrator'];

/** An acceptance that is asked for again is reminded of at days of its own. */
const remindsBySelf: readonly Waiting['then'][] = ['enforceAgreement', 'remindOfReacceptance'];

/** What can be warned of. */
interface Due extends Pick<EventData<'DeadlineReminded'>, 'level' | 'deadline'> {
  readonly step: Promised['step'];
  readonly since: string;
}

/** The levels and what comes with them that end by themselves, unless the company leaves first, or could not buy the level again because it has a higher one that includes it. */
function ends(state: MembershipState, { levels: { offers } }: Policy): readonly Due[] {
  if (state.account?.status !== 'active' || state.leaving) return [];
  const held = holdingsOf(state.levels);
  const isIncluded = (level: BoughtLevel, until: string) =>
    held.some(([other, holding]) => offers[level]?.excludedBy.includes(other) && Date.parse(holding.until) > Date.parse(until));
  return [
    ...held
      .filter(([level, { until }]) => !isIncluded(level, until))
      .map(([level, { since, until: deadline }]) => ({ step: 'level', level, since, deadline }) as const),
    ...benefitEnds(state).map(({ level, since, at: deadline }) => ({ step: 'benefit', level, since, deadline }) as const),
  ];
}

/** Every warning before an end that the rules ask for and that was not given yet; none for a wait that is shorter than its warning. */
function warnings(state: MembershipState): readonly (Promised & Due)[] {
  if (!state.account) return [];
  const policy = policyOf(state.account.policyVersion);
  const due: readonly Due[] = [...waitingOn(state).filter(concernsTheCompany), ...ends(state, policy)];
  return due
    .filter((each) => state.deadlineWarnings?.[warnedOf(each)] !== each.deadline)
    .flatMap(({ step, level, since, deadline }) => {
      const before = policy.warnings[step];
      const at = before && daysAfter(deadline, -before);
      const isSoonEnough = at && Date.parse(at) > Date.parse(since);
      return isSoonEnough ? [{ step, at, since, deadline, ...(level && { level }), then: 'remindOfDeadline' as const }] : [];
    });
}

/** Everything the process will do by itself, the warnings before it included, earliest first. */
export const promises = (state: MembershipState): readonly Promised[] =>
  [...promised(state), ...warnings(state), ...promisedPapers(state)].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** Tells that a step is due soon. */
export const remindOfDeadline: Decision = (_, state, { now }) =>
  warnings(state)
    .filter(({ at }) => Date.parse(at) <= Date.parse(now))
    .slice(0, 1)
    .map(({ step, deadline, level }) => ({ type: 'DeadlineReminded', data: { step, deadline, ...(level && { level }) } }));
