import type { MembershipState } from '../../../events/membership.js';
import { letterId } from '../../../events/state/letters.js';
import { outstandingOf, owedCharge, owedReturn } from '../../../events/state/payments.js';
import { isOwed } from '../../../events/state/refunds.js';
import type { Answer, Proof } from '../../../workflows/decisions/email-verification.js';
import type { CommandData, CommandType, Finding } from '../../../workflows/decisions/index.js';
import { owedMails } from '../../../workflows/decisions/letters.js';
import { membershipId, today } from '../../support/given-when-then.js';
import { otherTenant, people, requestData } from '../../support/membership.js';
import {
  area,
  brought,
  happened,
  otherAccount,
  withOther,
  comment,
  overrideUntil,
  newSigner,
  newText,
  oldPartnerId,
  oldRecord,
  readText,
  suggestedHarbour,
  uploadedDocument,
} from '../../support/sample-events.js';
import { transferProof } from '../../support/sample-orders.js';
import { chargeAnswer, refundAnswer } from './card-answers.js';
import { newestInvitation } from '../newest-invitation.js';
import type { Move, Shown } from './moves.js';

type Asked = Extract<Move, { ask: unknown }>;

const proofs = (begunBy: string): Record<Shown['proof'], Proof> => ({
  right: { kind: 'code', matches: true },
  wrong: { kind: 'code', matches: false },
  browser: { kind: 'browser', begunBy },
  'another browser': { kind: 'browser', begunBy: 'another command' },
});

const answer = ({ age, proof }: Shown, { emailVerification }: MembershipState): Answer => ({
  challenge: emailVerification!.challenge - age,
  proof: proofs(emailVerification!.begunBy)[proof],
});

const textOf = ({ agreementAcceptance: gate }: MembershipState) =>
  gate?.agreementVersion === newText.agreementVersion ? newText : readText;

const linkOf = ({ signing }: MembershipState) => ({ handOver: signing?.handedTo?.handOver ?? 0 });

/** Whatever is open, or else the newest order, with the price that it has. */
const paymentOf = (orders: MembershipState['orders']) => {
  const { order, price, placedAt } = orders?.list.findLast(({ status }) => status === 'open') ?? {};
  return {
    order: order ?? 1,
    payment: `PAY-${order}`,
    amount: price?.total ?? 1,
    currency: price?.currency ?? 'USD',
    receivedAt: placedAt ?? today,
  };
};

/** A transfer of what an order still costs, or of a part of it; or of an order that is over. */
const wiredOf = (orders: MembershipState['orders'], isPart: boolean | undefined) => {
  const wired = orders?.list.findLast(({ method }) => method === 'wire');
  const payment = `BANK-${orders?.list.length}-${wired?.parts?.length ?? 0}`;
  const all = { ...paymentOf(orders), ...(wired && { order: wired.order, currency: wired.price.currency, receivedAt: wired.placedAt }) };
  return { ...all, payment, amount: wired ? Math.ceil(outstandingOf(wired) / (isPart ? 3 : 1)) : 1 };
};

/** What came too much or too late, and the newest order that is open. */
const surplusOf = (orders: MembershipState['orders']) => {
  const late = orders?.list.find(({ returns }) => returns?.some(isOwed));
  const { payment = 'none' } = late?.returns?.find(isOwed) ?? {};
  return { order: late?.order ?? 1, payment, to: orders?.placed ?? 2 };
};

/** What a transfer brought for the newest order by wire, or what is owed of it. */
const retractedOf = (orders: MembershipState['orders']) => {
  const { order = 1, parts = [], returns = [] } = orders?.list.findLast(({ method }) => method === 'wire') ?? {};
  return { order, payment: [...parts, ...returns].at(-1)?.payment ?? 'none' };
};

const newestProposal = ({ proposals }: MembershipState) => ({ proposal: proposals?.at(-1)?.proposal ?? 0 });

