import { ends, type Account } from './account-creation.js';
import type { Renewal } from './renewal.js';

interface Standing {
  readonly account?: Account;
  readonly renewal?: Renewal;
}

/** Whether a membership has lapsed and the rules still let it be renewed. */
export const isLateRenewable = ({ account, renewal }: Standing): boolean =>
  account?.status === 'lapsed' && renewal?.lateUntil !== undefined;

/** Whether a company is judged as a member is: it is one, or has lapsed and can still renew late. */
export const isJudgedAsMember = (state: Standing): boolean => state.account?.status === 'active' || isLateRenewable(state);

/** Whether nothing can be asked of a membership but to be begun again; what can still be renewed late is not over. */
export const isOver = (state: Standing): boolean => !state.account || (ends.includes(state.account.status) && !isLateRenewable(state));
