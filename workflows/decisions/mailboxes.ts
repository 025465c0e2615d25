import mailboxes202601 from '../../content/mailboxes/2026-01.json' with { type: 'json' };
import type { Policy } from './policy.js';

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

function listsOf({ mailboxesVersion }: Pick<Policy, 'mailboxesVersion'>): Mailboxes {
  const lists = versions[mailboxesVersion];
  if (!lists) throw new Error(`There are no mailbox lists ${mailboxesVersion}.`);
  return lists;
}

type Rules = Pick<Policy, 'mailboxesVersion'>;

/** Whether anybody can have an address at that registrable domain. */
export function isFreeMail(domain: string, rules: Rules): boolean {
  const { freeMailBrands, freeMailDomains } = listsOf(rules);
  return freeMailBrands.includes(domain.slice(0, domain.indexOf('.'))) || freeMailDomains.includes(domain);
}

/** Whether the part before the @ names a function instead of a person; a `+tag` does not hide it. */
export const isRoleMailbox = (localPart: string, rules: Rules): boolean =>
  listsOf(rules).roleMailboxes.includes(localPart.toLowerCase().replace(/\+.*$/, ''));
