import mailboxes202601 from '../../../content/mailboxes/2026-01.json' with { type: 'json' };
import { currentPolicy } from '../current-rules.js';

interface Mailboxes {
  /** Providers whose addresses anybody can have, under whatever suffix they offer them. */
  readonly freeMailBrands: readonly string[];
  /** Providers known by one domain each, whose first label could also be a company's. */
  readonly freeMailDomains: readonly string[];
  /** Mailboxes that belong to a function, so that nobody in particular would confirm. */
  readonly roleMailboxes: readonly string[];
}

/** Every version of the lists; versions are only ever added. */
const versions: Readonly<Record<string, Mailboxes>> = { '2026-01': mailboxes202601 };

const { freeMailBrands, freeMailDomains, roleMailboxes } = versions[currentPolicy.mailboxesVersion]!;
const [brands, domains, roles] = [new Set(freeMailBrands), new Set(freeMailDomains), new Set(roleMailboxes)];

/** Whether anybody can have an address there. */
export const isFreeMail = (domain: string, brand: string): boolean => brands.has(brand) || domains.has(domain);

/** Whether the part before the @ names a function instead of a person; a `+tag` does not hide it. */
export const isRoleMailbox = (localPart: string): boolean => roles.has(localPart.toLowerCase().replace(/\+.*$/, ''));
