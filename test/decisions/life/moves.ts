import fc from 'fast-check';
import type { EventData } from '../../../events/catalogue.js';
import { people } from '../../support/membership.js';
import { harbour } from '../../support/sample-events.js';
import type { Command, CommandData, Finding } from '../../../workflows/decisions/index.js';

/** What a contact shows: of which challenge, counted back from the newest, and with which proof. */
export interface Shown {
  readonly age: number;
  readonly proof: 'right' | 'wrong' | 'browser' | 'another browser';
}

/** Who asks, in the moves. */
export type Who = 'contact' | 'signatory' | 'member' | 'enroller' | 'other tenant' | 'partner' | 'service' | 'support' | 'approver';

type Reopenable = EventData<'StepReopened'>['step'];

/** Something that may happen next in a membership's life; plain, so that a counterexample can be read. */
export type Move =
  | {
      readonly ask: Command['type'];
      readonly by: Who;
      readonly shown?: Shown;
      readonly email?: string;
      readonly yes?: boolean;
      readonly byLink?: true;
      readonly signer?: string;
      readonly domain?: string;
      readonly step?: Reopenable;
      readonly until?: string;
      readonly roles?: EventData<'UserAdded'>['roles'];
      readonly policy?: string;
      readonly level?: 'action-pack' | 'silver' | 'gold';
      readonly benefit?: string;
      readonly correction?: CommandData<'correctLegalProfile'>;
    }
  | { readonly find: Finding['type']; readonly age: number }
  | { readonly hours: number; readonly unattended: boolean }
  /** By which rules the company asks to join: the first move of a life. */
  | { readonly under: string }
  /** Time passes until just after the window opens, if one is promised. */
  | { readonly wait: 'renewal' }
  | { readonly again: 'same command' | 'same key' };

const shown = fc.record<Shown>({
  age: fc.constantFrom(0, 0, 0, 0, 1, 3),
  proof: fc.constantFrom('right', 'right', 'wrong', 'wrong', 'browser', 'another browser'),
});
const anybody = fc.constantFrom(people.enroller, people.member, people.another);
const roles = fc.constantFrom<EventData<'UserAdded'>['roles'][]>(
  ['report-viewer'],
  ['user-management-admin'],
  ['admin-agent', 'sales-agent'],
);
const move = (weight: number, arbitrary: fc.Arbitrary<Move>) => ({ weight, arbitrary });
const only = (weight: number, ask: Command['type'], by: Who) => move(weight, fc.constant({ ask, by }));
const showing = (weight: number, ask: Command['type']) =>
  move(weight, fc.record({ ask: fc.constant(ask), by: fc.constant('contact'), shown }));

