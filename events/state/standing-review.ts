import type { Account } from './account-creation.js';
import type { Vetting } from './vetting.js';
import type { Waivers } from './support.js';

interface Reviewed {
  readonly account?: Account;
  readonly vetting?: Vetting;
  readonly waivers?: Waivers;
}

/** The review whose result counts: none while it is voided, nor while it was waived, whatever it said. */
export const standingReview = ({ vetting, waivers }: Pick<Reviewed, 'vetting' | 'waivers'>): Vetting | undefined =>
  vetting && !vetting.current.superseded && !waivers?.vetting ? vetting : undefined;

const isOnTheWayIn = ({ status, suspension }: Account): boolean => status === 'pending' || suspension?.from === 'pending';

/** Whether the company counts as vetted: authorised as it now is, or waived; of a member the last result stands while a later round is open. */
export const standsVetted = (state: Reviewed): boolean =>
  Boolean(state.waivers?.vetting) || standingReview(state)?.current.status === 'authorized' || standsMeanwhile(state);

const standsMeanwhile = ({ account, vetting }: Reviewed): boolean =>
  account !== undefined &&
  !isOnTheWayIn(account) &&
  isUndecided(vetting?.current) &&
  vetting?.stands !== undefined &&
  !vetting.stands.contested;

const isUndecided = (current: Vetting['current'] | undefined): boolean =>
  current?.superseded !== undefined || current?.status === 'pending';
