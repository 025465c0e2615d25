import type { AddressCheck, AddressVerdict, PostalAddress } from '../../activities/ports.js';

interface PostalCode {
  /** Of the code in capitals, without spaces and dashes. */
  readonly parts: RegExp;
  readonly written: string;
}

const fiveDigits = { parts: /^(\d{5})$/, written: '$1' };

const postalCodes: Readonly<Record<string, PostalCode>> = {
  DE: fiveDigits,
  FR: fiveDigits,
  GB: { parts: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, written: '$1 $2' },
  JP: { parts: /^(\d{3})(\d{4})$/, written: '$1-$2' },
  KR: fiveDigits,
  NL: { parts: /^(\d{4})([A-Z]{2})$/, written: '$1 $2' },
  US: { parts: /^(\d{5})(\d{4})?$/, written: '$1-$2' },
};

/** Registers write these in full. */
const abbreviations: Readonly<Record<string, string>> = { st: 'Street', rd: 'Road', ave: 'Avenue', ln: 'Lane', sq: 'Square' };

const inFull = (line: string): string =>
  line.replace(/ (\w+)\.?$/, (word, short: string) =>
    abbreviations[short.toLowerCase()] ? ` ${abbreviations[short.toLowerCase()]}` : word,
  );

const bare = (code: string): string => code.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');

function verdictOn(address: PostalAddress, { parts, written }: PostalCode): AddressVerdict {
  const code = bare(address.postalCode ?? '');
  if (!parts.test(code)) return { result: code ? 'none' : 'interaction-required', suggestions: [] };
  const suggestion = {
    ...address,
    addressLine1: inFull(address.addressLine1),
    postalCode: code.replace(parts, written).replace(/-$/, ''),
  };
  if (suggestion.addressLine1 !== address.addressLine1 || suggestion.postalCode !== address.postalCode)
    return { result: 'interaction-required', suggestions: [suggestion] };
  return { result: /\d/.test(address.addressLine1) ? 'verified' : 'street-partial', suggestions: [] };
}

/** Knows how some countries write their postal codes, and nothing of streets: enough to run without a directory, and always the same answer. */
export const localAddressCheck: AddressCheck = {
  check: (address) => {
    const postalCode = postalCodes[address.country];
    return Promise.resolve(postalCode ? verdictOn(address, postalCode) : { result: 'not-validated', suggestions: [] });
  },
};
