import { domainToASCII } from 'node:url';
import { parse } from '../public-suffix.js';
import { z } from 'zod';
import { fails } from './field-errors.js';

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const isHostName = (name: string): boolean => name.length <= 253 && name.split('.').every((part) => label.test(part));

/** A host name in lower-case ASCII, international names as punycode, without the final dot; empty for what cannot be one. */
export function asciiHost(name: string): string {
  const typed = name.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '');
  return /[^\p{L}\p{M}\p{N}.-]/u.test(typed) ? '' : domainToASCII(typed);
}

/** What of a host somebody can register, by the public suffix list with its private suffixes, and the name under the suffix. */
export function registrable(host: string): { readonly domain: string; readonly name: string } | undefined {
  const { domain, domainWithoutSuffix: name, isIp } = parse(host, { allowPrivateDomains: true });
  return domain && name && !isIp ? { domain, name } : undefined;
}

/** The company's own domain: exactly what it registered, no host under it, no suffix that others share. */
export const companyDomain = z
  .string()
  .max(253)
  .overwrite(asciiHost)
  .refine((host) => isHostName(host) && registrable(host)?.domain === host, fails('not-a-domain'))
  .meta({ examples: ['hanbit.example'] });
