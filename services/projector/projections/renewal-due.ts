import type { MembershipState } from '../../../events/membership.js';
import type { Status } from '../../../events/state/account-creation.js';
import { lastDayBefore, type Renewal } from '../../../events/state/renewal.js';
import { unmetConditions } from '../../../events/state/renewal-conditions.js';
import type { RenewalDue, RenewalPhase } from '../../shared/views.js';

type Standing = Pick<RenewalDue, 'phase' | 'opensAt'> & { readonly until: string };

const inWindow = (phase: RenewalPhase, { openedAt, opensAt, closesAt }: Renewal): Standing => ({
  phase,
  ...(!openedAt && { opensAt }),
  until: closesAt,
});

/** How the year stands, by the status of the account; nothing where it has ended for good. */
const standings: { readonly [S in Status]?: (year: Renewal) => Standing | undefined } = {
  active: (year) => inWindow(year.openedAt ? 'open' : 'coming', year),
  suspended: (year) => inWindow('held', year),
  lapsed: ({ lateUntil }) => (lateUntil ? { phase: 'lapsed-late', until: lateUntil } : undefined),
};

/** A year that nobody is asked about; it begins again once the account is no longer suspended. */
function byItself({ account, term }: MembershipState): RenewalDue | undefined {
  const phases: { readonly [S in Status]?: RenewalPhase } = { active: 'by-itself', suspended: 'held' };
  const phase = account && phases[account.status];
  return phase && term && { due: term.anniversary, phase, unmet: [] };
}

/** What support asks of the renewal of the running year; nothing where nothing is due, nor of a company that said it leaves. */
export function renewalDue(state: MembershipState): RenewalDue | undefined {
  const { account, leaving, renewal: year } = state;
  if (leaving) return undefined;
  if (!year) return byItself(state);
  const standing = account && standings[account.status]?.(year);
  const isAutomatic = year.automatic?.on && !year.lapsedAt;
  return (
    standing && {
      ...standing,
      due: lastDayBefore(standing.until),
      unmet: unmetConditions(state),
      ...(isAutomatic && { automatic: true }),
    }
  );
}
