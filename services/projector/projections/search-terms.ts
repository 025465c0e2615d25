import type { MembershipState } from '../../../events/membership.js';
import { searchTerm } from '../../shared/views.js';

/** What support may type to find a membership: ids, domain and address as a whole, the company's name also by each of its words. */
export function searchTerms(membershipId: string, { account, legalProfile }: MembershipState): readonly string[] {
  const whole = [
    membershipId,
    account?.partnerId,
    account?.partnerId?.replaceAll('-', ''),
    legalProfile?.legalName,
    legalProfile?.companyDomain,
    legalProfile?.primaryContact.email,
  ];
  const words = legalProfile?.legalName.split(/[^\p{L}\p{M}\p{N}]+/u) ?? [];
  const terms = [...whole, ...words].flatMap((text) => (text ? [searchTerm(text)] : []));
  return [...new Set(terms)].filter(Boolean).sort();
}
