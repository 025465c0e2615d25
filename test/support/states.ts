import { legacyStates } from './legacy-states.js';
import { mergeStates } from './merge-states.js';
import { refundStates } from './refund-states.js';
import { bySupport, on, today, type Happened } from './given-when-then.js';
import { people } from './membership.js';
import {
  agreementReminders,
  askedLate,
  asked,
  domainDeadline,
  documentDeadline,
  emailDeadline,
  emailReminders,
  enforcedFrom,
  reacceptanceReminders,
  firstYear,
  lateUntil,
  transitionYear,
  payment,
  prices,
  escalatedDeadline,
  happened,
  harbour,
  mendingDeadline,
  newContact,
  offered,
  proposalDeadline,
  reinstatementDeadline,
  request,
  requested,
  vettingDeadline,
} from './sample-events.js';

const dayAfter = '2026-03-05T09:00:00.000Z';
const askedNewContact = asked({ occasion: 'contact-replaced', email: newContact.email, language: 'en' });
const underReview = [...requested, happened.verified(), happened.vettingOpened()];
const checked = [...underReview, happened.vettingChecked()];
const escalated = [
  ...checked,
  on(vettingDeadline, happened.escalated(1, escalatedDeadline)),
  on(vettingDeadline, happened.remindedOfAgreement),
];
const rejected = [...checked, happened.rejected];
const documentRequested = [...checked, happened.documentRequested];
const active = [...checked, happened.accepted, happened.authorized(), happened.adminAgentGranted, happened.activated];
const reacceptanceAsked = [...active, happened.reacceptanceAsked()];
const enforced = [
  ...reacceptanceAsked,
  ...reacceptanceReminders.map((day) => on(day, happened.reacceptanceReminded())),
  on(enforcedFrom, happened.agreementEnforced()),
];
const tenantAdded = [...active, happened.tenantAsked(), happened.tenantConfirmed, happened.tenantAdded, happened.userOfOtherTenant()];
const suspended = [
  ...checked,
  happened.accepted,
  happened.rejected,
  on(mendingDeadline, happened.suspended('vetting-rejected', reinstatementDeadline)),
];
const waiverEnd = '2026-04-01T09:00:00.000Z';
const waived = [...checked, happened.accepted, bySupport(happened.waived(waiverEnd)), happened.adminAgentGranted, happened.activated];
const proposed = [...checked, bySupport(happened.proposed('closeMembership'))];
const renamed = happened.corrected({ legalName: 'Hanbit Tech', before: { legalName: '한빛 소프트웨어' } });
const changed = [...active, renamed, happened.vettingOpened(2, vettingDeadline, ['legalName'])];
const changeRejected = [...changed, happened.changeRejected()];
const contactAsked = [...active, happened.contactChangeRequested, askedNewContact];
const contactChanged = [
  ...contactAsked,
  happened.verified('code', contactAsked.length, newContact.email),
  happened.contactChanged,
  happened.vettingOpened(2, vettingDeadline, ['primaryContact']),
];
const movedToHarbour = happened.corrected({ legalName: 'Harbour Ltd', address: harbour });
const withdrawn = [...requested, happened.withdrawn];

/** The same story by other rules. */
const under = (policyVersion: string, events: readonly Happened[]): readonly Happened[] =>
  events.map((event) => (event.type === 'AccountRequested' ? { ...event, data: { policyVersion } } : event));

const renewalOpen = [...active, on(firstYear.firstReminder, happened.renewalReminded), on(firstYear.opensAt, happened.renewalOpened)];
const renewalReady = [...renewalOpen, on(payment.receivedAt, happened.renewalPaid)];
const inTransition = under('2026-01-transition', [
  ...active.slice(0, -1),
  happened.activatedIn(transitionYear),
  happened.renewalOpenedIn(transitionYear, firstYear.anniversary),
]);
const lapsed = [
  ...inTransition,
  ...transitionYear.remindersOn.map((day) => on(day, happened.renewalRemindedIn(transitionYear))),
  on(transitionYear.closesAt, happened.membershipLapsed(lateUntil)),
];
const { at: askedLateAt, remindAgainOn: remindedLate, ...askedLateOf } = askedLate;
const reacceptanceAskedLate = [...lapsed, on(askedLateAt, happened.reacceptanceAsked(askedLateOf))];

