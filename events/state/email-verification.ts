import type { EventData } from '../catalogue.js';
import type { Promised, Waiting } from '../waiting.js';
import { later, remindedBy, type NounFold } from './noun.js';

/** The newest challenge to the primary contact, and how it stands. */
export interface EmailVerification {
  /** The sequence of the event that asked; links, codes and mails are derived from it. */
  readonly challenge: number;
  /** The command that asked for the mail; the browser that sent it may confirm without the code. */
  readonly begunBy: string;
  readonly email: string;
  readonly language: 'en' | 'ko';
  readonly since: string;
  readonly deadline: string;
  readonly remindersOn: readonly string[];
  readonly reminders: number;
  /** How many letters of this challenge the mail server took: the mail, then its reminders. */
  readonly lettersSent: number;
  /** `superseded` only while a new request is being decided. */
  readonly outcome: 'asked' | 'bounced' | 'void' | 'denied' | 'verified' | 'superseded';
  readonly denial?: EventData<'EmailDenied'>['answer'];
  /** Since when the company is waited for, because the mail or its answer went wrong. */
  readonly failedAt?: string;
  readonly completedAt?: string;
  /** When mails were asked for, oldest first, so that they can be limited. */
  readonly mailsAskedAt: readonly string[];
  /** Absent until a wrong code was typed. */
  readonly triesLeft?: number;
  /** Of a member whose new contact is asked: the answer of the present one, which stands until then. */
  readonly standing?: Omit<EmailVerification, 'mailsAskedAt' | 'standing'>;
}

const remembered = 20;

const alone = ({ standing: _, ...gate }: EmailVerification): EmailVerification => gate;

const answerIn = ({ mailsAskedAt: _, standing: __, ...gate }: EmailVerification): NonNullable<EmailVerification['standing']> => gate;

/** The e-mail gate as its events leave it. */
export const emailVerification = {
  AccountRequested: (before) => before && { ...alone(before), outcome: 'superseded' },
  ContactChangeRequested: (before) => ({ ...before!, standing: before!.standing ?? answerIn(before!) }),
  ContactChangeLapsed: (before) => ({ ...before!.standing!, mailsAskedAt: before!.mailsAskedAt }),
  EmailVerificationRequested: (before, { data, sequence, causationId, occurredAt }) => ({
    challenge: sequence,
    begunBy: causationId,
    email: data.email,
    language: data.language,
    since: data.occasion === 'resend' && before ? before.since : occurredAt,
    deadline: data.deadline,
    remindersOn: data.remindersOn,
    reminders: 0,
    lettersSent: 0,
    outcome: 'asked',
    mailsAskedAt: [...(before?.mailsAskedAt ?? []), occurredAt].slice(-remembered),
    ...(before?.standing && { standing: before.standing }),
  }),
  VerificationEmailSent: (before, { data }) => ({ ...before!, lettersSent: data.reminder + 1 }),
  VerificationEmailBounced: (before, { occurredAt }) => ({ ...before!, outcome: 'bounced', failedAt: occurredAt }),
  EmailVerificationReminded: (before, { occurredAt }) => ({ ...before!, reminders: remindedBy(before!, occurredAt) }),
  VerificationCodeRefused: (before, { data, occurredAt }) => ({
    ...before!,
    triesLeft: data.triesLeft,
    ...(data.triesLeft === 0 && { outcome: 'void', failedAt: occurredAt }),
  }),
  EmailVerified: (before, { occurredAt }) => ({ ...alone(before!), outcome: 'verified', completedAt: occurredAt }),
  EmailVerificationKept: (before, { data }) => ({ ...before!, outcome: 'verified', completedAt: data.verifiedAt }),
  EmailDenied: (before, { data, occurredAt }) => ({ ...before!, outcome: 'denied', denial: data.answer, failedAt: occurredAt }),
  AccountReinstated: (before, { data }) =>
    before && before.outcome !== 'verified' ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
  DeadlineExtended: (before, { data }) =>
    before && data.step === 'email-verification' ? { ...before, deadline: later(before.deadline, data.after) } : before,
} satisfies NounFold<EmailVerification>;

/** Waits for the contact; once mail or answer went wrong, for the company to name or write to another. */
export const waitsForEmailVerification = (
  gate: EmailVerification | undefined,
  then: 'expireAccount' | 'lapseContactChange',
): readonly Waiting[] =>
  gate && gate.outcome !== 'verified'
    ? [
        {
          step: 'email-verification',
          owner: gate.outcome === 'asked' ? 'contact' : 'partner',
          since: gate.outcome === 'asked' ? gate.since : (gate.failedAt ?? gate.since),
          deadline: gate.deadline,
          then,
        },
      ]
    : [];

/** The next reminder, as long as the mail is unanswered. */
export const promisedEmailReminder = (gate: EmailVerification | undefined): readonly Promised[] => {
  const at = gate?.outcome === 'asked' ? gate.remindersOn[gate.reminders] : undefined;
  return at ? [{ step: 'email-verification', at, then: 'remindOfEmailVerification' }] : [];
};
