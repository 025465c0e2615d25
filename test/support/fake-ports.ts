import type {
  Campaign,
  AddressCheck,
  Audience,
  CompanyIndex,
  Delivery,
  DomainClaim,
  Mail,
  LetterToReader,
  Ports,
  RolledOutMemberships,
  TenantClaims,
  VerificationLetterFacts,
} from '../../activities/ports.js';
import type { LegacyClaims, LegacyFiles, LegacyRecords } from '../../activities/ports-legacy.js';
import type { RecordedLegacyEvent } from '../../events/legacy-catalogue.js';
import type { RecordedRolloutEvent } from '../../events/rollout-catalogue.js';
import type { RecordedPublishingEvent } from '../../events/publishing-catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { domainRecordName } from '../../services/shared/verification-secrets.js';
import { localAddressCheck } from '../../services/worker/local-address-check.js';
import type { OtherAccounts } from '../../activities/ports-merge.js';
import { legacyClaimsInMemory } from './fake-legacy-claims.js';
import { FakePayments } from './fake-payments.js';
import { publicSuffixDomains } from '../../services/worker/public-suffix-domains.js';

/** A log and a mail server in memory, which can be taken away; for the engine's own specs only. */
export class FakePorts implements Ports {
  readonly events: RecordedEvent[] = [];
  readonly batches: string[] = [];
  readonly mails: Mail[] = [];
  readonly domains = publicSuffixDomains;
  /** Other memberships, as the engine finds them. */
  findOthers: CompanyIndex['others'] = () => Promise.resolve([]);
  readonly companies: CompanyIndex = { others: (membershipId, keys) => this.findOthers(membershipId, keys) };
  /** What the DNS has, by name. */
  readonly zone = new Map<string, readonly string[]>();
  /** How often the DNS was asked. */
  looks = 0;
  lookUp: AddressCheck['check'] = (address) => localAddressCheck.check(address);
  /** Whose each tenant is, by the engine that the spec runs on; without one, whoever asks first. */
  claims: TenantClaims = claimsInMemory();
  readonly tenantClaims: TenantClaims = {
    claim: (claim) => this.claims.claim(claim),
    release: (claim) => this.claims.release(claim),
  };
  readonly addresses: AddressCheck = { check: (address) => this.lookUp(address) };
  readonly rolloutEvents: RecordedRolloutEvent[] = [];
  readonly rolloutLog = { append: async (events: readonly RecordedRolloutEvent[]) => void this.rolloutEvents.push(...events) };
  /** Whom a rollout finds and what they answer; nobody unless a spec says so. */
  findAudience: Audience['page'] = () => Promise.resolve({ membershipIds: [] });
  readonly audience: Audience = { page: (...asked) => this.findAudience(...asked) };
  askMembership: RolledOutMemberships['ask'] = () => Promise.resolve({ outcome: 'gone' });
  readonly rolledOut: RolledOutMemberships = { ask: (asked) => this.askMembership(asked) };
  /** Rows of exports, and the records they become; none unless a spec says so. */
  readonly legacyEvents: RecordedLegacyEvent[] = [];
  readonly legacyLog = { append: async (events: readonly RecordedLegacyEvent[]) => void this.legacyEvents.push(...events) };
  legacyFiles: LegacyFiles = { page: () => Promise.resolve({ rows: [] }) };
  takeLegacyRow: LegacyRecords['take'] = () => Promise.resolve({ outcome: 'created' });
  readonly legacyRecords: LegacyRecords = { take: (row) => this.takeLegacyRow(row) };
  /** Whose each record is, by the engine that the spec runs on; without one, whoever asks first. */
  recordClaims: LegacyClaims = legacyClaimsInMemory();
  readonly legacyClaims: LegacyClaims = {
    claim: (claim) => this.recordClaims.claim(claim),
    release: (release) => this.recordClaims.release(release),
  };
  /** Other accounts, by the engine that the spec runs on; without one, nobody is a member. */
  accounts: OtherAccounts = { speak: () => Promise.resolve({ outcome: 'refused', refusal: 'merge-not-possible' }) };
  readonly otherAccounts: OtherAccounts = { speak: (spoken) => this.accounts.speak(spoken) };
  logIsUp = true;
  /** Holds the log back, for specs that need an order. */
  beforeAppend: (events: readonly RecordedEvent[]) => Promise<void> = () => Promise.resolve();
  /** How often the mail server was asked, whatever it answered. */
  mailsTried = 0;
  mailServer: (mail: Mail) => Promise<Delivery> = async () => ({ accepted: true });

