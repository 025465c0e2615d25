import { getDomain } from 'tldts';
import type { DomainRegistry } from '../../activities/ports.js';

/** Reads the public suffix list, private suffixes included: a customer of a hosting company does not own the host's domain. */
export const publicSuffixDomains: DomainRegistry = {
  registrableDomain: (host) => getDomain(host, { allowPrivateDomains: true, detectIp: true }) ?? undefined,
};
