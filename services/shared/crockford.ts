const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Five bytes as eight characters of Crockford's base 32: none looks like another. */
export function crockford(bytes: Uint8Array): string {
  const bits = Buffer.from(bytes).readUIntBE(0, 5);
  return Array.from({ length: 8 }, (_, index) => alphabet[Math.floor(bits / 32 ** (7 - index)) % 32]).join('');
}

/** So many characters of the same alphabet, five bits each from the lowest of as many bytes. */
export const crockfordEach = (bytes: Uint8Array): string => [...bytes].map((byte) => alphabet[byte % 32]).join('');

/** What a person meant to type; nothing if it cannot be a code, so that a slip is never counted as a guess. */
export function typedCode(typed: string): string | undefined {
  const meant = typed
    .slice(0, 64)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/[OIL]/g, (letter) => misread[letter]!);
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(meant) ? meant : undefined;
}
