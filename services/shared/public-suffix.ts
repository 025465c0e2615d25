import { parse as parseByList } from 'tldts';

/** The one way in which the list may be read. */
interface Reading {
  readonly allowPrivateDomains: true;
}

/** Takes a host apart by the public suffix list; its private suffixes count, for a customer of a hosting company does not own the host's domain. */
export const parse = (host: string, reading: Reading = { allowPrivateDomains: true }) => parseByList(host, { ...reading, detectIp: true });

/** What of a host somebody can register; nothing where nobody can: an address, a public suffix, a single label. */
export const registrableDomain = (host: string): string | undefined => parse(host).domain ?? undefined;
