import type { EventData } from '../events/catalogue.js';
import type { RecordedEvent } from '../events/recorded-event.js';

/** The log of events. Appending the same events twice is allowed; losing one is not. */
export interface EventLog {
  append(events: readonly RecordedEvent[]): Promise<void>;
}

/** A letter as people read it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A letter on its way: the same Message-ID however often it is tried. */
export interface Mail extends Letter {
  readonly to: string;
  readonly messageId: string;
}

/** The mail server took the mail, or refused it for good with a 5xx status. */
export type Delivery = { readonly accepted: true } | { readonly accepted: false; readonly smtpStatus: number };

/** Hands mails to the mail server; throws while the server cannot say. */
export interface Mailer {
  send(mail: Mail): Promise<Delivery>;
}

/** What a verification mail says; `reminder` 0 is the mail itself. */
export interface VerificationLetterFacts {
  readonly membershipId: string;
  readonly challenge: number;
  readonly reminder: number;
  readonly email: string;
  readonly language: 'en' | 'ko';
  readonly legalName: string;
  /** Absent when the person who enrolled the company has no address on record. */
  readonly enrollerEmail?: string;
  readonly deadline: string;
}

/** What any other letter says: its kind chooses the text, the facts fill it. */
export interface NoticeFacts {
  /** The letter's id, the same however often it is tried. */
  readonly notice: string;
  readonly kind: EventData<'NoticeSent'>['kind'];
  readonly membershipId: string;
  readonly email: string;
  readonly language: 'en' | 'ko';
  readonly legalName: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Writes the letters, in the reader's language. Links and codes are derived here and kept nowhere. */
export interface Letters {
  verificationEmail(facts: VerificationLetterFacts): Letter;
  notice(facts: NoticeFacts): Letter;
}

/** Compares domains by what can be registered, private suffixes included. */
export interface DomainRegistry {
  /** `undefined` where nobody can register: an address, a public suffix, a single label. */
  registrableDomain(host: string): string | undefined;
}

/** An address as the company gave it. */
export type PostalAddress = EventData<'LegalProfileSubmitted'>['address'];

/** What a directory of addresses says; at most three suggestions. */
export type AddressVerdict = Pick<EventData<'AddressChecked'>, 'result' | 'suggestions'>;

/** Looks up addresses; throws while it cannot say. */
export interface AddressCheck {
  check(address: PostalAddress): Promise<AddressVerdict>;
}

/** What activities need of the world. `services/worker` supplies the real ones. */
export interface Ports {
  readonly eventLog: EventLog;
  readonly mailer: Mailer;
  readonly letters: Letters;
  readonly domains: DomainRegistry;
  readonly addresses: AddressCheck;
}
