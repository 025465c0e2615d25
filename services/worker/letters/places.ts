import type { LetterToReader } from '../../../activities/ports.js';
import type { CommandType } from '../../../workflows/contract.js';

/** Where the API is, and whom people ask. */
export interface Places {
  readonly baseUrl: string;
  readonly supportEmail: string;
}

type Kind = LetterToReader['kind'];

const contact = ['resendVerificationEmail', 'replacePrimaryContact'] as const;
const signature = ['acceptAgreement', 'handOverSigning'] as const;
const renewal = ['reviewProfile', 'acceptAgreement', 'renewMembership'] as const;
const mending = ['replacePrimaryContact', 'correctLegalProfile', 'uploadDocument', 'resubmitVetting', 'appealVetting'] as const;

/** What can be done about a letter; nothing where it only tells, or where only support can do something. */
const ways: { readonly [Name in Exclude<Kind, 'deadline-near'>]: readonly CommandType[] } = {
  'contact-unverified': contact,
  'contact-change-lapsed': ['replacePrimaryContact'],
  'agreement-reminder': signature,
  'signing-handed-over': [],
  'signing-mail-bounced': ['handOverSigning'],
  'signing-declined': signature,
  'signatory-left': ['correctLegalProfile', 'handOverSigning'],
  'agreement-superseded': ['acceptAgreement', 'declineAgreement'],
  'reacceptance-asked': signature,
  'reacceptance-reminder': signature,
  'reacceptance-declined': signature,
  'agreement-enforced': signature,
  'agreement-block-lifted': [],
  'account-suspended': [],
  'account-reinstated': [],
  'account-expired': ['requestAccount'],
  'account-withdrawn': ['requestAccount'],
  'account-closed': ['requestAccount'],
  'membership-active': ['addUser', 'inviteUser'],
  'renewal-open': renewal,
  'renewal-reminder': renewal,
  'membership-renewed': ['setAutomaticRenewal'],
  'membership-lapsed': ['renewMembership', 'requestAccount'],
  'leaving-announced': ['stayMember'],
  'leaving-taken-back': [],
  'membership-left': ['requestAccount'],
  'policy-changed': [],
  'order-placed': ['payByCard', 'submitPaymentProof', 'cancelOrder'],
  'payment-declined': ['payByCard', 'cancelOrder'],
  'order-expired': ['placeOrder'],
  'order-overtaken': [],
  'proof-received': [],
  'proof-rejected': ['submitPaymentProof', 'cancelOrder'],
  'order-refunded': [],
  'payment-in-part': ['submitPaymentProof', 'cancelOrder'],
  'surplus-applied': [],
  'surplus-payment': ['placeOrder'],
  'payment-retracted': [],
  'refund-paid': [],
  'refund-failed': [],
  'invoice-issued': [],
  'credit-note-issued': [],
  'level-begun': ['activateBenefit', 'assignBenefit', 'viewBenefitKey'],
  'level-at-risk': [],
  'level-ending': ['placeOrder'],
  'level-ended': ['placeOrder'],
  'benefits-provisioned': ['activateBenefit', 'assignBenefit', 'viewBenefitKey'],
  'benefits-ending': ['placeOrder'],
  'vetting-rejected': mending,
  'no-attempts-left': ['uploadDocument'],
  'document-requested': ['uploadDocument'],
  'document-received': ['resubmitVetting'],
  'vetting-authorized': [],
  'domain-asked': [],
  'domain-proved': [],
  'domain-missed': ['checkDomainNow'],
  'tenant-asked': ['confirmTenant', 'removeTenant'],
  'tenant-added': ['addUser', 'inviteUser'],
  'tenant-not-added': ['addTenant'],
  'tenant-removed': [],
  'legacy-moved': ['addUser', 'inviteUser'],
  'legacy-move-refused': ['moveLegacyRecord'],
  'legacy-returned': [],
  'merge-asked': ['withdrawMerge'],
  'merge-offered': ['answerMerge'],
  'merge-accepted': ['confirmMerge', 'withdrawMerge'],
  'merge-declined': ['inviteMerge'],
  'merge-withdrawn': ['inviteMerge'],
  'merge-refused': ['inviteMerge'],
  'merge-lapsed': ['inviteMerge'],
  'accounts-merged': ['addUser', 'inviteUser'],
  'account-merged': [],
  'join-requested': ['answerJoinRequest'],
  'join-accepted': [],
  'join-declined': ['requestToJoin'],
  'join-lapsed': ['requestToJoin'],
  'user-invited': [],
  'invitation-bounced': ['inviteUser', 'resendInvitation'],
  'invitation-accepted': ['changeRoles', 'removeUser'],
  'invitation-declined': ['inviteUser'],
  'invitation-expired': ['inviteUser'],
  'user-added': [],
  'roles-changed': [],
  'user-removed': [],
  'support-acted': [],
  'letter-bounced': ['correctUser'],
};

/** What these ask for, if anything, is done elsewhere: in the DNS, or by speaking with people. Nothing is to be done in the application. */
const doneElsewhere: readonly Kind[] = ['user-removed', 'roles-changed', 'account-suspended', 'domain-asked', 'domain-proved'];

/** What can be done about a step that is due soon. */
const waysAtStep: Readonly<Record<string, readonly CommandType[]>> = {
  tenant: ['checkDomainNow'],
  'email-verification': contact,
  vetting: mending,
  'agreement-acceptance': signature,
  'tenant-addition': ['confirmTenant'],
  join: ['answerJoinRequest'],
  merge: ['answerMerge', 'confirmMerge'],
  renewal,
  order: ['payByCard', 'submitPaymentProof', 'cancelOrder'],
};

const waysOf = ({ kind, facts }: LetterToReader): readonly CommandType[] => {
  if (kind === 'deadline-near') return waysAtStep[String(facts['step'])] ?? [];
  if (facts['side'] === 'joining') return [];
  const otherMethods = facts['method'] === 'wire' ? 'payByCard' : 'submitPaymentProof';
  return ways[kind].filter((way) => way !== otherMethods);
};

const kebab = (command: string): string => command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Files have addresses of their own. */
const files: { readonly [Type in CommandType]?: string } = { uploadDocument: 'documents', submitPaymentProof: 'orders/{order}/proofs' };

function callOf(
  command: CommandType,
  memberships: string,
  { membership, order }: { membership: string; order: string | number | undefined },
): string {
  if (command === 'requestAccount') return `POST ${memberships}`;
  return `POST ${membership}/${files[command]?.replace('{order}', String(order ?? '{order}')) ?? kebab(command)}`;
}

const papers: readonly Kind[] = ['invoice-issued', 'credit-note-issued'];

/** Where an application reads the paper that the letter is about, as data and as PDF. */
function papersOf({ kind, facts }: LetterToReader, membership: string): readonly string[] {
  if (!papers.includes(kind)) return [];
  const paper = `GET ${membership}/invoices/${String(facts['number'])}`;
  return [paper, `${paper}/pdf`];
}

/** How an application does what the letter asks for, and where it reads what the letter is about, and the membership; nothing for whoever has nothing to do there. */
export function callsFor(letter: LetterToReader, { baseUrl }: Pick<Places, 'baseUrl'>): readonly string[] {
  if (doneElsewhere.includes(letter.kind)) return [];
  const memberships = new URL('/v1/memberships', baseUrl).href;
  const membership = `${memberships}/${letter.membershipId}`;
  return [
    ...waysOf(letter).map((command) => callOf(command, memberships, { membership, order: letter.facts['order'] })),
    ...papersOf(letter, membership),
    `GET ${membership}`,
  ];
}
