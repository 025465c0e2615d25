import type { MembershipState } from '../../../events/membership.js';
import { addressTerm, searchTerm } from '../../shared/views.js';

/** What support may type to find a membership: ids and domain as a whole, an address only in full, the company's name also by each of its words. */
export function searchTerms(membershipId: string, { account, legalProfile }: MembershipState): readonly string[] {
  const whole = [
    membershipId,
    account?.partnerId,
    account?.partnerId?.replaceAll('-', ''),
    legalProfile?.legalName,
    legalProfile?.companyDomain,
  ];
  const words = legalProfile?.legalName.split(/[^\p{L}\p{M}\p{N}]+/u) ?? [];
  const terms = [...whole, ...words].flatMap((text) => (text ? [searchTerm(text)] : []));
  const address = legalProfile && addressTerm(legalProfile.primaryContact.email);
  return [...new Set([...terms, ...(address ? [address] : [])])].filter(Boolean).sort();
}