/** Any move, the likely and the unlikely, in a mix that reaches every state. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  showing(8, 'verifyEmail'),
  showing(1, 'denyEmail'),
  showing(1, 'resendVerificationEmail'),
  only(1, 'resendVerificationEmail', 'partner'),
  ...['contact@hanbit.example', 'accounts@hanbit.example'].map((email) =>
    move(1, fc.constant({ ask: 'replacePrimaryContact', by: 'partner', email })),
  ),
  ...['한빛 테크', '한빛 소프트웨어'].map((legalName) =>
    move(1, fc.constant({ ask: 'correctLegalProfile', by: 'partner', correction: { legalName } } as const)),
  ),
  move(
    1,
    fc.constant({
      ask: 'correctLegalProfile',
      by: 'support',
      correction: { companyDomain: 'hanbit.co.kr', securityContact: null },
    } as const),
  ),
  only(7, 'confirmAddress', 'partner'),
  move(2, fc.constant({ ask: 'correctLegalProfile', by: 'service', correction: { legalName: 'Harbour Ltd', address: harbour } } as const)),
  only(8, 'acceptAgreement', 'signatory'),
  only(1, 'acceptAgreement', 'service'),
  move(2, fc.constant({ ask: 'acceptAgreement', by: 'member', byLink: true })),
  only(1, 'offerNewAgreement', 'support'),
  only(5, 'askReacceptance', 'service'),
  ...[undefined, people.member].map((signer) =>
    move(1, fc.constant({ ask: 'handOverSigning', by: 'enroller', ...(signer && { signer }) })),
  ),
  only(1, 'declineSigning', 'member'),
  move(1, fc.constant({ ask: 'correctLegalProfile', by: 'partner', correction: { signatory: null } } as const)),
  move(1, fc.constant({ ask: 'correctLegalProfile', by: 'support', correction: { signatory: { objectId: people.signatory } } } as const)),
  only(1, 'declineAgreement', 'signatory'),
  only(4, 'authorizeVetting', 'support'),
  only(3, 'rejectVetting', 'support'),
  only(2, 'resubmitVetting', 'partner'),
  only(2, 'appealVetting', 'partner'),
  only(3, 'requestDocument', 'support'),
  only(2, 'uploadDocument', 'partner'),
  only(2, 'claimReview', 'support'),
  only(1, 'releaseReview', 'support'),
  only(1, 'suspendMembership', 'support'),
  only(2, 'reinstateMembership', 'support'),
  move(3, fc.constant({ ask: 'requestAccount', by: 'service', domain: 'hanbit.example' })),
  move(4, fc.record({ find: fc.constant('recordDomainProof'), age: fc.nat(1) })),
  only(2, 'checkDomainNow', 'partner'),
  only(3, 'addTenant', 'partner'),
  only(2, 'confirmTenant', 'other tenant'),
  only(1, 'declineTenant', 'other tenant'),
  only(1, 'removeTenant', 'enroller'),
  move(6, fc.record({ find: fc.constantFrom('recordTenantClaim', 'recordTenantRelease'), age: fc.nat(1) })),
  only(3, 'inviteMerge', 'partner'),
  ...[true, true, false].map((yes) => move(1, fc.constant({ ask: 'answerMerge', by: 'partner', yes } as const))),
  only(3, 'confirmMerge', 'partner'),
  only(3, 'offerMerge', 'service'),
  only(2, 'hearMergeAnswer', 'service'),
  only(1, 'joinAccount', 'service'),
  only(1, 'withdrawMerge', 'partner'),
  only(1, 'takeBackMerge', 'service'),
  move(
    4,
    fc.record({
      find: fc.constantFrom('recordMergeOffer', 'recordMergeHearing', 'recordMergeJoin', 'recordMergeWithdrawal'),
      age: fc.nat(1),
    }),
  ),
  only(3, 'moveLegacyRecord', 'partner'),
  only(1, 'moveLegacyRecord', 'approver'),
  only(1, 'returnLegacyRecord', 'support'),
  move(4, fc.record({ find: fc.constantFrom('recordLegacyClaim', 'recordLegacyRelease'), age: fc.nat(1) })),
  only(3, 'requestToJoin', 'member'),
  ...[true, false].map((yes) => move(1, fc.constant({ ask: 'answerJoinRequest', by: 'enroller', yes }))),
  move(2, fc.record({ ask: fc.constant('addUser'), by: fc.constantFrom('enroller', 'partner', 'member'), roles })),
  move(2, fc.record({ ask: fc.constant('changeRoles'), by: fc.constantFrom('enroller', 'partner'), signer: anybody, roles })),
  move(
    1,
    fc.record({
      ask: fc.constant('correctUser'),
      by: fc.constantFrom('enroller', 'member'),
      signer: anybody,
      email: fc.constant('corrected@hanbit.example'),
    }),
  ),
  move(2, fc.record({ ask: fc.constant('removeUser'), by: fc.constantFrom('enroller', 'partner', 'member'), signer: anybody })),
  move(
    3,
    fc.record({
      ask: fc.constant('inviteUser'),
      by: fc.constantFrom('enroller', 'partner', 'member'),
      email: fc.constantFrom('invited@hanbit.example', 'also@hanbit.example'),
      roles,
    }),
  ),
  only(1, 'resendInvitation', 'enroller'),
  only(1, 'withdrawInvitation', 'partner'),
  only(2, 'acceptInvitation', 'member'),
  only(1, 'declineInvitation', 'contact'),
  only(1, 'appointAdministrator', 'support'),
  move(1, fc.record({ ask: fc.constant('setLetterPreferences'), by: fc.constantFrom('enroller', 'member'), yes: fc.boolean() })),
  ...['2026-01', '2026-01-waiver'].map((policy) => move(1, fc.constant({ ask: 'changePolicy', by: 'approver', policy } as const))),
  only(3, 'renewMembership', 'partner'),
  only(1, 'reviewProfile', 'enroller'),
  only(3, 'payRenewal', 'service'),
  ...[true, true, false].map((yes) => move(1, fc.constant({ ask: 'setAutomaticRenewal', by: 'partner', yes }))),
  ...[true, true, false].map((yes) => move(1, fc.constant({ ask: 'leaveMembership', by: 'partner', yes }))),
  only(1, 'stayMember', 'partner'),
  ...[true, true, false].map((yes) => move(1, fc.constant({ ask: 'recordCompetency', by: 'service', yes }))),
  only(1, 'overrideAchievement', 'support'),
  ...(['action-pack', 'silver', 'gold'] as const).map((level) =>
    move(2, fc.constant({ ask: 'placeOrder', by: 'partner', level } as const)),
  ),
  ...[true, false].map((yes) => move(2, fc.constant({ ask: 'payByCard', by: 'partner', yes } as const))),
  only(2, 'recordPayment', 'service'),
  only(3, 'declinePayment', 'service'),
  ...[true, false].map((yes) => move(1, fc.constant({ ask: 'confirmPayment', by: 'support', yes }))),
  only(1, 'submitPaymentProof', 'partner'),
  only(1, 'rejectPaymentProof', 'support'),
  only(1, 'confirmRefund', 'support'),
  only(1, 'applySurplus', 'support'),
  only(1, 'retractPayment', 'support'),
  only(1, 'cancelOrder', 'partner'),
  only(2, 'refundOrder', 'support'),
  ...['support-incidents', 'cloud-credit'].map((benefit) =>
    move(1, fc.constant({ ask: 'activateBenefit', by: 'partner', benefit } as const)),
  ),
  ...(['assignBenefit', 'unassignBenefit'] as const).map((ask) =>
    move(
      2,
      fc.record({
        ask: fc.constant(ask),
        by: fc.constant('partner'),
        benefit: fc.constantFrom('training', 'cloud-credit'),
        signer: anybody,
      }),
    ),
  ),
  only(2, 'consumeBenefit', 'service'),
  only(1, 'viewBenefitKey', 'partner'),
  only(1, 'replaceBenefitKey', 'partner'),
  move(3, fc.constant({ wait: 'renewal' } as const)),
  move(3, fc.constant({ hours: 24 * 220, unattended: false })),
  only(1, 'extendDeadline', 'support'),
  only(1, 'escalateReview', 'support'),
  ...(['email-verification', 'vetting', 'agreement-acceptance'] as const).map((step) =>
    move(1, fc.constant({ ask: 'reopenStep', by: 'support', step })),
  ),
  only(1, 'waiveStep', 'support'),
  ...['2026-03-12T09:00:00.000Z', '2026-04-20T09:00:00.000Z'].map((until) =>
    move(3, fc.constant({ ask: 'waiveStep', by: 'support', until })),
  ),
  move(1, fc.constant({ ask: 'replacePrimaryContact', by: 'support', email: 'third@hanbit.example' })),
  only(1, 'closeMembership', 'support'),
  only(2, 'resendLetter', 'support'),
  only(6, 'approveProposal', 'approver'),
  only(1, 'approveProposal', 'support'),
  only(1, 'declineProposal', 'support'),
  only(2, 'withdrawAccount', 'partner'),
  only(3, 'requestAccount', 'service'),
  move(
    8,
    fc.record({
      find: fc.constantFrom(
        ...(['recordVerificationEmail', 'recordVettingChecks', 'recordLetter', 'recordAddressCheck', 'recordAddressCheck'] as const),
        ...(['recordCharge', 'recordRefund', 'recordRefund'] as const),
      ),
      age: fc.nat(1),
    }),
  ),
  move(
    4,
    fc.record({ hours: fc.constantFrom(1, 1, 24, 60, 24 * 7, 24 * 15, 24 * 40, 24 * 100, 24 * 100, 24 * 400), unattended: fc.boolean() }),
  ),
  move(2, fc.record({ again: fc.constantFrom('same command', 'same key') })),
);