  /** Holds every mail back until the answer is called. */
  holdMails(): () => void {
    let isHeld = true;
    this.mailServer = async () => {
      await until(() => !isHeld);
      return { accepted: true };
    };
    return () => {
      isHeld = false;
    };
  }

  readonly eventLog = {
    append: async (events: readonly RecordedEvent[]) => {
      await this.beforeAppend(events);
      if (!this.logIsUp) throw new Error('the log is away');
      this.batches.push(events.map(({ sequence, type }) => `${sequence} ${type}`).join(', '));
      this.events.push(...events);
    },
  };

  /** What was proposed and published, as the log of agreements has it. */
  readonly published: RecordedPublishingEvent[] = [];
  /** Begins a campaign, or says which rollout it is. */
  beginCampaign: (campaign: Campaign) => Promise<string> = () => Promise.resolve(crypto.randomUUID());
  readonly campaigns = { begin: (campaign: Campaign) => this.beginCampaign(campaign) };
  readonly publishingLog = {
    append: (events: readonly RecordedPublishingEvent[]) => Promise.resolve(void this.published.push(...events)),
  };

  readonly payments = new FakePayments();

  readonly mailer = {
    send: async (mail: Mail) => {
      this.mailsTried += 1;
      const delivery = await this.mailServer(mail);
      this.mails.push(mail);
      return delivery;
    },
  };

  readonly directory = {
    txtRecords: async (name: string) => {
      this.looks += 1;
      return this.zone.get(name) ?? [];
    },
  };

  readonly domainRecords = {
    nameFor: domainRecordName,
    proves: ({ membershipId }: DomainClaim, text: string) => text === `proof of ${membershipId}`,
  };

  readonly letters = {
    verificationEmail: ({ challenge, reminder, language }: VerificationLetterFacts) =>
      plain(`verification ${challenge}/${reminder} ${language}`),
    letter: ({ kind, facts, language }: LetterToReader) => plain([kind, facts['reminder'], language].filter(Boolean).join(' ')),
  };

  /** What was taken for delivery, in order: kind, challenge or offer, reminder, language. */
  get letterSubjects(): string[] {
    return this.mails.map(({ subject }) => subject);
  }

  get eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }

  /** What happened, but for what the mail server said to letters. */
  get happenings(): RecordedEvent[] {
    return this.events.filter(({ type }) => !type.startsWith('Letter'));
  }
}

function claimsInMemory(): TenantClaims {
  const owners = new Map<string, string>();
  return {
    claim: async ({ tenantId, account }) => {
      const taken = owners.get(tenantId) ?? account;
      owners.set(tenantId, taken);
      return taken === account ? { outcome: 'claimed' } : { outcome: 'taken', takenBy: 'account' };
    },
    release: async ({ tenantId, account }) => void (owners.get(tenantId) === account && owners.delete(tenantId)),
  };
}

const plain = (subject: string) => ({ subject, text: subject, html: subject });

const patience = 30_000;

/** Waits for something of the test's own making, never for a duration; what never comes fails by name, so that engine and worker can be put away. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  const asked = Date.now();
  while (!(await happened())) {
    if (Date.now() - asked > patience) throw new Error(`This never came true: ${happened.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
