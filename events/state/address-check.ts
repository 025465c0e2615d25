import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** The newest address of the company, what was found out about it, and what the company chose. */
export interface AddressCheck {
  /** The sequence of the event that gave the address: what is found out about another does not count. */
  readonly given: number;
  /** Absent until the address was looked up. */
  readonly result?: EventData<'AddressChecked'>['result'];
  readonly suggestions?: EventData<'AddressChecked'>['suggestions'];
  readonly choice?: EventData<'AddressConfirmed'>['choice'];
}

/** The check as its events leave it. */
export const addressCheck = {
  LegalProfileSubmitted: (_, { sequence }) => ({ given: sequence }),
  LegalProfileCorrected: (before, { data, sequence }) => (data.address ? { given: sequence } : before),
  AddressChecked: (_, { data }) => data,
  AddressConfirmed: (before, { data }) => ({ ...before!, choice: data.choice }),
} satisfies NounFold<AddressCheck>;