const data: { readonly [Type in CommandType]: (asked: Asked, state: MembershipState) => CommandData<Type> } = {
  requestAccount: ({ domain }, { tenant }) => ({
    ...requestData(tenant?.tenantId ?? membershipId),
    ...(domain && { newTenant: { domain }, legacyPartnerId: oldPartnerId }),
  }),
  withdrawAccount: () => undefined,
  verifyEmail: ({ shown }, state) => answer(shown!, state),
  denyEmail: ({ shown }, state) => ({ ...answer(shown!, state), answer: 'not-enrolled' }),
  resendVerificationEmail: ({ shown }, state) => (shown ? { answer: answer(shown, state) } : {}),
  replacePrimaryContact: ({ email }) => ({ primaryContact: { firstName: 'Primary', lastName: 'Contact', email: email!, language: 'en' } }),
  correctLegalProfile: ({ correction }) => correction!,
  confirmAddress: () => ({ choice: 0 }),
  acceptAgreement: ({ byLink }, state) => ({ ...textOf(state), ...(byLink && linkOf(state)) }),
  declineAgreement: ({ byLink }, state) => ({ agreementVersion: textOf(state).agreementVersion, ...(byLink && linkOf(state)) }),
  offerNewAgreement: () => ({ agreementVersion: newText.agreementVersion }),
  askReacceptance: () => ({ agreementVersion: newText.agreementVersion, enforceFrom: '2026-06-01T00:00:00.000Z' }),
  handOverSigning: ({ signer }) => ({ to: { ...newSigner, ...(signer && { objectId: signer }) } }),
  declineSigning: (_, state) => linkOf(state),
  authorizeVetting: () => undefined,
  checkDomainNow: () => undefined,
  addTenant: () => ({ tenantId: otherTenant }),
  confirmTenant: () => undefined,
  declineTenant: () => undefined,
  removeTenant: () => ({ tenantId: otherTenant }),
  inviteMerge: () => ({ membershipId: otherAccount, partnerId: withOther(1).partnerId }),
  answerMerge: ({ yes }) => (yes === false ? { answer: 'decline', because: 'not-now' } : { answer: 'accept' }),
  confirmMerge: () => ({ partnerId: withOther(1).partnerId }),
  offerMerge: () => happened.mergeOffered().data,
  hearMergeAnswer: (_, { merges }) => ({
    membershipId: otherAccount,
    number: merges?.merge?.number ?? 1,
    said: 'accept',
    legalName: 'Harbour Ltd',
    levels: brought.levels,
    anniversary: brought.anniversary,
  }),
  withdrawMerge: () => undefined,
  takeBackMerge: () => ({ membershipId: otherAccount, number: 77 }),
  joinAccount: () => ({ membershipId: otherAccount, number: 77 }),
  moveLegacyRecord: () => ({ partnerId: oldPartnerId }),
  returnLegacyRecord: () => ({ partnerId: oldPartnerId }),
  requestToJoin: () => ({ language: 'en' }),
  answerJoinRequest: ({ yes }) => ({ objectId: people.member, answer: yes ? 'accept' : 'decline' }),
  addUser: ({ roles }) => ({ objectId: people.another, roles: roles! }),
  changeRoles: ({ signer, roles }) => ({ objectId: signer!, roles: roles! }),
  correctUser: ({ signer, email }) => ({ objectId: signer!, email: email!, language: 'en' }),
  removeUser: ({ signer }) => ({ objectId: signer! }),
  inviteUser: ({ email, roles }) => ({ email: email!, language: 'ko', roles: roles! }),
  resendInvitation: (_, state) => newestInvitation(state),
  withdrawInvitation: (_, state) => newestInvitation(state),
  acceptInvitation: (_, state) => newestInvitation(state),
  declineInvitation: (_, state) => newestInvitation(state),
  setLetterPreferences: ({ yes }) => ({ leaveOut: yes ? ['document-received'] : [], language: 'en' }),
  reviewProfile: () => undefined,
  payRenewal: (_, { term, renewal }) => ({
    payment: `PAY-${term?.anniversary}`,
    amount: 473_000,
    currency: 'USD',
    receivedAt: renewal?.openedAt ?? today,
  }),
  renewMembership: () => undefined,
  setAutomaticRenewal: ({ yes }) => ({ on: yes! }),
  leaveMembership: ({ yes }) => ({ membership: membershipId, why: 'company-ends', on: yes ? 'year-end' : 'now' }),
  stayMember: () => undefined,
  recordCompetency: ({ yes }) => ({ area, level: yes ? 'gold' : 'none' }),
  overrideAchievement: () => ({ area, level: 'silver', until: overrideUntil }),
  placeOrder: ({ level }) => ({ level: level!, area, method: level === 'action-pack' ? 'wire' : 'card', employees: 40 }),
  recordPayment: (_, { orders }) => paymentOf(orders),
  confirmPayment: ({ yes }, { orders }) => wiredOf(orders, yes),
  submitPaymentProof: (_, { orders }) => {
    const { order = 1, proofs = [] } = orders?.list.findLast(({ method }) => method === 'wire') ?? {};
    return { ...transferProof, order, hash: String(proofs.length).padStart(64, 'd') };
  },
  rejectPaymentProof: (_, { orders }) => {
    const { order = 1, proofs = [] } = orders?.list.findLast(({ method }) => method === 'wire') ?? {};
    return { order, hash: proofs.at(-1)?.hash ?? 'd'.repeat(64), flaw: 'unreadable' };
  },
  applySurplus: (_, { orders }) => surplusOf(orders),
  retractPayment: (_, { orders }) => retractedOf(orders),
  confirmRefund: (_, { orders }) => {
    const { order = 1, returns } = orders?.list.findLast(({ method }) => method === 'wire') ?? {};
    return { order, payment: returns?.at(-1)?.payment ?? 'none', refund: 'BANK-2' };
  },
  payByCard: ({ yes }, { orders }) => ({ order: orders?.placed ?? 1, paymentMethod: yes ? 'pm_card_visa' : 'pm_card_mastercard' }),
  declinePayment: (_, { orders }) => ({ order: orders?.placed ?? 1, decline: 'refused' }),
  cancelOrder: (_, { orders }) => ({ order: orders?.placed ?? 1 }),
  refundOrder: (_, { orders }) => ({ order: orders?.placed ?? 1 }),
  activateBenefit: ({ benefit }) => ({ benefit: benefit! }),
  assignBenefit: ({ benefit, signer }) => ({ benefit: benefit!, objectId: signer! }),
  unassignBenefit: ({ benefit, signer }) => ({ benefit: benefit!, objectId: signer! }),
  consumeBenefit: (_, { benefits }) => ({ benefit: 'support-incidents', amount: 7, reference: `CASE-${benefits?.touched.length}` }),
  viewBenefitKey: () => ({ benefit: 'software-licences', madeWith: 1 }),
  replaceBenefitKey: () => ({ benefit: 'software-licences' }),
  rejectVetting: () => ({ rejection: 'company-not-found' }),
  resubmitVetting: () => ({ comment }),
  appealVetting: () => ({ comment }),
  requestDocument: () => ({ document: 'business-registration' }),
  uploadDocument: (_, { vetting }) => ({ ...uploadedDocument, hash: String(vetting?.documents.length ?? 0).padStart(64, 'c') }),
  claimReview: () => undefined,
  releaseReview: () => undefined,
  suspendMembership: () => undefined,
  reinstateMembership: () => undefined,
  extendDeadline: () => ({ step: 'email-verification', days: 7 }),
  escalateReview: () => ({}),
  resendLetter: (_, { letters }) => {
    const written = letters?.findLast(({ answers }) => Object.keys(answers).length > 0);
    return { letter: written ? letterId(written) : 'vetting-rejected/0' };
  },
  reopenStep: ({ step }) => ({ step: step! }),
  waiveStep: ({ until }) => ({ step: 'vetting', ...(until && { until }) }),
  closeMembership: () => ({}),
  appointAdministrator: () => ({ user: { objectId: people.another } }),
  approveProposal: (_, state) => newestProposal(state),
  declineProposal: (_, state) => newestProposal(state),
  changePolicy: ({ policy }) => ({ policyVersion: policy! }),
};

