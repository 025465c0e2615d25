import { z } from 'zod';
import { boughtLevels, competencyLevels, membershipLevels } from './state/level-names.js';

/** The languages everything is written in. */
export const language = z.enum(['en', 'ko']);

/** A directory's id of a person. */
export const objectId = z.guid();

/** Present where a person has a guest account in the company’s directory. */
export const guest = z.literal(true).optional();

/** The directory of a person who is of another tenant of the account than its primary one. */
export const otherTenant = z.guid().optional();

/** An instant in UTC. */
export const instant = z.iso.datetime();

/** A postal address, as the company registered it. */
export const address = z.object({
  addressLine1: z.string(),
  addressLine2: z.string().optional(),
  city: z.string(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().length(2),
});

/** Whom to write to; `phoneNumber` is E.164. */
export const primaryContact = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.email(),
  phoneNumber: z.string().optional(),
  language,
});

/** What a person may be in a company's account; `content/roles` says what each may do. A global administrator is one by the directory. */
export const role = z.enum([
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-management-admin',
  'account-admin',
  'partner-admin',
  'compliance-admin',
  'business-profile-admin',
  'referrals-admin',
  'report-viewer',
]);

/** In which capacity somebody signs for the company. */
export const signingCapacities = ['signatory', 'handed-over', 'global-administrator'] as const;

/** Why an agreement is to be accepted again: a newer version is enforced, or it is part of a renewal. */
export const reacceptanceGrounds = ['newer-version', 'renewal'] as const;

/** Why a member leaves. */
export const leavingGrounds = ['no-longer-needed', 'company-ends', 'merged-elsewhere', 'other'] as const;

/** Whom to call at any hour when something threatens the company's accounts; `phoneNumber` is E.164. */
export const securityContact = z.object({ name: z.string(), email: z.email(), phoneNumber: z.string() });

/** What may look odd about a legal name and still be right. */
export const nameWarnings = ['top-level-domain', 'repeated-character', 'spaced-characters'] as const;

/** What can be found out about an address. */
export const addressResults = [
  'verified-shippable',
  'verified',
  'interaction-required',
  'street-partial',
  'premises-partial',
  'multiple',
  'none',
  'not-validated',
] as const;

/** The reasons for which a company may be turned down; `content/texts` holds what each means and how to mend it. */
export const rejectionReasons = [
  'domain-not-owned',
  'company-not-found',
  'company-details-differ',
  'enroller-not-employed',
  'not-eligible',
] as const;

/** Why somebody gets a letter: as one who holds a right in the account, as the contact where nobody else can be reached, as whoever is to sign, or as the person it is about. */
export const letterReaders = ['administrator', 'primary-contact', 'signer', 'invited', 'person'] as const;

/** The steps whose deadline support may move. */
export const extendableSteps = ['email-verification', 'vetting', 'agreement-acceptance', 'suspension', 'renewal'] as const;

/** The steps that support may have asked anew. */
export const reopenableSteps = ['email-verification', 'vetting', 'agreement-acceptance'] as const;

/** The steps that may count as passed although nobody passed them: never a proof of address nor a signature. */
export const waivableSteps = ['vetting'] as const;

/** The dates of a running membership that other rules may move. */
export const movableDates = ['anniversary', 'renewal-opens', 'renewal-closes', 'signature-asked-until'] as const;

/** What of the rules of a membership year a company notices besides its dates. */
export const ruleFacets = [
  'years-asked',
  'payment',
  'profile-review',
  'agreement-each-year',
  'automatic-renewal',
  'late-days',
  'payment-told-days',
  'reminders',
  'charge-day',
  'next-anniversary',
] as const;

/** Which of them change, each before and after, and from when: for the running year, or for the next one. */
export const changedRules = z.object({
  from: z.enum(['now', 'next-year']),
  changes: z.array(z.object({ what: z.enum(ruleFacets), before: z.string(), after: z.string() })),
});

/** The commands that take two people of support. */
export const proposableCommands = [
  'waiveStep',
  'replacePrimaryContact',
  'closeMembership',
  'appointAdministrator',
  'returnLegacyRecord',
  'retractPayment',
] as const;

/** What a renewal can depend on, in the order in which it is looked at. */
export const renewalConditions = ['vetted', 'window-open', 'qualified', 'agreement-current', 'profile-reviewed', 'paid'] as const;

/** How the running year can be renewed, as it was promised when the year began: when, under which conditions, and whether by itself. */
export const renewalYear = z.object({
  opensAt: instant,
  closesAt: instant,
  remindersOn: z.array(instant),
  conditions: z.array(z.enum(renewalConditions)),
  reacceptance: z.enum(['when-raised', 'always']),
  automatic: z.object({ on: z.boolean(), switchUntil: instant }).optional(),
});

/** What of the rules a year keeps that stands while the rules change: how long it can be renewed late, and how the next one is counted. */
export const standingRules = z.object({
  lateDays: z.int().nonnegative(),
  paymentToldWithinDays: z.int().nonnegative().optional(),
  nextAnniversary: z.union([
    z.object({ from: z.enum(['previous', 'payment']), add: z.int(), unit: z.literal('days') }),
    z.object({ from: z.enum(['anchor', 'expiry']), add: z.int(), unit: z.literal('months') }),
  ]),
});

/** What support adds to a reason, in its own words; the company reads it. */
export const note = z.string().max(500);

/** A level of a membership, from the base on. */
export const membershipLevel = z.enum(membershipLevels);

/** A level that is bought. */
export const boughtLevel = z.enum(boughtLevels);

/** A level that is earned first. */
export const competencyLevel = z.enum(competencyLevels);

/** What a competency is earned in; the policy says which there are. */
export const solutionArea = z.string();

/** How an order can be paid. */
export const paymentMethods = ['card', 'wire'] as const;

/** Why a card was declined, as stable codes; what the bank said in its own words is never kept. */
export const paymentDeclines = ['funds', 'address-differs', 'card-expired', 'holder-not-asked', 'refused', 'unavailable'] as const;

/** Why a record of the old centre is not the company’s to move, as stable codes. */
export const legacyMoveRefusals = [
  'legacy-record-unknown',
  'location-id-not-global',
  'legacy-mover-unknown',
  'legacy-record-moved',
] as const;

/** Why a proof of a wire transfer proves none, as stable codes. */
export const proofFlaws = [
  'unreadable',
  'not-a-transfer',
  'another-amount',
  'another-account',
  'another-reference',
  'nothing-arrived',
] as const;

/** Why a company is no member, as stable codes for other programs. */
export const whyNoMember = ['not-a-member-yet', 'suspended', 'lapsed', 'expired', 'withdrawn', 'closed', 'merged'] as const;

/** What a member may not do, as stable codes for other programs. */
export const limitsOfMembers = ['not-vetted', 'under-review', 'domain-unproved', 'domain-proof-missed', 'agreement-not-accepted'] as const;
