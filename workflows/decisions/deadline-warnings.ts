import type { MembershipState } from '../../events/membership.js';
import { promised, waitingOn } from '../../events/waiting-on.js';
import type { Promised, Waiting } from '../../events/waiting.js';
import { daysAfter } from './dates.js';
import type { Decision } from './decision.js';
import { policyOf } from './policy.js';

/** Whoever answers for the company can still do something; a contact and a signatory are reminded by steps of their own. */
const concernsTheCompany = ({ step, owner, then }: Waiting): boolean =>
  !remindsBySelf.includes(then) && (owners.includes(owner) || step === 'suspension');

const owners: readonly Waiting['owner'][] = ['partner', 'administrator', 'tenant-administrator'];

/** An acceptance that is asked for again is reminded of at days of its own. */
const remindsBySelf: readonly Waiting['then'][] = ['enforceAgreement', 'remindOfReacceptance'];

/** Every warning before an end that the rules ask for and that was not given yet; none for a wait that is shorter than its warning. */
function warnings(state: MembershipState): readonly (Promised & Pick<Waiting, 'deadline'>)[] {
  if (!state.account) return [];
  const days = policyOf(state.account.policyVersion).warnings;
  return waitingOn(state)
    .filter((waiting) => concernsTheCompany(waiting) && state.deadlineWarnings?.[waiting.step] !== waiting.deadline)
    .flatMap(({ step, since, deadline }) => {
      const before = days[step];
      const at = before && daysAfter(deadline, -before);
      return at && Date.parse(at) > Date.parse(since) ? [{ step, at, deadline, then: 'remindOfDeadline' as const }] : [];
    });
}

/** Everything the process will do by itself, the warnings before it included, earliest first. */
export const promises = (state: MembershipState): readonly Promised[] =>
  [...promised(state), ...warnings(state)].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));

/** Tells that a step is due soon. */
export const remindOfDeadline: Decision = (_, state, { now }) =>
  warnings(state)
    .filter(({ at }) => Date.parse(at) <= Date.parse(now))
    .slice(0, 1)
    .map(({ step, deadline }) => ({ type: 'DeadlineReminded', data: { step, deadline } }));
