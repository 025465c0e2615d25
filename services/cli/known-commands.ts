import { z } from 'zod';
import { addressChoice } from '../shared/input/address-choice.js';
import { acceptance, declination, newOffer } from '../shared/input/agreement-acceptance.js';
import { confirmation, denial } from '../shared/input/email-verification.js';
import { leave } from '../shared/input/leaving.js';
import { benefitSeat, consumption, namedBenefit } from '../shared/input/benefits.js';
import { correction } from '../shared/input/legal-profile-correction.js';
import { letterPreferences } from '../shared/input/letter-preferences.js';
import { invitationLink, invited, namedInvitation } from '../shared/input/invitations.js';
import { joinAnswer, joinRequest } from '../shared/input/join.js';
import {
  achievementOverride,
  cardPayment,
  competency,
  namedOrder,
  orderPayment,
  orderWish,
  paymentDecline,
  proofRejection,
  refund,
  retraction,
  surplusToApply,
  wireSentBack,
} from '../shared/input/levels.js';
import { namedLetter } from '../shared/input/letters.js';
import { contactReplacement } from '../shared/input/primary-contact.js';
import { automaticRenewal, payment } from '../shared/input/renewal.js';
import { reason } from '../shared/input/reason.js';
import { handOver } from '../shared/input/signing.js';
import { extension, justNoted, namedProposal, reopening, waiver } from '../shared/input/support.js';
import { addition, namedPerson, removal, roleChange, userCorrection } from '../shared/input/users.js';
import { legacyReturn, namedLegacyRecord } from '../shared/input/legacy-move.js';
import { mergeAnswer, namedAccount } from '../shared/input/merge.js';
import { namedTenant, ownTenant, tenantAddition } from '../shared/input/tenant-addition.js';
import { appeal, documentRequest, rejection, resubmission } from '../shared/input/vetting.js';

/** Who gives a command: the company or a service, or support. */
export type Side = 'members' | 'support';

/** Who may give a command, and what with. */
export interface KnownCommand {
  readonly sides: readonly Side[];
  /** Where no partner may give it. */
  readonly by?: 'service';
  readonly fields: z.ZodObject;
}

const both: readonly Side[] = ['members', 'support'];
const none = z.strictObject({});

