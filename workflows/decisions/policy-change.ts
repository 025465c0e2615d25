import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { Refused, type Decision } from './decision.js';
import { assertNotOver } from './pending.js';
import { policies, type Policy } from './policy.js';
import { anniversaryAfter, yearUntil } from './renewal-dates.js';

/** Names the rules that a running membership is to live by. */
export interface NewPolicy {
  readonly policyVersion: string;
}

type MovedDate = EventData<'PolicyChanged'>['dates'][number];

/**
 * Puts a running membership under another version of the rules; the same again changes nothing.
 * What is waited for keeps its deadline, because somebody was told of it; only the dates that the new rules say they move are moved.
 */
export const changePolicy: Decision<NewPolicy> = ({ policyVersion: to }, state, { policy, now }) => {
  assertNotOver(state);
  const next = Object.hasOwn(policies, to) ? policies[to] : undefined;
  if (!next) throw new Refused('policy-unknown', { policyVersion: to });
  if (to === policy.version) return [];
  const dates = movedDates(state, next);
  const anniversary = dates.find(({ what }) => what === 'anniversary')?.after;
  const renewal = anniversary && yearUntil(anniversary, next, now, state.renewal);
  return [{ type: 'PolicyChanged', data: { from: policy.version, to, dates: [...dates], ...(renewal && { renewal }) } }];
};

/** What the new rules move of the running year; a company on its way in has none yet. */
function movedDates({ term }: MembershipState, { whenChangedTo }: Policy): readonly MovedDate[] {
  const months = whenChangedTo?.moveAnniversaryMonths;
  if (!term || !months) return [];
  return [{ what: 'anniversary', before: term.anniversary, after: anniversaryAfter(term, months) }];
}
