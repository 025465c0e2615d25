import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checks = `${alphabet}*~$=U`;
const length = 12;

/** The id a membership is known by outside: derived, so that it is never issued twice and nothing is allocated. Twelve characters of Crockford's base 32 and his check character. */
export function partnerIdOf(membershipId: string): string {
  const hash = sha256(utf8ToBytes(membershipId));
  const bits = hash.reduce((number, byte) => number * 256n + BigInt(byte), 0n) >> BigInt(hash.length * 8 - length * 5);
  const characters = Array.from({ length }, (_, index) => alphabet[Number((bits >> BigInt((length - 1 - index) * 5)) & 31n)]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}-${checks[Number(bits % 37n)]}`;
}
