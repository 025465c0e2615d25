import type { MembershipState } from '../../events/membership.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import { isRenewable } from '../../events/state/renewal.js';
import { unmetConditions, type ConditionName } from '../../events/state/renewal-conditions.js';
import type { Command } from './index.js';

const mayMeetOne: readonly Command['type'][] = ['acceptAgreement', 'correctLegalProfile', 'payRenewal', 'reviewProfile'];

/** Nobody renews what is held, nor a membership that the company leaves. */
const canBeRenewed = (state: MembershipState): boolean => isRenewable(state.renewal) && isJudgedAsMember(state) && !state.leaving;

/** What a command that may meet a condition leaves to be met, so that its sender need not read the membership; nothing while the year cannot be renewed. */
export const unmetAfter = (type: Command['type'], state: MembershipState): { readonly unmet?: readonly ConditionName[] } =>
  mayMeetOne.includes(type) && canBeRenewed(state) ? { unmet: unmetConditions(state) } : {};
