import type { EventData } from '../catalogue.js';
import type { Promised, Waiting } from '../waiting.js';
import { forget, later, remindedBy, type NounFold } from './noun.js';

/** The agreement offered, and what the signatory said to it. */
export interface AgreementAcceptance {
  readonly agreementVersion: string;
  readonly since: string;
  readonly deadline: string;
  readonly remindersOn: readonly string[];
  readonly reminders: number;
  readonly accepted?: EventData<'AgreementAccepted'> & { readonly at: string };
  readonly declinedAt?: string;
}

/** The agreement gate as its events leave it. */
export const agreementAcceptance = {
  AccountRequested: forget,
  AgreementOffered: (_, { data, occurredAt }) => ({ ...data, since: occurredAt, reminders: 0 }),
  AgreementReminded: (before, { occurredAt }) => ({ ...before!, reminders: remindedBy(before!, occurredAt) }),
  AgreementAccepted: (before, { data, occurredAt }) => ({ ...before!, accepted: { ...data, at: occurredAt } }),
  AgreementDeclined: (before, { occurredAt }) => ({ ...before!, declinedAt: occurredAt }),
  AccountReinstated: (before, { data }) =>
    before && !before.accepted ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
  DeadlineExtended: (before, { data }) =>
    before && data.step === 'agreement-acceptance' ? { ...before, deadline: later(before.deadline, data.after) } : before,
  StepReopened: (before, { data }) => (data.step === 'agreement-acceptance' ? undefined : before),
} satisfies NounFold<AgreementAcceptance>;

/** Waits for the one person who may sign. */
export const waitsForAgreement = (gate: AgreementAcceptance | undefined): readonly Waiting[] =>
  gate && !gate.accepted
    ? [{ step: 'agreement-acceptance', owner: 'signatory', since: gate.since, deadline: gate.deadline, then: 'expireAccount' }]
    : [];

/** The next reminder, as long as nobody has signed. */
export const promisedAgreementReminder = (gate: AgreementAcceptance | undefined): readonly Promised[] => {
  const at = gate && !gate.accepted ? gate.remindersOn[gate.reminders] : undefined;
  return at ? [{ step: 'agreement-acceptance', at, then: 'remindOfAgreement' }] : [];
};
