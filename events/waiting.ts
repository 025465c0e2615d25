import type { DocumentCode } from './vetting-documents.js';

/** The steps a membership can wait at. */
export type Step =
  | 'tenant'
  | 'email-verification'
  | 'vetting'
  | 'agreement-acceptance'
  | 'suspension'
  | 'tenant-addition'
  | 'merge'
  | 'join'
  | 'invitation'
  | 'renewal'
  | 'leaving'
  | 'order'
  | 'refund'
  | 'proposal';

/** What the process does by itself when a deadline passes. */
export type Consequence =
  | 'missDomainProof'
  | 'lapseTenantAddition'
  | 'lapseMerge'
  | 'lapseJoinRequest'
  | 'expireInvitation'
  | 'expireAccount'
  | 'lapseContactChange'
  | 'closeAccount'
  | 'suspendAccount'
  | 'escalateVetting'
  | 'resumeVetting'
  | 'lapseClaim'
  | 'beginMembershipYear'
  | 'openRenewal'
  | 'remindOfRenewal'
  | 'lapseMembership'
  | 'expireRenewal'
  | 'completeLeaving'
  | 'expireOrder'
  | 'escalatePaymentProof'
  | 'escalateRefund'
  | 'issuePapers'
  | 'endLevel'
  | 'endAchievementOverride'
  | 'endBenefits'
  | 'endWaiver'
  | 'lapseProposal'
  | 'remindOfEmailVerification'
  | 'remindOfAgreement'
  | 'enforceAgreement'
  | 'remindOfReacceptance'
  | 'remindOfDeadline';

/** The five questions: which step, who must act, since when, until when, and which command follows if nobody does. */
export interface Waiting {
  readonly step: Step;
  readonly owner:
    | 'contact'
    | 'signatory'
    | 'partner'
    | 'administrator'
    | 'tenant-administrator'
    | 'other-account'
    | 'invited'
    | 'support'
    | 'support-approver'
    | 'process';
  readonly since: string;
  readonly deadline: string;
  readonly then: Consequence;
  /** Of a rejected company: how often it may still ask for another look. */
  readonly attemptsLeft?: number;
  /** The document that is waited for. */
  readonly document?: DocumentCode;
}

/** A command that the process has promised itself for an instant. */
export interface Promised {
  readonly step: Step | 'level' | 'benefit';
  readonly at: string;
  readonly then: Consequence;
}
