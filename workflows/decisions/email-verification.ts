import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isContactAsked } from '../../events/state/contact-change.js';
import type { EmailVerification } from '../../events/state/email-verification.js';
import { oneMoreFrom } from './daily-limit.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertPending } from './pending.js';

/** How a contact proves to be a person who read the mail: the browser that asked for it, or the code, typed, as the API compared it. */
export type Proof = { readonly kind: 'browser'; readonly begunBy: string } | { readonly kind: 'code'; readonly matches: boolean };

/** An answer to the challenge of that number. */
export interface Answer {
  readonly challenge: number;
  readonly proof: Proof;
}

/** Opens the e-mail gate once. */
export const requestEmailVerification: Decision = (_, { legalProfile }, context) => [
  ask(legalProfile!.primaryContact, 'enrolment', { ...context, from: context.now }),
];

/** Writes again; the earlier link and code are void, the deadline stays. A contact may ask only with a proof. */
export const resendVerificationEmail: Decision<{ readonly answer?: Answer }> = ({ answer }, state, context) => {
  assertContactAsked(state);
  const gate = state.emailVerification!;
  if (gate.outcome === 'verified') throw new Refused('email-already-verified');
  if (gate.outcome === 'denied') throw new Refused('email-already-denied');
  if (!answer && context.actor.kind === 'contact') throw new Refused('code-required');
  if (answer && !isProven(answer, state)) return refuseCode(answer, gate, context);
  assertMailAllowed(gate, context);
  return [ask(gate, 'resend', { ...context, from: gate.since, deadline: gate.deadline })];
};

/** Whom a company names as its contact. */
export type NamedContact = Pick<EventData<'PrimaryContactReplaced'>, 'primaryContact'>;

/** Names another person to write to, at any point of the way in; only the e-mail gate opens anew. The same address may be named again after a No, which can be a slip. */
export const nameContact: Decision<NamedContact> = ({ primaryContact }, state, context) => {
  assertPending(state);
  const gate = state.emailVerification!;
  const isSame = state.legalProfile!.primaryContact.email === primaryContact.email;
  if (isSame && gate.outcome !== 'denied') throw new Refused('contact-unchanged');
  assertMailAllowed(gate, context);
  return [
    { type: 'PrimaryContactReplaced', data: { primaryContact } },
    ask(primaryContact, 'contact-replaced', { ...context, from: context.now }),
  ];
};

/** Yes to both questions; a second Yes changes nothing. */
export const verifyEmail: Decision<Answer> = (answer, state, context) => {
  const gate = current(answer, state);
  if (gate.outcome === 'verified') return [];
  assertOpen(gate, state);
  if (!isProven(answer, state)) return refuseCode(answer, gate, context);
  return [{ type: 'EmailVerified', data: { challenge: gate.challenge, email: gate.email, proof: answer.proof.kind } }];
};

/** No to either question; the company may then name another contact. */
export const denyEmail: Decision<Answer & { readonly answer: EventData<'EmailDenied'>['answer'] }> = (denial, state, context) => {
  const gate = current(denial, state);
  if (gate.outcome === 'denied') return [];
  if (gate.outcome === 'verified') throw new Refused('email-already-verified');
  assertOpen(gate, state);
  if (!isProven(denial, state)) return refuseCode(denial, gate, context);
  return [{ type: 'EmailDenied', data: { challenge: gate.challenge, answer: denial.answer } }];
};

/** Nudges once per promised day. */
export const remindOfEmailVerification: Decision = (_, { emailVerification }) => [
  { type: 'EmailVerificationReminded', data: { challenge: emailVerification!.challenge } },
];

/** What the mail server said to a letter: taken, or refused for good with a status. */
export type MailAnswer = EventData<'VerificationEmailSent'> & { readonly smtpStatus?: number };

/** Keeps what the mail server said; a mail that was superseded meanwhile no longer matters, nor a bounce once the contact has answered. */
export const recordVerificationEmail: Decision<MailAnswer> = ({ challenge, reminder, smtpStatus }, state) => {
  const { emailVerification: gate } = state;
  if (!isContactAsked(state) || gate?.challenge !== challenge || gate.lettersSent > reminder) return [];
  if (smtpStatus === undefined) return [{ type: 'VerificationEmailSent', data: { challenge, reminder } }];
  return gate.outcome === 'asked' ? [{ type: 'VerificationEmailBounced', data: { challenge, smtpStatus } }] : [];
};

/** Asks the person to prove the address, by the deadline that the rules give from an instant, or by the one there was. */
export function ask(
  { email, language }: Pick<EmailVerification, 'email' | 'language'>,
  occasion: EventData<'EmailVerificationRequested'>['occasion'],
  { now, from, policy, deadline }: Context & { readonly from: string; readonly deadline?: string },
): MembershipEvent {
  const { days, remindOnDays } = policy.emailVerification;
  const remindersOn = remindOnDays.map((day) => daysAfter(from, day)).filter((at) => at > now);
  return {
    type: 'EmailVerificationRequested',
    data: { occasion, email, language, deadline: deadline ?? daysAfter(from, days), remindersOn },
  };
}

function current({ challenge }: Answer, { emailVerification: gate }: MembershipState): EmailVerification {
  if (gate?.challenge !== challenge) throw new Refused('link-superseded');
  return gate;
}

function assertOpen(gate: EmailVerification, state: MembershipState): void {
  if (state.account?.status === 'expired') throw new Refused('link-expired', { deadline: gate.deadline });
  assertContactAsked(state);
  if (gate.outcome === 'void') throw new Refused('challenge-void');
  if (gate.outcome === 'denied') throw new Refused('email-already-denied');
}

function assertContactAsked(state: MembershipState): void {
  if (!isContactAsked(state)) assertPending(state);
}

function isProven({ challenge, proof }: Answer, { emailVerification: gate }: MembershipState): boolean {
  if (challenge !== gate?.challenge) throw new Refused('link-superseded');
  if (proof.kind === 'code' && gate.outcome === 'void') throw new Refused('challenge-void');
  if (proof.kind === 'code') return proof.matches;
  if (proof.begunBy !== gate.begunBy) throw new Refused('code-required');
  return true;
}

function refuseCode({ challenge }: Answer, gate: EmailVerification, { policy }: Context): readonly MembershipEvent[] {
  const triesLeft = (gate.triesLeft ?? policy.emailVerification.triesAllowed) - 1;
  return [{ type: 'VerificationCodeRefused', data: { challenge, triesLeft } }];
}

/** Limits the mails of one membership by the day, however often it begins again; support, which says why, may write once more when a company is locked out. */
export function assertMailAllowed({ mailsAskedAt }: EmailVerification, { now, policy, actor }: Context): void {
  if (actor.kind === 'support') return;
  const { mailsPerDay } = policy.emailVerification;
  const retryAfter = oneMoreFrom(mailsAskedAt, mailsPerDay, now);
  if (retryAfter) throw new Refused('too-many-mails', { mailsPerDay, retryAfter });
}
