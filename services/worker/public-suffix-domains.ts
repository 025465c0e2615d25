import type { DomainRegistry } from '../../activities/ports.js';
import { registrableDomain } from '../shared/public-suffix.js';

/** Reads the public suffix list as the API does when it checks what a company typed. */
export const publicSuffixDomains: DomainRegistry = { registrableDomain };
