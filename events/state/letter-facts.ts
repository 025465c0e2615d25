import type { MembershipState } from '../membership.js';
import { waitingOn } from '../waiting-on.js';
import { isLiving } from './account-creation.js';
import { signerOf, type AgreementAcceptance } from './agreement-acceptance.js';
import { isContactAsked } from './contact-change.js';
import { invitationFacts } from './invitation-facts.js';
import { isLateRenewable, isOver } from './is-over.js';
import { legacyFacts } from './legacy-facts.js';
import { leavingFacts } from './leaving-facts.js';
import { natureOf, type LetterKind } from './letter-kinds.js';
import { reachedNobody, type Letter } from './letters.js';
import { levelFacts } from './level-facts.js';
import { masked } from './masked.js';
import { mergeFacts } from './merge-facts.js';
import { orderFacts } from './order-facts.js';
import { renewalFacts } from './renewal-facts.js';
import { standingReview } from './standing-review.js';
import type { Vetting } from './vetting.js';

/** What fills a letter: names, codes, instants. */
export type LetterFacts = Readonly<Record<string, string | number>>;

type Facts = (state: MembershipState, letter: Letter) => LetterFacts | undefined;

/** What waits for a signature, on the way in, of a member, and of a company that can still renew late. */
function openOffer(state: MembershipState): AgreementAcceptance | undefined {
  const { account, agreementAcceptance: gate } = state;
  const isAsked = isLiving(account) || isLateRenewable(state);
  return isAsked && gate && !gate.accepted && !gate.declinedAt ? gate : undefined;
}

/** The round that letters may be about. */
const openRound = (state: MembershipState): Vetting['current'] | undefined =>
  isLiving(state.account) || isLateRenewable(state) ? standingReview(state)?.current : undefined;

/** What a rejection says that stands. */
function rejected(state: MembershipState) {
  const { status, rejection, deadline, attemptsLeft = 0 } = openRound(state) ?? {};
  if (status !== 'rejected') return undefined;
  const until = isLateRenewable(state)
    ? ({ otherwise: 'lapsed', deadline: state.renewal!.lateUntil! } as const)
    : ({ otherwise: 'held', deadline: deadline! } as const);
  return { ...until, rejection: rejection!, attemptsLeft, meaning: rejection!, documents: rejection! };
}

const offered = (state: MembershipState): LetterFacts | undefined => {
  const gate = openOffer(state);
  return gate && { agreementVersion: gate.agreementVersion, ...signingStandsIn(gate) };
};

/** Until when it can be signed with nothing lost, or since when purchases wait for it. */
function signingStandsIn({ deadline, reacceptance }: AgreementAcceptance): LetterFacts {
  if (!reacceptance) return { gate: 'joining', deadline };
  return reacceptance.enforcedAt ? { gate: 'blocked', blockedSince: reacceptance.enforcedAt } : { gate: 'member', deadline };
}

/** Whoever leaves is not told of days on which nothing will be asked of it. */
const datesFor = ({ leaving }: MembershipState, dates: string): string =>
  leaving
    ? dates
        .split(',')
        .filter((date) => !date.startsWith('renewal-'))
        .join(',')
    : dates;

/** Who made the request that is still open. */
const requestedBy = ({ tenant, agreementAcceptance }: MembershipState): string =>
  (agreementAcceptance?.reacceptance ? undefined : tenant!.enroller.email) ?? 'none';

/** What is asked again, before its date or from then on. */
function askedAgain(state: MembershipState, isEnforced: boolean): LetterFacts | undefined {
  const { reacceptance, acceptedBefore, reminders } = openOffer(state) ?? {};
  if (!reacceptance || Boolean(reacceptance.enforcedAt) !== isEnforced) return undefined;
  return { ...offered(state), ground: reacceptance.ground, acceptedBefore: acceptedBefore!.agreementVersion, reminder: reminders! };
}

const domainWhile = (outcome: 'asked' | 'proved' | 'missed', state: MembershipState): LetterFacts | undefined => {
  const { domainProof: proof } = state;
  return proof?.outcome === outcome && !isOver(state) ? { domain: proof.domain, deadline: proof.deadline } : undefined;
};

/** While the person is in the account: what that person is there. */
const holdsRoles: Facts = ({ users }, { person }) => {
  const user = users?.[person!.objectId];
  return user && { roles: user.roles.join(',') };
};

const asItIs: Facts = (_, { facts = {} }) => facts;

