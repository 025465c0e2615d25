import type { MembershipState } from '../../events/membership.js';
import { isOver } from '../../events/state/is-over.js';
import type { Right } from '../../events/state/right-holders.js';
import type { Asker } from './decision.js';
import type { CommandType } from './index.js';
import { assertMay } from './roles.js';

/** What a person of the company must be allowed to do in the account to give a command; commands that are not here look at the person themselves. */
export const commandRights = {
  withdrawAccount: 'manage-account',
  leaveMembership: 'manage-account',
  stayMember: 'manage-account',
  checkDomainNow: 'manage-account',
  resendVerificationEmail: 'manage-contact',
  replacePrimaryContact: 'manage-contact',
  correctLegalProfile: 'edit-profile',
  confirmAddress: 'edit-profile',
  resubmitVetting: 'manage-verification',
  appealVetting: 'manage-verification',
  uploadDocument: 'manage-verification',
  answerJoinRequest: 'manage-users',
  addTenant: 'manage-account',
  removeTenant: 'manage-account',
  moveLegacyRecord: 'manage-account',
  inviteMerge: 'manage-account',
  answerMerge: 'manage-account',
  confirmMerge: 'manage-account',
  withdrawMerge: 'manage-account',
  addUser: 'manage-users',
  inviteUser: 'manage-users',
  resendInvitation: 'manage-users',
  withdrawInvitation: 'manage-users',
  changeRoles: 'manage-users',
  reviewProfile: 'edit-profile',
  renewMembership: 'renew',
  setAutomaticRenewal: 'renew',
  placeOrder: 'buy',
  payByCard: 'buy',
  submitPaymentProof: 'buy',
  cancelOrder: 'buy',
  activateBenefit: 'buy',
  assignBenefit: 'buy',
  unassignBenefit: 'buy',
  viewBenefitKey: 'buy',
  replaceBenefitKey: 'buy',
} as const satisfies { readonly [Type in CommandType]?: Right };

/** Refuses what the person's roles do not allow, naming those that would; what is over is refused as such, to everybody, but for the people of what is part of another account. */
export function assertMayGive(type: CommandType, state: MembershipState, actor: Asker): void {
  const right = (commandRights as Readonly<Record<string, Right | undefined>>)[type];
  if (!right || actor.kind !== 'partner' || (isOver(state) && !state.account?.mergedInto)) return;
  assertMay(state, actor, right);
}
