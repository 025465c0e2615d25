import type { EventType } from './catalogue.js';
import type { RecordedEvent } from './recorded-event.js';
import { account, type Account } from './state/account-creation.js';
import { addressCheck, type AddressCheck } from './state/address-check.js';
import { agreementAcceptance, type AgreementAcceptance } from './state/agreement-acceptance.js';
import { benefits, type GrantedBenefits } from './state/benefits.js';
import { contactChange, type ContactChange } from './state/contact-change.js';
import { deadlineWarnings, type DeadlineWarnings } from './state/deadline-warnings.js';
import { emailVerification, type EmailVerification } from './state/email-verification.js';
import { invitations, type Invitations } from './state/invitations.js';
import { joinRequests, type JoinRequests } from './state/join.js';
import { leaving, type Leaving } from './state/leaving.js';
import { legacyMove, type LegacyMoves } from './state/legacy-move.js';
import { legalProfile, type LegalProfile } from './state/legal-profile.js';
import { letterPreferences, type LetterPreferences } from './state/letter-preferences.js';
import { letters, type Letters } from './state/letters.js';
import { levels, type Levels } from './state/levels.js';
import { merges, type Merges } from './state/merge.js';
import type { NounFold } from './state/noun.js';
import { orders, type Orders } from './state/orders.js';
import { proposals, type Proposal } from './state/proposals.js';
import { profileBefore, type ProfileBefore } from './state/profile-before.js';
import { profileWarnings, type ProfileWarnings } from './state/profile-warnings.js';
import { renewal, type Renewal } from './state/renewal.js';
import { signing, type Signing } from './state/signing.js';
import { waivers, type Waivers } from './state/support.js';
import { tenants, type Tenants } from './state/tenant-addition.js';
import { domainProof, tenant, type DomainProof, type Tenant } from './state/tenant.js';
import { standing, type ToldStanding } from './state/told-standing.js';
import { term, type Term } from './state/term.js';
import { users, type Users } from './state/users.js';
import { vetting, type Vetting } from './state/vetting.js';

/** What the events add up to, a noun at a time. */
export interface MembershipState {
  readonly account?: Account;
  readonly tenant?: Tenant;
  readonly domainProof?: DomainProof;
  readonly tenants?: Tenants;
  readonly legacyMove?: LegacyMoves;
  readonly merges?: Merges;
  readonly legalProfile?: LegalProfile;
  readonly profileWarnings?: ProfileWarnings;
  readonly profileBefore?: ProfileBefore;
  readonly addressCheck?: AddressCheck;
  readonly emailVerification?: EmailVerification;
  readonly contactChange?: ContactChange;
  readonly vetting?: Vetting;
  readonly agreementAcceptance?: AgreementAcceptance;
  readonly signing?: Signing;
  readonly users?: Users;
  readonly joinRequests?: JoinRequests;
  readonly invitations?: Invitations;
  readonly term?: Term;
  readonly renewal?: Renewal;
  readonly leaving?: Leaving;
  readonly levels?: Levels;
  readonly orders?: Orders;
  readonly benefits?: GrantedBenefits;
  readonly letters?: Letters;
  readonly letterPreferences?: LetterPreferences;
  readonly deadlineWarnings?: DeadlineWarnings;
  readonly waivers?: Waivers;
  readonly proposals?: readonly Proposal[];
  readonly standing?: ToldStanding;
}

/** Before the first event. */
export const initialState: MembershipState = {};

const nouns = {
  account,
  tenant,
  domainProof,
  tenants,
  legacyMove,
  merges,
  legalProfile,
  profileWarnings,
  profileBefore,
  addressCheck,
  emailVerification,
  contactChange,
  vetting,
  agreementAcceptance,
  signing,
  users,
  joinRequests,
  invitations,
  term,
  renewal,
  leaving,
  levels,
  orders,
  benefits,
  letters,
  letterPreferences,
  deadlineWarnings,
  waivers,
  proposals,
  standing,
} satisfies {
  [Noun in keyof Required<MembershipState>]: NounFold<NonNullable<MembershipState[Noun]>>;
};

type Folded = { [Noun in keyof typeof nouns]: keyof (typeof nouns)[Noun] }[keyof typeof nouns];

/** Fails to compile, naming the event, while an event changes no noun. */
export const everyEventIsFolded: [Exclude<EventType, Folded>] extends [never] ? true : Exclude<EventType, Folded> = true;

type AnyFold = (noun: unknown, event: RecordedEvent) => unknown;

/** The state after one more event. */
export function evolve(state: MembershipState, event: RecordedEvent): MembershipState {
  const after: Record<string, unknown> = { ...state };
  for (const [noun, folds] of Object.entries(nouns)) {
    const fold = (folds as Readonly<Record<string, AnyFold>>)[event.type];
    if (fold) after[noun] = fold(after[noun], event);
    if (after[noun] === undefined) delete after[noun];
  }
  return after;
}
