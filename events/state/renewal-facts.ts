import type { MembershipState } from '../membership.js';
import type { Letter } from './letters.js';
import type { Renewal } from './renewal.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

/** The year of a member that can be renewed in a window, and that does not leave. */
const asked = ({ account, term, renewal, leaving }: MembershipState) =>
  account?.status === 'active' && renewal && !leaving ? { ...renewal, anniversary: term!.anniversary } : undefined;

/** Whether the new year renews by itself, and whether that can be chosen. */
const choiceIn = (renewal: Renewal | undefined): string => (renewal?.automatic ? (renewal.automatic.on ? 'on' : 'off') : 'none');

/** One line per letter of a membership year: what it says in this state, and nothing once nobody needs it any more. */
export const renewalFacts = {
  'renewal-open': (state, { at }) => {
    const year = asked(state);
    return year?.openedAt === at ? { anniversary: year.anniversary, deadline: year.closesAt } : undefined;
  },
  'renewal-reminder': (state) => {
    const { anniversary, openedAt, opensAt, closesAt: deadline, reminders } = asked(state) ?? {};
    return reminders
      ? { anniversary: anniversary!, window: openedAt ? 'open' : 'coming', opensAt: opensAt!, deadline: deadline! }
      : undefined;
  },
  'membership-renewed': ({ account, renewal }, { facts }) =>
    account?.endedAt ? undefined : { ...facts, again: renewal ? 'asked' : 'by-itself', automatic: choiceIn(renewal) },
  'membership-lapsed': ({ account, term, renewal }) => {
    if (account?.status !== 'lapsed') return undefined;
    const { lateUntil, paid } = renewal!;
    const late = lateUntil && { lateUntil };
    return { anniversary: term!.anniversary, way: late ? 'late' : 'again', payment: paid ? 'unused' : 'none', ...late };
  },
} satisfies Readonly<Record<string, Facts>>;