/** One line per kind of letter: what it says in this state, and nothing once nobody needs it any more. */
const facts: { readonly [Kind in LetterKind]: Facts } = {
  'contact-unverified': (state) => {
    const { emailVerification: gate } = state;
    const failure = gate?.outcome === 'denied' ? gate.denial! : gate?.outcome;
    const hasFailed = gate && ['bounced', 'void', 'denied'].includes(gate.outcome);
    return isContactAsked(state) && hasFailed ? { failure: failure!, person: masked(gate.email), deadline: gate.deadline } : undefined;
  },
  'agreement-reminder': (state) => {
    const gate = openOffer(state);
    return gate && gate.reminders > 0 ? { ...offered(state), reminder: gate.reminders } : undefined;
  },
  'signing-handed-over': (state, { sequence }) =>
    state.signing?.handedTo?.handOver === sequence ? openOffer(state) && { ...offered(state), enroller: requestedBy(state) } : undefined,
  'signing-mail-bounced': (state) => {
    const { bounced } = state.signing?.handedTo ?? {};
    const gate = openOffer(state);
    return gate && bounced && { signer: signerOf(state)!.masked!.email, smtpStatus: bounced.smtpStatus, ...signingStandsIn(gate) };
  },
  'signing-declined': (state) => (state.signing?.declined ? offered(state) : undefined),
  'signatory-left': (state) => (signerOf(state)?.kind === 'nobody' ? offered(state) : undefined),
  'agreement-superseded': (state) => {
    const { supersedes } = openOffer(state) ?? {};
    return supersedes ? { ...offered(state), supersedes } : undefined;
  },
  'reacceptance-asked': (state) => askedAgain(state, false),
  'reacceptance-reminder': (state) => askedAgain(state, false),
  'reacceptance-declined': (state) => (openOffer(state)?.reacceptance?.declinedAt ? offered(state) : undefined),
  'agreement-enforced': (state) => askedAgain(state, true),
  'agreement-block-lifted': (state, { facts = {} }) => (state.account?.status === 'lapsed' ? undefined : facts),
  'account-suspended': ({ account }, letter) => {
    if (!account?.suspension) return undefined;
    const { cause, deadline } = account.suspension;
    return { reason: 'none', ...letter.facts, cause, deadline };
  },
  'account-reinstated': ({ account }) => (account?.suspension || account?.endedAt ? undefined : {}),
  'account-expired': ({ account }) => (account?.status === 'expired' ? { unfinishedStep: account.endedBy! } : undefined),
  'account-withdrawn': ({ account }) => (account?.status === 'withdrawn' ? {} : undefined),
  'account-closed': ({ account }, letter) =>
    account?.status === 'closed' ? { note: 'none', payment: 'none', ...letter.facts, cause: account.endedBy! } : undefined,
  'membership-active': ({ account, term }) =>
    account?.status === 'active' ? { partnerId: account.partnerId!, anniversary: term!.anniversary } : undefined,
  ...renewalFacts,
  ...leavingFacts,
  ...orderFacts,
  ...levelFacts,
  'policy-changed': (state, { facts = {} }) => {
    const dates = datesFor(state, String(facts['dates'] ?? ''));
    return { payment: 'none', ...facts, dates, moves: dates ? 'some' : 'none' };
  },
  'deadline-near': (state, letter) => {
    const { step, deadline } = letter.facts!;
    const waiting = waitingOn(state).find((each) => each.step === step && each.deadline === deadline);
    return waiting && { step: waiting.step, deadline: waiting.deadline, then: waiting.then };
  },
  'vetting-rejected': (state) => {
    const said = rejected(state);
    return said && said.attemptsLeft > 0 ? { ...said, remedy: said.rejection } : undefined;
  },
  'no-attempts-left': (state) => {
    const said = rejected(state);
    return said?.attemptsLeft === 0 ? said : undefined;
  },
  'document-requested': (state) => {
    const { request } = openRound(state) ?? {};
    return request && { document: request.document, deadline: request.deadline, note: request.note ?? 'none' };
  },
  'document-received': asItIs,
  'vetting-authorized': (state) => (openRound(state)?.status === 'authorized' ? {} : undefined),
  'contact-change-lapsed': asItIs,
  'domain-asked': (state) => domainWhile('asked', state),
  'domain-proved': (state) => domainWhile('proved', state),
  'domain-missed': (state) => domainWhile('missed', state),
  'tenant-asked': ({ tenants }, { facts: said = {} }) =>
    tenants?.further[String(said['tenantId'])]?.status === 'asked' ? said : undefined,
  'tenant-added': asItIs,
  'tenant-not-added': asItIs,
  'tenant-removed': asItIs,
  ...legacyFacts,
  ...mergeFacts,
  'join-requested': ({ account, joinRequests }, { person, at }) => {
    const request = joinRequests?.[person!.objectId];
    const isOpen = !account?.endedAt && request?.since === at && !request.againFrom;
    return isOpen ? { person: request.email ?? 'unknown', deadline: request.deadline } : undefined;
  },
  'join-accepted': ({ users }, { person, facts = {} }) => (users?.[person!.objectId] ? facts : undefined),
  'join-declined': asItIs,
  'join-lapsed': asItIs,
  ...invitationFacts,
  'user-added': holdsRoles,
  'roles-changed': holdsRoles,
  'user-removed': ({ users }, { person }) => (users?.[person!.objectId] ? undefined : {}),
  'support-acted': (_, letter) => ({ note: 'none', ...letter.facts }),
  'letter-bounced': asItIs,
};

/** What a letter says now; nothing once it need not be written. */
export const factsOf = (state: MembershipState, letter: Letter): LetterFacts | undefined =>
  letter.superseded ? undefined : facts[letter.kind](state, letter);

/** Whether somebody must act, was to be told so by letter, and nobody could be reached. */
export const isAnybodyUnreached = (state: MembershipState): boolean =>
  (state.letters ?? []).some((letter) => natureOf(letter.kind).asks && reachedNobody(letter) && factsOf(state, letter) !== undefined);
