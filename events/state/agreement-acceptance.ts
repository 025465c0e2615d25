import type { EventData } from '../catalogue.js';
import type { Promised, Waiting } from '../waiting.js';
import { masked, maskedName } from './masked.js';
import { forget, later, remindedBy, type NounFold } from './noun.js';
import type { Signing } from './signing.js';

/** The agreement offered, and what the signatory said to it. */
export interface AgreementAcceptance {
  readonly agreementVersion: string;
  readonly since: string;
  readonly deadline: string;
  readonly remindersOn: readonly string[];
  readonly reminders: number;
  /** The version that this offer superseded before anybody signed it. */
  readonly supersedes?: string;
  readonly accepted?: EventData<'AgreementAccepted'> & { readonly at: string };
  readonly declinedAt?: string;
}

/** The agreement gate as its events leave it. */
export const agreementAcceptance = {
  AccountRequested: forget,
  AgreementOffered: (before, { data, occurredAt }) => ({
    ...data,
    since: occurredAt,
    reminders: 0,
    ...(before && { supersedes: before.agreementVersion }),
  }),
  AgreementSuperseded: (before) => before,
  AgreementReminded: (before, { occurredAt }) => ({ ...before!, reminders: remindedBy(before!, occurredAt) }),
  AgreementAccepted: (before, { data, occurredAt }) => ({ ...before!, accepted: { ...data, at: occurredAt } }),
  AgreementAcceptanceKept: (_, { data: { acceptedAt: at, ...accepted } }) => ({
    agreementVersion: accepted.agreementVersion,
    since: at,
    deadline: at,
    remindersOn: [],
    reminders: 0,
    accepted: { ...accepted, at },
  }),
  AgreementDeclined: (before, { occurredAt }) => ({ ...before!, declinedAt: occurredAt }),
  AccountReinstated: (before, { data }) =>
    before && !before.accepted ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
  DeadlineExtended: (before, { data }) =>
    before && data.step === 'agreement-acceptance' ? { ...before, deadline: later(before.deadline, data.after) } : before,
  StepReopened: (before, { data }) => (data.step === 'agreement-acceptance' ? undefined : before),
} satisfies NounFold<AgreementAcceptance>;

/** Who must sign now. */
export interface Signer {
  readonly kind: 'signatory' | 'handed-over' | 'nobody';
  /** Since when it is this one's turn, within the open offer. */
  readonly since: string;
  /** Of a person whose mailbox is known: enough to be recognised by those who know. */
  readonly masked?: { readonly name: string; readonly email: string };
  /** Where such a person reads mail, unless it came back; the signatory of the profile is known to the directory alone. */
  readonly recipient?: { readonly email: string; readonly language: 'en' | 'ko' };
}

interface Standing {
  readonly agreementAcceptance?: AgreementAcceptance;
  readonly signing?: Signing;
}

/** Who must sign the open offer now; nothing while there is none. */
export function signerOf({ agreementAcceptance: gate, signing }: Standing): Signer | undefined {
  if (!gate || gate.accepted || gate.declinedAt) return undefined;
  const { handedTo, vacantSince, signatorySince = gate.since } = signing ?? {};
  if (handedTo) {
    const { firstName, lastName, email, language, bounced } = handedTo;
    const hidden = { name: maskedName(firstName, lastName), email: masked(email) };
    const reachable = bounced ? {} : { recipient: { email, language } };
    return { kind: 'handed-over', since: later(gate.since, handedTo.since), masked: hidden, ...reachable };
  }
  return vacantSince
    ? { kind: 'nobody', since: later(gate.since, vacantSince) }
    : { kind: 'signatory', since: later(gate.since, signatorySince) };
}

/** When the company itself must act before anybody can sign: the signatory left, or the mail to the next one came back. */
const companyActsSince = (signer: Signer, signing: Signing | undefined): string | undefined =>
  signer.kind === 'nobody' ? signer.since : signing?.handedTo?.bounced?.at;

/** Waits for the one person who may sign; where there is none who can, for the company to name one. */
export function waitsForAgreement(state: Standing): readonly Waiting[] {
  const signer = signerOf(state);
  if (!signer) return [];
  const gate = state.agreementAcceptance!;
  const bySelf = companyActsSince(signer, state.signing);
  const whose = bySelf
    ? ({ owner: 'partner', since: later(gate.since, bySelf) } as const)
    : { owner: 'signatory' as const, since: signer.since };
  return [{ step: 'agreement-acceptance', ...whose, deadline: gate.deadline, then: 'expireAccount' }];
}

/** The next reminder, as long as nobody has signed. */
export const promisedAgreementReminder = (gate: AgreementAcceptance | undefined): readonly Promised[] => {
  const at = gate && !gate.accepted ? gate.remindersOn[gate.reminders] : undefined;
  return at ? [{ step: 'agreement-acceptance', at, then: 'remindOfAgreement' }] : [];
};
