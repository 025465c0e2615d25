import type { EventData } from '../catalogue.js';

/** Who signed which text, and when; never changed by what comes after. */
export type Acceptance = EventData<'AgreementAccepted'> & { readonly at: string };

/** The agreement offered, and what the signatory said to it. */
export interface AgreementAcceptance {
  readonly agreementVersion: string;
  readonly since: string;
  readonly deadline: string;
  readonly remindersOn: readonly string[];
  readonly reminders: number;
  /** The version that this offer superseded before anybody signed it. */
  readonly supersedes?: string;
  readonly accepted?: Acceptance;
  /** What was accepted before it was asked for again; it stays what it was. */
  readonly acceptedBefore?: Acceptance;
  /** While it is to be accepted again. */
  readonly reacceptance?: Reacceptance;
  readonly declinedAt?: string;
}

/** That an agreement which was accepted is to be accepted again. */
export interface Reacceptance {
  readonly ground: EventData<'AgreementReacceptanceAsked'>['ground'];
  /** The signatory said No; it may still be accepted. */
  readonly declinedAt?: string;
  /** Since when nothing new is bought without it. */
  readonly enforcedAt?: string;
  /** When the company is next reminded, once it is enforced. */
  readonly remindAgainOn?: string;
}
