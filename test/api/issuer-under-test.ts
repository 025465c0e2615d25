import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTHeaderParameters } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whatever a token may say. */
export type Claims = Readonly<Record<string, unknown>>;

/** The audience of every good token. */
export const audience = 'tenure-api';

/** An OpenID issuer on this machine, with one key, which signs whatever a spec wants. */
export class IssuerUnderTest {
  readonly visits: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly privateKey: CryptoKey,
    readonly publicKey: CryptoKey,
    readonly algorithm: string,
  ) {}

  static async start(algorithm = 'RS256', keyId = 'first'): Promise<IssuerUnderTest> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' };
    const server = createServer((request, response) => {
      const issuer = `http://${request.headers.host}`;
      issuerUnderTest.visits.push(request.url ?? '');
      const discovery = { issuer, jwks_uri: `${issuer}/keys` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : discovery));
    });
    const issuerUnderTest = new IssuerUnderTest(server, privateKey, publicKey, algorithm);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuerUnderTest;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A token good for five minutes, unless the claims or the header say otherwise. */
  token(claims: Claims, header: Partial<JWTHeaderParameters> = {}, key: CryptoKey | Uint8Array = this.privateKey): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: this.address, aud: audience, sub: 'somebody', iat: now, exp: now + 300, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: this.algorithm, kid: 'first', typ: 'at+jwt', ...header }).sign(key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