const table = {
  'withdraw-account': { sides: ['members'], fields: none },
  'resend-verification-email': { sides: both, fields: none },
  'replace-primary-contact': { sides: both, fields: contactReplacement },
  'correct-legal-profile': { sides: both, fields: correction },
  'confirm-address': { sides: both, fields: addressChoice },
  'verify-email': { sides: ['members'], fields: confirmation },
  'deny-email': { sides: ['members'], fields: denial },
  'accept-agreement': { sides: ['members'], fields: acceptance },
  'decline-agreement': { sides: ['members'], fields: declination },
  'offer-new-agreement': { sides: both, fields: newOffer },
  'hand-over-signing': { sides: ['members'], fields: handOver },
  'decline-signing': { sides: ['members'], fields: none },
  'check-domain-now': { sides: both, fields: none },
  'add-tenant': { sides: ['members'], fields: tenantAddition },
  'confirm-tenant': { sides: ['members'], fields: ownTenant },
  'decline-tenant': { sides: ['members'], fields: ownTenant },
  'remove-tenant': { sides: ['members'], fields: namedTenant },
  'move-legacy-record': { sides: both, fields: namedLegacyRecord },
  'invite-merge': { sides: ['members'], fields: namedAccount },
  'answer-merge': { sides: ['members'], fields: mergeAnswer },
  'withdraw-merge': { sides: ['members'], fields: none },
  'confirm-merge': { sides: ['members'], fields: namedAccount },
  'request-to-join': { sides: ['members'], fields: joinRequest },
  'answer-join-request': { sides: both, fields: joinAnswer },
  'add-user': { sides: ['members'], fields: addition },
  'change-roles': { sides: ['members'], fields: roleChange },
  'set-letter-preferences': { sides: ['members'], fields: letterPreferences },
  'review-profile': { sides: ['members'], fields: none },
  'pay-renewal': { sides: ['members'], by: 'service', fields: payment },
  'renew-membership': { sides: ['members'], fields: none },
  'set-automatic-renewal': { sides: ['members'], fields: automaticRenewal },
  'leave-membership': { sides: ['members'], fields: leave },
  'stay-member': { sides: ['members'], fields: none },
  'record-competency': { sides: ['members'], by: 'service', fields: competency },
  'override-achievement': { sides: ['support'], fields: achievementOverride },
  'place-order': { sides: ['members'], fields: orderWish },
  'pay-by-card': { sides: ['members'], fields: cardPayment },
  'record-payment': { sides: ['members'], by: 'service', fields: orderPayment },
  'decline-payment': { sides: ['members'], by: 'service', fields: paymentDecline },
  'cancel-order': { sides: ['members'], fields: namedOrder },
  'confirm-payment': { sides: ['support'], fields: orderPayment },
  'reject-payment-proof': { sides: ['support'], fields: proofRejection },
  'apply-surplus': { sides: ['support'], fields: surplusToApply },
  'confirm-refund': { sides: ['support'], fields: wireSentBack },
  'retract-payment': { sides: ['support'], fields: retraction },
  'refund-order': { sides: ['support'], fields: refund },
  'activate-benefit': { sides: ['members'], fields: namedBenefit },
  'assign-benefit': { sides: ['members'], fields: benefitSeat },
  'unassign-benefit': { sides: ['members'], fields: benefitSeat },
  'consume-benefit': { sides: ['members'], by: 'service', fields: consumption },
  'view-benefit-key': { sides: ['members'], fields: namedBenefit },
  'replace-benefit-key': { sides: ['members'], fields: namedBenefit },
  'correct-user': { sides: ['members'], fields: userCorrection },
  'remove-user': { sides: ['members'], fields: removal },
  'invite-user': { sides: ['members'], fields: invited },
  'resend-invitation': { sides: ['members'], fields: namedInvitation },
  'withdraw-invitation': { sides: ['members'], fields: namedInvitation },
  'accept-invitation': { sides: ['members'], fields: invitationLink },
  'decline-invitation': { sides: ['members'], fields: invitationLink },
  'authorize-vetting': { sides: ['support'], fields: none },
  'reject-vetting': { sides: ['support'], fields: rejection },
  'resubmit-vetting': { sides: ['members'], fields: resubmission },
  'appeal-vetting': { sides: ['members'], fields: appeal },
  'request-document': { sides: ['support'], fields: documentRequest },
  'claim-review': { sides: ['support'], fields: none },
  'release-review': { sides: ['support'], fields: none },
  'suspend-membership': { sides: ['support'], fields: none },
  'reinstate-membership': { sides: ['support'], fields: none },
  'extend-deadline': { sides: ['support'], fields: extension },
  'escalate-review': { sides: ['support'], fields: justNoted },
  'reopen-step': { sides: ['support'], fields: reopening },
  'resend-letter': { sides: ['support'], fields: namedLetter },
  'waive-step': { sides: ['support'], fields: waiver },
  'return-legacy-record': { sides: ['support'], fields: legacyReturn },
  'close-membership': { sides: ['support'], fields: justNoted },
  'appoint-administrator': { sides: ['support'], fields: namedPerson },
  'approve-proposal': { sides: ['support'], fields: namedProposal },
  'decline-proposal': { sides: ['support'], fields: namedProposal },
} as const satisfies Readonly<Record<string, KnownCommand>>;

/** A command by its name in addresses. */
export type CommandName = keyof typeof table;

/** Every command: who may give it, and what it is given with besides the reason. */
export const knownCommands: Readonly<Record<CommandName, KnownCommand>> = table;

/** Whether there is such a command. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(table, name);

/** Every name, in the order in which a membership goes. */
export const commandNames: readonly CommandName[] = Object.keys(table).filter(isCommandName);

/** The reasons for which support may turn a company down. */
export const rejectionCodes: readonly string[] = rejection.shape.rejection.options;

/** The commands that one side may give. */
export const namesFor = (side: Side): CommandName[] => commandNames.filter((name) => knownCommands[name].sides.includes(side));

/** All that one side sends with a command: support always says why. */
export const bodyOf = (name: CommandName, side: Side): z.ZodObject =>
  knownCommands[name].fields.extend({ reason: side === 'support' ? reason : reason.optional() });