const silverOrdered = [...active, happened.earned(), happened.competencyOrdered(1, 'silver')];
const silver = [...silverOrdered, happened.paid(1, prices.silver, today), happened.reached(1, 'silver'), happened.provisioned(1, 'silver')];

const leaving = [...active, happened.leavingAnnounced];
const { endsAt: leavingAt } = happened.leavingAnnounced.data;

/** Every state a membership can be in, as the events that lead to it; decision tests and the matrix begin here. */
export const states = {
  requested,
  'mail bounced': [...requested, happened.bounced],
  'contact reminded': [...requested, on(emailReminders[0]!, happened.remindedOfEmail)],
  'code mistyped once': [...requested, happened.codeRefused(4)],
  'challenge void': [...requested, ...[4, 3, 2, 1, 0].map((triesLeft) => happened.codeRefused(triesLeft))],
  'enrolment denied': [...requested, happened.denied('not-enrolled')],
  'address denied': [...requested, happened.denied('not-company-address')],
  'mail resent': [...requested, on(dayAfter, asked({ occasion: 'resend' }))],
  'contact replaced': [...requested, happened.contactReplaced, askedNewContact],
  'signed before the e-mail is verified': [...requested, happened.accepted],
  'e-mail verified': underReview,
  'domain the same': checked,
  'domain another': [...underReview, happened.vettingChecked({ 'email-domain': 'domain-different', employment: 'contact-elsewhere' })],
  'review escalated': escalated,
  'review escalated twice': [...escalated, on(escalatedDeadline, happened.escalated(2, '2026-03-25T09:00:00.000Z'))],
  rejected,
  'review claimed': [...checked, happened.claimed()],
  'document requested': documentRequested,
  'document received': [...documentRequested, happened.documentReceived({ deadline: vettingDeadline })],
  'document late': [
    ...documentRequested,
    on(vettingDeadline, happened.remindedOfAgreement),
    on(documentDeadline, happened.vettingResumed('2026-03-25T09:00:00.000Z')),
  ],
  'document uploaded after rejection': [...rejected, happened.documentReceived()],
  resubmitted: [...rejected, happened.resubmitted()],
  appealed: [...rejected, happened.appealed()],
  'rejected, no attempts left': [...rejected, happened.resubmitted(), happened.rejected, happened.appealed(0), happened.rejectedForGood],
  authorised: [...checked, happened.authorized()],
  'signatory reminded': [...checked, happened.authorized(), on(agreementReminders[0]!, happened.remindedOfAgreement)],
  'signing handed over': [...requested, happened.handedOver()],
  'signing mail bounced': [...requested, happened.handedOver(), happened.signingMailBounced()],
  'signing given back': [...requested, happened.handedOver(), happened.signingDeclined()],
  'signatory left': [...checked, happened.signatoryLeft()],
  'newer agreement offered': [...checked, happened.superseded, offered({ agreementVersion: '2026-07' })],
  'signed, under review': [...checked, happened.accepted],
  'profile corrected under review': [
    ...checked,
    happened.corrected({ legalName: '한빛 주식회사' }),
    happened.vettingOpened(2, vettingDeadline, ['legalName']),
  ],
  'address given': [...requested, movedToHarbour],
  'address suggested': [...requested, movedToHarbour, happened.addressChecked(6)],
  'contact replaced under review': [...checked, happened.contactReplaced, askedNewContact],
  'contact replaced, all else done': [...checked, happened.authorized(), happened.contactReplaced, askedNewContact, happened.accepted],
  active,
  're-acceptance asked': reacceptanceAsked,
  're-acceptance asked on the way in': [...checked, happened.accepted, happened.reacceptanceAsked()],
  're-acceptance reminded': [...reacceptanceAsked, on(reacceptanceReminders[0]!, happened.reacceptanceReminded())],
  're-acceptance declined': [...reacceptanceAsked, happened.reacceptanceDeclined],
  're-acceptance handed over': [...reacceptanceAsked, happened.handedOver()],
  'agreement enforced': enforced,
  'agreement enforced and declined': [...enforced, on(enforcedFrom, happened.reacceptanceDeclined)],
  'agreement accepted again': [
    ...enforced,
    ...[happened.newAgreementAccepted, happened.blockLifted].map((event) => on(enforcedFrom, event)),
  ],
  'suspended with an agreement to accept': [...reacceptanceAsked, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')],
  'profile changed while active': changed,
  'change rejected while active': changeRejected,
  'change appealed while active': [...changeRejected, happened.appealed(1, 2)],
  'change taken back while active': [
    ...changed,
    happened.corrected({ legalName: '한빛 소프트웨어', before: { legalName: 'Hanbit Tech' } }),
    happened.authorizationUpheld,
  ],
  'change authorised while active': [...changed, happened.authorized(2)],
  'document requested while active': [...changed, happened.documentRequestedIn(2)],
  'review reopened while active': [...active, bySupport(happened.reopened('vetting', 'authorized')), happened.vettingOpened(2)],
  'suspended while a change is reviewed': [...changed, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')],
  'suspended for a rejected change': [
    ...changeRejected,
    on('2026-03-27T09:00:00.000Z', happened.warned('vetting', mendingDeadline)),
    on(mendingDeadline, happened.suspended('vetting-rejected', reinstatementDeadline)),
  ],
  'new contact asked while active': contactAsked,
  'new contact denied while active': [...contactAsked, happened.denied('not-enrolled', contactAsked.length)],
  'contact changed while active': contactChanged,
  'contact change lapsed': [
    ...contactAsked,
    on(emailReminders[0]!, happened.remindedOfNewContact(contactAsked.length)),
    on(emailReminders[1]!, happened.remindedOfNewContact(contactAsked.length)),
    on(emailDeadline, happened.contactChangeLapsed()),
  ],
  'domain asked': [...request, happened.domainAsked(), ...requested.slice(3)],
  'domain asked of a member': [...active, happened.domainAsked()],
  'domain looked for at once': [...active, happened.domainAsked(), happened.domainCheckRequested],
  'domain proved': [...active, happened.domainAsked(), happened.domainProved],
  'domain missed': [...active, happened.domainAsked(), on(domainDeadline, happened.domainMissed())],
  'tenant asked': [...active, happened.tenantAsked()],
  'tenant asked on the way in': [...requested, happened.tenantAsked()],
  'tenant confirmed': [...active, happened.tenantAsked(), happened.tenantConfirmed],
  'tenant added': tenantAdded,
  'tenant removed': [...tenantAdded, happened.tenantRemoved([people.ofOtherTenant])],
  'closed with a tenant': [...tenantAdded, bySupport(happened.closed('by-support'))],
  ...legacyStates({ requested, underReview, active }),
  ...mergeStates(active),
  'join requested': [...requested, happened.joinRequested()],
  'join declined': [...requested, happened.joinRequested(), happened.joinDeclined],
  'joined before the review': [...checked, happened.joinRequested(), happened.joinAccepted],
  'join requested of a member': [...active, happened.joinRequested()],
  'two administrators': [...active, happened.userAdded(people.another, ['user-management-admin'])],
  invited: [...requested, happened.invited()],
  'invited by a member': [...active, happened.invited()],
  'invitation declined': [...active, happened.invited(), happened.invitationDeclined(active.length + 1)],
  'rules changed': [...active, bySupport(happened.policyChanged, 'rules-waived')],
  'second year': under('2026-01-standing', [
    ...active.slice(0, -1),
    happened.activatedIn(),
    on('2027-03-04T00:00:00.000Z', happened.yearBegan('2028-03-04')),
  ]),
  'automatic renewal on': [...active, happened.automaticSet(true)],
  'automatic renewal switched off': [...active, happened.automaticSet(true), happened.automaticSet(false)],
  'order placed': [...active, happened.actionPackOrdered()],
  'transfer proved': [...active, happened.actionPackOrdered(), happened.proofReceived()],
  'proof refused': [...active, happened.actionPackOrdered(), happened.proofReceived(), bySupport(happened.proofRejected())],
  'card declined': [...silverOrdered, happened.declinedCard(1)],
  'card being charged': [...silverOrdered, happened.charging(1)],
  'level reached': silver,
  'level at risk': [...silver, happened.lost(), happened.atRisk()],
  ...refundStates(silverOrdered, silver),
  'benefit activated': [...silver, happened.benefitActivated()],
  'product key seen': [...silver, happened.keyViewed()],
  'suspended with benefits': [...silver, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')],
  'renewal reminded': [...active, on(firstYear.firstReminder, happened.renewalReminded)],
  'renewal open': renewalOpen,
  'renewal open, automatic': [
    ...active,
    happened.automaticSet(true),
    on(firstYear.firstReminder, happened.renewalReminded),
    on(firstYear.opensAt, happened.renewalOpened),
  ],
  'profile reviewed': [...renewalOpen, on(firstYear.opensAt, happened.profileReviewed)],
  'renewal ready': renewalReady,
  renewed: [...renewalReady, on('2027-03-10T09:00:00.000Z', happened.renewed())],
  'suspended in the window': [...renewalOpen, on('2027-03-06T09:00:00.000Z', happened.suspended('by-support', '2027-05-05T09:00:00.000Z'))],
  'renewed at any time': inTransition,
  lapsed,
  'lapsed for good': [
    ...renewalOpen,
    on(firstYear.secondReminder, happened.renewalReminded),
    on(firstYear.closesAt, happened.membershipLapsed()),
  ],
  're-acceptance asked after a lapse': reacceptanceAskedLate,
  'agreement enforced after a lapse': [
    ...reacceptanceAskedLate,
    ...askedLate.remindersOn.map((day) => on(day, happened.reacceptanceReminded())),
    on(askedLate.deadline, happened.agreementEnforced(remindedLate)),
  ],
  'too late to renew late': [...lapsed, on(lateUntil, happened.renewalExpired)],
  'leaving announced': leaving,
  left: [...leaving, on(leavingAt, happened.left())],
  'left while suspended': [...active, happened.suspended('by-support', '2026-05-03T09:00:00.000Z'), happened.left({ held: true })],
  expired: [
    ...requested,
    on(emailReminders[0]!, happened.remindedOfEmail),
    on(emailReminders[1]!, happened.remindedOfEmail),
    on(emailDeadline, happened.expired('email-verification')),
  ],
  suspended,
  reinstated: [...suspended, on('2026-04-10T09:00:00.000Z', happened.reinstated('2026-04-24T09:00:00.000Z'))],
  'suspended while active': [...active, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')],
  'deadline extended': [...requested, bySupport(happened.extended('email-verification', emailDeadline, '2026-03-21T09:00:00.000Z'))],
  'e-mail asked anew': [...checked, bySupport(happened.reopened('email-verification', 'verified')), asked({ occasion: 'reopened' })],
  'review waived': [...checked, bySupport(happened.waived())],
  'review waived for a time': [...checked, bySupport(happened.waived(waiverEnd))],
  'active by a waiver for a time': waived,
  'closing proposed': proposed,
  'closing proposed while active': [...active, bySupport(happened.proposed('closeMembership'))],
  'proposal lapsed': [...proposed, on(proposalDeadline, happened.lapsed(9))],
  'closed by support': [...proposed, happened.approved(9), happened.closed('by-support')],
  withdrawn,
  'closed by the signatory': [...requested, happened.declined, happened.closed('agreement-declined')],
  'closed after suspension': [...suspended, on(reinstatementDeadline, happened.closed('suspended-too-long'))],
  'begun again': [...withdrawn, ...request, asked(), offered()],
} satisfies Readonly<Record<string, readonly Happened[]>>;

/** The name of a state. */
export type StateName = keyof typeof states;

/** Every state with its name, for `it.each`. */
export const eachState = Object.entries(states) as unknown as readonly (readonly [StateName, readonly Happened[]])[];
