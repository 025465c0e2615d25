import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import { missingChecks } from '../../events/state/vetting-checks.js';
import { checkFindings, type CheckFinding, type CheckOutcome, type VettingCheck } from '../../events/state/vetting-findings.js';
import type { Round } from '../../events/state/vetting.js';
import { companyKeysOf } from './company-keys.js';
import type { Context, Decision } from './decision.js';
import { isFreeMail, isRoleMailbox } from './mailboxes.js';
import { countryRulesOf, nameWarningsOf } from './profile-rules.js';

/** What an activity found out for a round, beyond what the state says. */
export interface CompanyFacts {
  readonly round: number;
  /** What can be registered of each host that was asked about; a host that is missing here is nobody's. */
  readonly domains: Readonly<Record<string, string>>;
  /** Living memberships that share keys with this one; absent where nobody could say. */
  readonly others?: readonly { readonly membershipId: string; readonly keys: readonly string[] }[];
}

interface Known {
  readonly state: MembershipState;
  readonly context: Pick<Context, 'policy'>;
  readonly facts: CompanyFacts;
}

const namedInEvent = 10;

const hostOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** What the state says and what can be asked about it outside. */
export function companyClaim({ vetting, legalProfile, tenant, domainProof }: MembershipState, { policy }: Pick<Context, 'policy'>) {
  const enroller = tenant!.enroller.email;
  const hosts = [
    hostOf(legalProfile!.primaryContact.email),
    legalProfile!.companyDomain,
    ...(enroller ? [hostOf(enroller)] : []),
    domainProof?.domain,
  ];
  return {
    round: vetting!.current.round,
    hosts: [...new Set(hosts.filter((host) => host !== undefined))],
    keys: companyKeysOf(legalProfile!, countryRulesOf(policy)),
  };
}

/** Keeps what could be found out, for the round it was found for; who decides is a person. */
export const recordVettingChecks: Decision<CompanyFacts> = (facts, state, context) => {
  const { vetting } = state;
  if (!isUnchecked(state) || vetting?.current.round !== facts.round) return [];
  const results = missingChecks(vetting.current.checks).map((check) => resultOf(check, { state, context, facts }));
  return [{ type: 'VettingChecked', data: { round: facts.round, results } }];
};

/** Whether something of an open review is still to be found out; of a member nothing is once the review was waived. */
export const isUnchecked = (state: MembershipState): boolean =>
  (state.account?.status === 'pending' || (isJudgedAsMember(state) && !state.waivers?.vetting)) && isToBeFoundOut(state.vetting?.current);

const isToBeFoundOut = (current: Round | undefined): boolean =>
  current?.status === 'pending' && !current.superseded && missingChecks(current.checks).length > 0;

function resultOf(check: VettingCheck, known: Known): EventData<'VettingChecked'>['results'][number] {
  const codes = finders[check](known);
  const outcomes: Readonly<Record<string, CheckOutcome>> = checkFindings[check];
  const memberships = check === 'duplicate-company' ? others(known).map(({ membershipId }) => membershipId) : [];
  return {
    check,
    outcome: outcomes[codes[0]!]!,
    codes: [...codes],
    ...(memberships.length > 0 && { memberships: memberships.slice(0, namedInEvent) }),
  };
}

const registrable = ({ facts }: Known, host: string | undefined): string | undefined =>
  host !== undefined && Object.hasOwn(facts.domains, host) ? facts.domains[host] : undefined;

const others = ({ facts, state }: Known) => (facts.others ?? []).filter(({ membershipId }) => membershipId !== state.tenant!.tenantId);

const finders: { readonly [Check in VettingCheck]: (known: Known) => readonly CheckFinding[] } = {
  'email-domain': (known) => {
    const { primaryContact, companyDomain } = known.state.legalProfile!;
    const [claimed, owned] = [registrable(known, hostOf(primaryContact.email)), registrable(known, companyDomain)];
    if (!claimed || !owned) return ['domain-not-registrable'];
    return [claimed === owned ? 'domain-same' : 'domain-different'];
  },
  mailbox: (known) => {
    const { email } = known.state.legalProfile!.primaryContact;
    const domain = registrable(known, hostOf(email));
    const isAnybodys = domain !== undefined && isFreeMail(domain, known.context.policy);
    if (isAnybodys) return ['mailbox-free'];
    return [isRoleMailbox(email.slice(0, email.lastIndexOf('@')), known.context.policy) ? 'mailbox-role' : 'mailbox-personal'];
  },
  'company-name': ({ state, context }) => {
    const warnings = nameWarningsOf(state.legalProfile!.legalName, countryRulesOf(context.policy));
    return warnings.length > 0 ? warnings : ['name-plain'];
  },
  'duplicate-company': (known) => {
    if (!known.facts.others) return ['others-unknown'];
    const mine = companyKeysOf(known.state.legalProfile!, countryRulesOf(known.context.policy));
    const shared = mine.filter((key) => others(known).some(({ keys }) => keys.includes(key)));
    return shared.length > 0
      ? shared.map((key) => sharedCodes[key.slice(0, key.indexOf(':')) as keyof typeof sharedCodes])
      : ['no-other-company'];
  },
  employment: (known) => {
    const { legalProfile, tenant, domainProof } = known.state;
    const { email } = legalProfile!.primaryContact;
    const enroller = tenant!.enroller.email;
    if (email === enroller) return ['contact-known'];
    const domain = registrable(known, hostOf(email));
    if (!domain) return ['contact-elsewhere'];
    if (domain === registrable(known, legalProfile!.companyDomain)) return ['contact-on-company-domain'];
    const ofTenant = [enroller && hostOf(enroller), domainProof?.outcome === 'proved' ? domainProof.domain : undefined];
    return [ofTenant.some((host) => domain === registrable(known, host)) ? 'contact-on-tenant-domain' : 'contact-elsewhere'];
  },
  authority: ({ state: { tenant, domainProof } }) => {
    if (domainProof && domainProof.outcome !== 'proved') return ['tenant-unproved'];
    return [tenant!.linkedBy === 'partner' ? 'administrator-signed-in' : 'named-by-service'];
  },
};

const sharedCodes = { domain: 'same-domain', registration: 'same-registration', name: 'same-name' } as const;
