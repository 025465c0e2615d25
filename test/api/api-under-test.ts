import type { NestExpressApplication } from '@nestjs/platform-express';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createVerificationSecrets } from '../../services/shared/verification-secrets.js';
import { createAccessTokens } from '../../services/api/access/access-tokens.js';
import type { Agreements } from '../../services/api/agreements/agreements.js';
import { createApi } from '../../services/api/create-api.js';
import { createMetrics } from '../../services/api/operations/metrics.js';
import { closeInOrder } from '../../services/api/operations/serve.js';
import type { Ports } from '../../services/api/ports.js';
import { openIdAt } from '../../services/api/sign-in/openid.js';
import { sealedCookies } from '../../services/api/sign-in/sealed-cookies.js';
import { createSignIn } from '../../services/api/sign-in/sign-in.js';
import { fileDocuments } from '../../services/shared/documents/file-documents.js';
import { cachedStandings, type CacheBounds } from '../../services/api/standings/cached-standings.js';
import type { SupportRead } from '../../services/api/support-reads/support-reads.js';
import type { BodyTimes } from '../../services/api/requests/body-times.js';
import type { RequestLimits } from '../../services/api/requests/request-counts.js';
import { FakeLegacy } from './fake-legacy.js';
import { FakeRollouts } from './fake-rollouts.js';
import { FakeBenefits } from './fake-benefits.js';
import { FakeOrders } from './fake-orders.js';
import { FakeCommands, FakeMemberships, FakeRenewalsDue, FakeStandings } from './fakes.js';
import { FakePublishing } from './fake-publishing.js';
import { audience, IssuerUnderTest } from './issuer-under-test.js';
import { people, type Role } from './people.js';

export { soon } from './fakes.js';

const agreements: Agreements = {
  known: [
    { version: '2026-01', rank: 1 },
    { version: '2026-07', rank: 2 },
  ],
  find: (version, language) =>
    version === '2026-01' ? { version, language, hash: 'a'.repeat(64), text: `# ${language}`, html: `<h1>${language}</h1>` } : undefined,
};

const keys = [{ id: 1, key: Buffer.alloc(32, 7) }];

/** The secrets of the specs. */
export const secrets = createVerificationSecrets(keys, 'http://127.0.0.1:3000');

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a spec may ask with. */
export interface Asking {
  readonly as?: Role;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How an API of a spec differs. */
export interface Differences {
  readonly limits?: RequestLimits;
  readonly tenants?: '*' | readonly string[];
  readonly baseUrl?: string;
  readonly ready?: boolean;
  readonly times?: BodyTimes;
  readonly standingsCache?: CacheBounds;
}

const bodyToSend = (body: unknown) =>
  body === undefined
    ? undefined
    : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } };

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.includes('json') && text !== '';
  return { status, headers, text, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
}

const plenty: RequestLimits = { requests: 100_000, starts: 100_000, files: 100_000 };

/** The real API on a free port, over fakes where the engine and the store would be; the issuer is a real one. */
export class ApiUnderTest {
  readonly commands = new FakeCommands();
  readonly memberships = new FakeMemberships();
  readonly renewalsDue = new FakeRenewalsDue();
  readonly orders = new FakeOrders();
  readonly benefits = new FakeBenefits();
  readonly legacy = new FakeLegacy();
  readonly rollouts = new FakeRollouts();
  readonly standings = new FakeStandings();
  readonly publishing = new FakePublishing();
  readonly lines: string[] = [];
  readonly reads: SupportRead[] = [];
  readonly metrics = createMetrics();
  private readonly folder = join(tmpdir(), `tenure-documents-${crypto.randomUUID()}`);
  readonly documents = fileDocuments(this.folder);
  private readonly tokens = new Map<Role, string>();

  private constructor(
    readonly issuer: IssuerUnderTest,
    private readonly differences: Differences,
  ) {}

  app!: NestExpressApplication;
  url!: string;

  static async start(differences: Differences = {}): Promise<ApiUnderTest> {
    const api = new ApiUnderTest(await IssuerUnderTest.start(), differences);
    await api.listen();
    return api;
  }

  private async listen(): Promise<void> {
    const {
      limits = plenty,
      tenants = '*',
      baseUrl = 'http://127.0.0.1:3000',
      ready = true,
      times,
      standingsCache = { entries: 100, seconds: 0 },
    } = this.differences;
    const { commands, documents, memberships, issuer, lines } = this;
    const ask = async () => {
      if (!ready) throw new Error('away');
    };
    const ports: Ports = {
      agreements,
      benefits: this.benefits,
      commands,
      documents,
      legacy: this.legacy,
      memberships,
      metrics: this.metrics,
      orders: this.orders,
      publishing: this.publishing,
      readiness: { temporal: ask, mongo: ask },
      renewalsDue: this.renewalsDue,
      rollouts: this.rollouts,
      signIn: createSignIn({
        openId: openIdAt({ issuer: issuer.address, clientId: 'tenure' }),
        cookies: sealedCookies(keys),
        baseUrl,
        trust: { speaksFor: '*' },
      }),
      standings: cachedStandings(this.standings, standingsCache, { metrics: this.metrics }),
      standingsCache,
      supportReads: { record: (read) => void this.reads.push(read) },
      verificationSecrets: secrets,
    };
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    const tokens = createAccessTokens([{ issuer: issuer.address, audience, tenants }]);
    this.app = await createApi(ports, { baseUrl, limits, logger, tokens, ...(times && { times }) });
    await this.app.listen(0, '127.0.0.1');
    this.url = await this.app.getUrl();
  }

  async tokenOf(role: Role): Promise<string> {
    const token = this.tokens.get(role) ?? (await this.issuer.token(people[role]));
    this.tokens.set(role, token);
    return token;
  }

  async ask(method: string, path: string, { as, token, body, headers }: Asking = {}): Promise<Answer> {
    const bearer = token ?? (as && (await this.tokenOf(as)));
    const sent = bodyToSend(body);
    return read(
      await fetch(`${this.url}${path}`, {
        method,
        redirect: 'manual',
        ...sent,
        headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...sent?.headers, ...headers },
      }),
    );
  }

  get = (path: string, asking?: Asking): Promise<Answer> => this.ask('GET', path, asking);

  post = (path: string, asking?: Asking): Promise<Answer> => this.ask('POST', path, { body: {}, ...asking });

  async stop(): Promise<void> {
    await closeInOrder(this.app);
    await this.issuer.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