/** What a move says, in the state it is made in. */
export const commandData = (asked: Asked, state: MembershipState): CommandData<CommandType> => data[asked.ask](asked, state);

const mergeFound = (age: number, { merges }: MembershipState): CommandData<'recordMergeOffer'> => ({
  number: merges?.merge?.number ?? 1,
  ...(age === 0 ? { outcome: 'done' } : { outcome: 'refused', refusal: 'merge-not-possible' }),
});

const found: { readonly [Type in Finding['type']]: (age: number, state: MembershipState) => CommandData<Type> } = {
  recordVerificationEmail: (age, { emailVerification }) => ({
    challenge: emailVerification!.challenge - age,
    reminder: emailVerification!.lettersSent,
    ...(emailVerification!.challenge % 2 === 1 && { smtpStatus: 550 }),
  }),
  recordVettingChecks: (age, { vetting }) => ({
    round: (vetting?.current.round ?? 1) - age,
    domains: { 'hanbit.example': 'hanbit.example' },
    others: [],
  }),
  recordDomainProof: (age) => ({ domain: age === 0 ? 'hanbit.example' : 'another.example' }),
  recordTenantClaim: (age) => ({
    tenantId: otherTenant,
    ...(age === 0 ? { outcome: 'claimed' } : { outcome: 'taken', takenBy: 'membership' }),
  }),
  recordMergeOffer: (age, state) => mergeFound(age, state),
  recordMergeHearing: (age, state) => ({ ...mergeFound(age, state), status: state.merges?.merge?.status ?? 'accepted' }),
  recordMergeJoin: (age, state) => (age === 0 ? { ...mergeFound(0, state), outcome: 'done', brought } : mergeFound(age, state)),
  recordMergeWithdrawal: (age, state) => mergeFound(age, state),
  recordLegacyClaim: (age, { legacyMove }) => ({
    partnerId: oldPartnerId,
    asked: legacyMove?.move?.asked ?? 0,
    ...(age === 0 ? { outcome: 'claimed', ...oldRecord } : { outcome: 'refused', refusal: 'legacy-record-moved', owner: '한***' }),
  }),
  recordLegacyRelease: () => ({ partnerId: oldPartnerId }),
  recordTenantRelease: () => ({ tenantId: otherTenant }),
  recordLetter: (age, state) => {
    const owed = owedMails(state);
    const newest = owed.filter(({ letter }) => letter === owed.at(-1)!.letter);
    return { answers: newest.map(({ id: mail, kind }) => ({ mail, kind, ...(age > 0 && { smtpStatus: 550 }) })) };
  },
  recordCharge: (age, { orders }) => chargeAnswer(age, owedCharge(orders)),
  recordRefund: (age, { orders }) => refundAnswer(age, owedReturn(orders)),
  recordAddressCheck: (age, { addressCheck }) => ({
    given: (addressCheck?.given ?? 1) - age,
    result: 'interaction-required',
    suggestions: [suggestedHarbour],
  }),
};

/** What an activity finds out: of this challenge, round, domain, letter or address, or of the one before. */
export const findingOf = ({ find, age }: Extract<Move, { find: unknown }>, state: MembershipState): Finding =>
  ({ type: find, data: found[find](age, state) }) as Finding;
