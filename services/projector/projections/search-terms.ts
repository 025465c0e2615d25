import type { MembershipState } from '../../../events/membership.js';
import { openInvitations } from '../../../events/state/invitations.js';
import { formerIds } from '../../../events/state/legacy-move.js';
import { joinedIds } from '../../../events/state/merge.js';
import { addedTenants } from '../../../events/state/tenant-addition.js';
import { addressTerm, searchTerm } from '../../shared/views.js';

/** The addresses of everybody who acts for the company: its contacts, who enrolled it, who was asked to sign, its people and those invited. */
const addresses = ({
  tenant,
  legalProfile,
  contactChange,
  signing,
  invitations,
  users = {},
}: MembershipState): readonly (string | undefined)[] => [
  legalProfile?.primaryContact.email,
  contactChange?.primaryContact.email,
  legalProfile?.securityContact?.email,
  tenant?.enroller.email,
  signing?.handedTo?.email,
  ...Object.values(users).map(({ email }) => email),
  ...openInvitations(invitations).map(([, { email }]) => email),
];

/** What support may type to find a membership: ids and domain as a whole, an address only in full, the company's name also by each of its words. */
export function searchTerms(membershipId: string, state: MembershipState): readonly string[] {
  const { account, legalProfile, legacyMove, merges } = state;
  const whole = [
    membershipId,
    ...addedTenants(state.tenants),
    account?.partnerId,
    account?.partnerId?.replaceAll('-', ''),
    ...formerIds(legacyMove),
    ...joinedIds(merges),
    legalProfile?.legalName,
    legalProfile?.companyDomain,
  ];
  const words = legalProfile?.legalName.split(/[^\p{L}\p{M}\p{N}]+/u) ?? [];
  const terms = [...whole, ...words].flatMap((text) => (text ? [searchTerm(text)] : []));
  const inFull = addresses(state).flatMap((email) => (email ? [addressTerm(email)] : []));
  return [...new Set([...terms, ...inFull])].filter(Boolean).sort();
}
