import type { Promised, Waiting } from '../waiting.js';
import type { Account } from './account-creation.js';
import type { AgreementAcceptance } from './agreement-gate.js';
import { agreementStanding, isAskedForRenewal, settled, signerNamed } from './agreement-standing.js';
import { masked, maskedName } from './masked.js';
import { forget, later, remindedBy, type NounFold } from './noun.js';
import type { Signing } from './signing.js';

export type { AgreementAcceptance } from './agreement-gate.js';

/** The agreement gate as its events leave it. */
export const agreementAcceptance = {
  ...agreementStanding,
  AccountRequested: forget,
  AgreementOffered: (before, { data, occurredAt }) => ({
    ...data,
    since: occurredAt,
    reminders: 0,
    ...(before && { supersedes: before.agreementVersion }),
  }),
  AgreementSuperseded: (before) => before,
  AgreementReminded: (before, { occurredAt }) => ({ ...before!, reminders: remindedBy(before!, occurredAt) }),
  AgreementAccepted: (before, { data, occurredAt }) => ({ ...settled(before!), accepted: { ...data, at: occurredAt } }),
  AgreementAcceptanceKept: (_, { data: { acceptedAt: at, ...accepted } }) => ({
    agreementVersion: accepted.agreementVersion,
    since: at,
    deadline: at,
    remindersOn: [],
    reminders: 0,
    accepted: { ...accepted, at },
  }),
  AgreementDeclined: (before, { occurredAt }) => ({ ...before!, declinedAt: occurredAt }),
  SigningHandedOver: signerNamed,
  LegalProfileCorrected: (before, { data }) => (data.signatory ? signerNamed(before) : before),
  DeadlineExtended: (before, { data }) =>
    before && (data.step === 'agreement-acceptance' || (data.step === 'renewal' && isAskedForRenewal(before)))
      ? { ...before, deadline: later(before.deadline, data.after) }
      : before,
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
  readonly account?: Account;
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

/** When the company itself must act before anybody can sign: the signatory left or said No, or the mail to the next one came back. */
const companyActsSince = (signer: Signer, { signing, agreementAcceptance: gate }: Standing): string | undefined =>
  signer.kind === 'nobody' ? signer.since : (signing?.handedTo?.bounced?.at ?? gate?.reacceptance?.declinedAt);

/** What follows where nobody signs: a request ends; of a company whose acceptance stands, purchases and a late renewal are blocked, and it is reminded from then on. */
function consequenceOf({ account, agreementAcceptance }: Standing): Pick<Waiting, 'deadline' | 'then'> {
  const { deadline, reacceptance } = agreementAcceptance!;
  if (!reacceptance) return { deadline, then: 'expireAccount' };
  if (!reacceptance.enforcedAt) return { deadline, then: 'enforceAgreement' };
  return { deadline: reacceptance.remindAgainOn!, then: account?.status === 'pending' ? 'expireAccount' : 'remindOfReacceptance' };
}

/** Waits for the one person who may sign; where there is none who can, for the company to name one. */
export function waitsForAgreement(state: Standing): readonly Waiting[] {
  const signer = signerOf(state);
  if (!signer) return [];
  const bySelf = companyActsSince(signer, state);
  const whose = bySelf
    ? ({ owner: 'partner', since: later(state.agreementAcceptance!.since, bySelf) } as const)
    : { owner: 'signatory' as const, since: signer.since };
  return [{ step: 'agreement-acceptance', ...whose, ...consequenceOf(state) }];
}

/** The next reminder, as long as nobody has signed. */
export function promisedAgreementReminder(gate: AgreementAcceptance | undefined): readonly Promised[] {
  const at = gate && !gate.accepted && !gate.reacceptance?.enforcedAt ? gate.remindersOn[gate.reminders] : undefined;
  return at ? [{ step: 'agreement-acceptance', at, then: gate!.reacceptance ? 'remindOfReacceptance' : 'remindOfAgreement' }] : [];
}
