import type { EventData } from '../events/catalogue.js';
import type { RecordedPublishingEvent } from '../events/publishing-catalogue.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { RecordedRolloutEvent, RolloutEventData } from '../events/rollout-catalogue.js';
import type { PublishedVersion } from '../events/state/publishing.js';
import type { RolloutItem } from '../events/state/rollout.js';
import type { LegacyPorts } from './ports-legacy.js';
import type { OtherAccounts } from './ports-merge.js';
import type { Payments } from './ports-payments.js';

/** The log of events of one kind. Appending the same events twice is allowed; losing one is not. */
export interface EventLog<Event = RecordedEvent> {
  append(events: readonly Event[]): Promise<void>;
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
  /** A member changes its contact, and loses nothing where the new one does not answer. */
  readonly isMember?: true;
}

/** What any other letter says: its kind chooses the text, the facts fill it. */
export interface LetterToReader {
  /** The letter's id, the same however often it is tried. */
  readonly mail: string;
  readonly kind: EventData<'LetterSent'>['kind'];
  readonly membershipId: string;
  readonly email: string;
  readonly language: 'en' | 'ko';
  readonly legalName: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** One letter to all its readers, each with the facts that fill it for that reader. */
export interface LetterToSend extends Pick<LetterToReader, 'kind' | 'membershipId' | 'legalName'> {
  readonly to: readonly Pick<LetterToReader, 'mail' | 'email' | 'language' | 'facts'>[];
}

/** What the mail server said, for those mails it said anything to. */
export type LetterAnswers = readonly (Delivery & Pick<LetterToReader, 'mail'>)[];

/** Writes the letters, in the reader's language. Links and codes are derived here and kept nowhere. */
export interface Letters {
  verificationEmail(facts: VerificationLetterFacts): Letter;
  letter(facts: LetterToReader): Letter;
}

/** Compares domains by what can be registered, private suffixes included. */
export interface DomainRegistry {
  /** `undefined` where nobody can register: an address, a public suffix, a single label. */
  registrableDomain(host: string): string | undefined;
}

/** Another membership, and by which of the keys it is recognised. */
export interface OtherCompany {
  readonly membershipId: string;
  readonly keys: readonly string[];
}

/** Knows the memberships that live by the keys of their companies; never by a view, which may be in the middle of a rebuild. */
export interface CompanyIndex {
  /** A few that share a key, without the one that asks; nothing where there is no such index; throws while it cannot say. */
  others(membershipId: string, keys: readonly string[]): Promise<readonly OtherCompany[] | undefined>;
}

/** What can be known of a tenant's domain from outside. */
export interface Directory {
  /** The texts published under that name, none where there is no such name; throws while that cannot be said. */
  txtRecords(name: string): Promise<readonly string[]>;
}

/** Which membership says that a domain is its own. */
export interface DomainClaim {
  readonly membershipId: string;
  readonly domain: string;
}

/** Knows the record that proves a domain; derived, kept nowhere. */
export interface DomainRecords {
  nameFor(domain: string): string;
  proves(claim: DomainClaim, text: string): boolean;
}

/** An address as the company gave it. */
export type PostalAddress = EventData<'LegalProfileSubmitted'>['address'];

/** What a directory of addresses says; at most three suggestions. */
export type AddressVerdict = Pick<EventData<'AddressChecked'>, 'result' | 'suggestions'>;

/** Looks up addresses; throws while it cannot say. */
export interface AddressCheck {
  check(address: PostalAddress): Promise<AddressVerdict>;
}

/** Who is asked next, and where those after them begin. */
export interface AudiencePage {
  readonly membershipIds: readonly string[];
  /** Absent behind the last. */
  readonly next?: string;
}

/** Finds the running memberships that a rollout concerns, by the engine's own search and never by a view. */
export interface Audience {
  /** The next so many, in the order of their ids, from that beginning of an id on. */
  page(audience: RolloutEventData<'RolloutProposed'>['audience'], after: string, size: number): Promise<AudiencePage>;
}

/** One membership that a rollout looks at or asks. */
export interface AskedMembership {
  readonly membershipId: string;
  readonly mode: 'preview' | 'apply';
  readonly step: { readonly type: string; readonly data: unknown };
  readonly metadata: Pick<RecordedRolloutEvent, 'actor' | 'correlationId' | 'reason' | 'traceparent'> & { readonly commandId: string };
}

/** Speaks to one membership at a time on behalf of a rollout; whoever cannot be reached now holds nobody else up. */
export interface RolledOutMemberships {
  ask(asked: AskedMembership): Promise<Omit<RolloutItem, 'membershipId'>>;
}

/** Which account a further tenant is to belong to; `owner` is the name of its company, masked. */
export interface TenantClaim {
  readonly tenantId: string;
  readonly account: string;
  readonly owner: string;
  readonly since: string;
}

/** Whose a tenant was found to be. */
export type TenantFound =
  { readonly outcome: 'claimed' } | { readonly outcome: 'taken'; readonly takenBy: 'membership' | 'account'; readonly owner?: string };

/** Knows whose each tenant is, and lets it be nobody else's; throws while it cannot say. */
export interface TenantClaims {
  claim(claim: TenantClaim): Promise<TenantFound>;
  release(claim: Pick<TenantClaim, 'tenantId' | 'account'>): Promise<void>;
}

/** A published version that every membership with an older one is to be asked to accept. */
export interface Campaign {
  readonly agreementType: string;
  readonly version: PublishedVersion;
  readonly olderVersions: readonly string[];
}

/** Has many memberships asked, page by page. */
export interface Campaigns {
  /** Begins one, or finds the one that is under way, and names its rollout. */
  begin(campaign: Campaign): Promise<string>;
}

/** What activities need of the world. `services/worker` supplies the real ones. */
export interface Ports extends LegacyPorts {
  readonly eventLog: EventLog;
  readonly mailer: Mailer;
  readonly letters: Letters;
  readonly domains: DomainRegistry;
  readonly companies: CompanyIndex;
  readonly directory: Directory;
  readonly domainRecords: DomainRecords;
  readonly addresses: AddressCheck;
  readonly rolloutLog: EventLog<RecordedRolloutEvent>;
  readonly audience: Audience;
  readonly rolledOut: RolledOutMemberships;
  readonly tenantClaims: TenantClaims;
  readonly otherAccounts: OtherAccounts;
  readonly campaigns: Campaigns;
  readonly publishingLog: EventLog<RecordedPublishingEvent>;
  readonly payments: Payments;
}
