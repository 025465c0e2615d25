import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import type { Home } from './home.js';
import { readJson, writeJson } from './json-file.js';

/** What only this stack knows: made once, kept for its owner alone, so that yesterday's links and tokens still hold. */
export interface Secrets {
  /** `<key id>:<base64url of 32 bytes>`, the form of `TENURE_VERIFICATION_KEYS`. */
  readonly verificationKeys: string;
  /** Private keys of the OpenID issuer. */
  readonly issuerKeys: JsonWebKey[];
  readonly issuerCookieKey: string;
}

const issuerKey = (): JsonWebKey => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: randomBytes(8).toString('hex'),
  alg: 'RS256',
  use: 'sig',
});

/** Yesterday's secrets, or new ones; what is missing is added, what is there is never replaced. */
export async function rememberSecrets(home: Home): Promise<Secrets> {
  const path = home.file('secrets.json');
  const remembered = await readJson<Partial<Secrets>>(path);
  const secrets: Secrets = {
    verificationKeys: remembered?.verificationKeys ?? `1:${randomBytes(32).toString('base64url')}`,
    issuerKeys: remembered?.issuerKeys ?? [issuerKey()],
    issuerCookieKey: remembered?.issuerCookieKey ?? randomBytes(32).toString('base64url'),
  };
  await writeJson(path, secrets, 0o600);
  return secrets;
}
