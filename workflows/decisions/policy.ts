import roles202601 from '../../content/roles/2026-01.json' with { type: 'json' };
import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Right } from '../../events/state/right-holders.js';
import type { Role } from '../../events/state/users.js';
import type { Promised } from '../../events/waiting.js';
import type { BenefitRules } from './benefit-rules.js';
import type { LevelRules } from './level-rules.js';
import { policyFiles } from './policy-files.js';
import type { RenewalRules } from './renewal-rules.js';

/** The rules that change with the years: chosen by version at the start, the same for that membership until an explicit change. */
export interface Policy {
  readonly version: string;
  readonly agreementVersion: string;
  /** The versions of the business days, of what each country demands of a profile, of the mailboxes that prove nobody, and of what each role may do. */
  readonly calendarVersion: string;
  readonly countriesVersion: string;
  readonly mailboxesVersion: string;
  readonly rolesVersion: string;
  /** Who sells, and where money is to arrive. */
  readonly sellerVersion: string;
  /** Whether the agreement is offered only once the company is authorised. */
  readonly agreementAfterVetting: boolean;
  readonly emailVerification: {
    readonly days: number;
    readonly remindOnDays: readonly number[];
    readonly triesAllowed: number;
    readonly mailsPerDay: number;
    /** Across all memberships that write to one address; kept where requests come in, since no membership knows of another. */
    readonly mailsPerAddressPerDay: number;
  };
  readonly agreementAcceptance: {
    readonly days: number;
    readonly remindOnDays: readonly number[];
    /** Who may sign: always the signatory whom the company named, or to whom it handed the signing; by some policies any global administrator. */
    readonly signers: readonly ('signatory' | 'global-administrator')[];
    readonly handOversPerDay: number;
  };
  /** When a company is reminded before a newer version is enforced, how often after that, and how long before it everybody is asked at least. */
  readonly reacceptance: {
    readonly noticeDays: number;
    readonly remindDaysBefore: readonly number[];
    readonly remindEveryDays: number;
  };
  readonly vetting: {
    readonly businessDays: number;
    readonly mendWithinDays: number;
    /** How often a rejected company may ask for another look. */
    readonly attempts: number;
    readonly claimHours: number;
    readonly documents: {
      readonly businessDays: number;
      readonly atMost: number;
      readonly maximumBytes: number;
      /** How long a stored file waits for the event that names it; kept where files are stored. */
      readonly keepUnclaimedDays: number;
    };
  };
  /** Of a member: whether it may buy while a change of its profile is reviewed, whether a replaced contact is reviewed, and how often it may ask for another look at a change. */
  readonly changes: { readonly purchasesMeanwhile: boolean; readonly contactReviewed: boolean; readonly attempts: number };
  readonly tenant: {
    readonly proveWithinDays: number;
    readonly helpWithinDays: number;
    /** Each interval is twice the one before, up to the longest. */
    readonly looks: EventData<'DomainProofRequested'>['looks'];
    readonly checksPerHour: number;
  };
  /** How many tenants an account has besides the primary one, how long one waits for its confirmation, and what its global administrators may then do in the account. */
  readonly tenants: { readonly atMost: number; readonly confirmWithinDays: number; readonly administratorsOfAdded: 'full' | 'none' };
  readonly join: {
    readonly days: number;
    readonly againAfterDays: number;
    readonly openAtOnce: number;
    readonly leastRole: EventData<'JoinRequestAccepted'>['roles'][number];
    readonly leastGuestRole: EventData<'JoinRequestAccepted'>['roles'][number];
  };
  /** How many people an account may have. */
  readonly users: { readonly atMost: number };
  /** How long an invitation is open, and how many mails of invitations go out a day. */
  readonly invitations: { readonly days: number; readonly mailsPerDay: number };
  /** How long what is held can be reinstated, and how long every open step has at least after that. */
  readonly suspension: { readonly closeAfterDays: number; readonly resumeDays: number };
  /** How far from today support may move a deadline, how long a proposal waits for a second person, and how many letters a day are sent again. */
  readonly support: { readonly longestExtensionDays: number; readonly proposalHours: number; readonly lettersPerDay: number };
  /** After which ends what was reached still counts in a new request, and for how many days each step does; 0 for never. */
  readonly beginningAgain: {
    readonly afterEnds: readonly ('expired' | 'withdrawn' | 'agreement-declined' | 'lapsed')[];
    readonly keepsDays: Readonly<Record<'email-verification' | 'vetting' | 'agreement-acceptance', number>>;
  };
  /** How many days before the end of a wait, of a level and of what comes with it whoever should know is warned, by step. */
  readonly warnings: { readonly [Name in Promised['step']]?: number };
  readonly term: { readonly months: number };
  readonly renewal: RenewalRules;
  readonly levels: LevelRules;
  readonly benefits: BenefitRules;
  /** How long another account may answer that is asked to become part of this one, and how often others may be asked. */
  readonly merge: { readonly answerWithinDays: number; readonly asksPerDay: number };
  /** Of a record of the old centre that is moved: by which roles there people may move it, which roles the mover gets here, and how many months after the old expiry the year ends; 0 for leaving the year as it is. */
  readonly legacy: { readonly administrators: readonly Role[]; readonly moverRoles: readonly Role[]; readonly monthsAfterExpiry: number };
  /** What befalls the running year of a membership that comes under these rules in the middle of it; nothing where this is absent. */
  readonly whenChangedTo?: { readonly moveAnniversaryMonths: number };
}

/** Every version a membership may live by; versions are only ever added. */
export const policies = policyFiles as Readonly<Record<string, Policy>>;

/** The rules of a version; an unknown one is a bug of the deployment, never of the caller. */
export function policyOf(version: string): Policy {
  const policy = policies[version];
  if (!policy) throw new Error(`There is no policy ${version}.`);
  return policy;
}

/** What a role is: of the directory, of those who act for customers, or of the business. */
export interface RoleRules {
  readonly kind: 'tenant' | 'agent' | 'business';
  readonly rights: readonly Right[];
  /** The roles that whoever holds this one may grant and take; what no role grants, a global administrator does. */
  readonly grants: readonly Role[];
  /** Whether a person of another tenant may hold it. */
  readonly guests: boolean;
}

/** Every role of a version. */
export interface RoleTable {
  readonly version: string;
  readonly roles: { readonly [Name in Role]: RoleRules };
}

/** Every version that a policy may name. */
export const roleTables: Readonly<Record<string, RoleTable>> = { '2026-01': roles202601 as RoleTable };

/** The roles of the rules that the membership lives by. */
export function rolesIn({ account }: MembershipState): RoleTable['roles'] {
  const { rolesVersion } = policyOf(account!.policyVersion);
  const table = roleTables[rolesVersion];
  if (!table) throw new Error(`There is no role table ${rolesVersion}.`);
  return table.roles;
}

/** What the global administrators of an added tenant may do in the account, by the rules that the membership lives by. */
export const powerOfAddedAdministrators = ({ account }: MembershipState): Policy['tenants']['administratorsOfAdded'] =>
  account ? policyOf(account.policyVersion).tenants.administratorsOfAdded : 'none';
