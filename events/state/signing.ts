import type { EventData } from '../catalogue.js';
import { letterId, letterIn } from './letters.js';
import type { NounFold } from './noun.js';

/** To whom the signing was handed, and how the mail fared. */
export type HandOver = EventData<'SigningHandedOver'>['to'] & {
  /** The sequence of the event that handed it over; the link is derived from it. */
  readonly handOver: number;
  /** The command that handed it over. */
  readonly begunBy: string;
  readonly since: string;
  readonly bounced?: { readonly at: string; readonly smtpStatus: number };
};

/** Who is to sign where that is not just the signatory of the profile. */
export interface Signing {
  readonly handedTo?: HandOver;
  /** When the signatory of the profile left, until the company names one again. */
  readonly vacantSince?: string;
  /** Since when it is the turn of the profile's signatory, where that was not so from the beginning. */
  readonly signatorySince?: string;
  /** The hand-over that came back, and when. */
  readonly declined?: { readonly handOver: number; readonly at: string };
  /** The version that took the place of an earlier offer, so that a step asked anew does not fall behind it. */
  readonly newerVersion?: string;
  /** When the signing was handed over, oldest first, so that mails can be limited. */
  readonly handedOverAt: readonly string[];
}

const remembered = 20;

/** Named so that a bounce finds the hand-over it is about. */
const letterOf = (handOver: number): string => letterId({ kind: 'signing-handed-over', sequence: handOver });

const none: Signing = { handedOverAt: [] };

/** The signing is with the signatory of the profile again. */
const handedBack = ({ handedTo: _, ...rest }: Signing, at: string): Signing => ({ ...rest, signatorySince: at });

const answeredAnew = ({ declined: _, ...rest }: Signing): Signing => rest;

const named = ({ vacantSince: _, ...rest }: Signing, at: string): Signing => handedBack(answeredAnew(rest), at);

const unbounced = ({ bounced: _, ...handOver }: HandOver): HandOver => handOver;

/** Who is to sign, as its events leave it. */
export const signing = {
  AccountRequested: (before) => before && { handedOverAt: before.handedOverAt },
  LegalProfileCorrected: (before, { data, occurredAt }) => (data.signatory ? named(before ?? none, occurredAt) : before),
  AgreementSuperseded: (before = none, { data }) => ({ ...before, newerVersion: data.supersededBy }),
  SigningHandedOver: (before = none, { data, sequence, causationId, occurredAt }) => ({
    ...answeredAnew(before),
    handedTo: { ...data.to, handOver: sequence, begunBy: causationId, since: occurredAt },
    handedOverAt: [...before.handedOverAt, occurredAt].slice(-remembered),
  }),
  SigningDeclined: (before = none, { data, occurredAt }) => ({
    ...handedBack(before, occurredAt),
    declined: { handOver: data.handOver, at: occurredAt },
  }),
  SignatoryLeft: (before = none, { data, occurredAt }) =>
    data.capacity === 'handed-over' ? handedBack(before, occurredAt) : { ...before, vacantSince: before.vacantSince ?? occurredAt },
  LetterBounced: (before, { data, occurredAt }) =>
    before?.handedTo && letterIn(data.mail) === letterOf(before.handedTo.handOver)
      ? { ...before, handedTo: { ...before.handedTo, bounced: { at: occurredAt, smtpStatus: data.smtpStatus } } }
      : before,
  LetterResent: (before, { data }) =>
    before?.handedTo && data.letter === letterOf(before.handedTo.handOver) ? { ...before, handedTo: unbounced(before.handedTo) } : before,
} satisfies NounFold<Signing>;
