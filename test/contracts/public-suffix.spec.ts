import { registrable } from '../../services/shared/input/domain-name.js';
import { publicSuffixDomains } from '../../services/worker/public-suffix-domains.js';

const hosts: [host: string, domain: string | undefined][] = [
  ['harbour.co.uk', 'harbour.co.uk'],
  ['mail.harbour.co.uk', 'harbour.co.uk'],
  ['hanbit.co.kr', 'hanbit.co.kr'],
  ['xn--bj0bj06e.xn--3e0b707e', 'xn--bj0bj06e.xn--3e0b707e'],
  ['harbour.github.io', 'harbour.github.io'],
  ['github.io', undefined],
  ['co.uk', undefined],
  ['localhost', undefined],
  ['192.0.2.7', undefined],
  ['[2001:db8::7]', undefined],
  ['', undefined],
];

it.each(hosts)('is read alike at the edge and in the check of a company’s domain: %s', (host, domain) => {
  expect(registrable(host)?.domain).toBe(domain);
  expect(publicSuffixDomains.registrableDomain(host)).toBe(domain);
});
