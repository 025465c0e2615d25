import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';
import { createHmac } from 'node:crypto';
import type { VerificationKey } from '../../shared/verification-secrets.js';

/** What a browser keeps for us and cannot read, change or keep longer than it is good for. */
export interface SealedCookies {
  /** The text of a cookie, good for so many seconds and for that purpose alone. */
  seal(purpose: string, said: Readonly<Record<string, unknown>>, seconds: number): Promise<string>;
  /** What was sealed for that purpose; nothing for anything else, and nothing once it is over. */
  open(purpose: string, value: string): Promise<JWTPayload | undefined>;
}

const enc = 'A256GCM';

/** A key of its own, so that what seals cookies signs no link. */
const keyOf = ({ id, key }: VerificationKey): Uint8Array =>
  createHmac('sha256', key).update('cookie').update(Uint8Array.of(0, id)).digest();

/** Seals with the newest key, which comes first, and opens with every key. */
export function sealedCookies(keys: readonly VerificationKey[]): SealedCookies {
  const [newest] = keys;
  if (!newest) throw new Error('Cookies need at least one key.');
  const byId = new Map(keys.map((each) => [String(each.id), keyOf(each)]));
  return {
    seal: (purpose, said, seconds) =>
      new EncryptJWT({ ...said })
        .setProtectedHeader({ alg: 'dir', enc, kid: String(newest.id) })
        .setAudience(purpose)
        .setIssuedAt()
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(keyOf(newest)),

    async open(purpose, value) {
      const key = ({ kid = '' }: { readonly kid?: string }) => byId.get(kid) ?? keyOf({ ...newest, id: 0 });
      const options = { audience: purpose, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: [enc], requiredClaims: ['exp'] };
      return jwtDecrypt(value, key, options).then(
        ({ payload }) => payload,
        () => undefined,
      );
    },
  };
}
