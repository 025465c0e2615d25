import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../services/cli/run.js';

/** A request as it came in. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What to answer with. */
export interface Prepared {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Held back until then. */
  readonly when?: Promise<unknown>;
}

/** Something that answers like the API, one prepared answer after the other. */
export class ApiInTheSmall {
  readonly received: Received[] = [];
  private prepared: Prepared[] = [];
  private heard = (): void => undefined;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ApiInTheSmall> {
    const server = createServer((request, response) => {
      void (async () => {
        const parts: Buffer[] = [];
        for await (const part of request) parts.push(part as Buffer);
        const { method = '', url = '', headers } = request;
        small.received.push({ method, url, headers, body: Buffer.concat(parts).toString() });
        const { status = 200, body = {}, headers: sent = {}, when } = small.prepared.shift() ?? {};
        small.heard();
        await when;
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...sent });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      })();
    });
    const small = new ApiInTheSmall(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return small;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answers(...prepared: Prepared[]): void {
    this.prepared = prepared;
    this.received.length = 0;
  }

  /** Settles when the next request has come in. */
  hears = (): Promise<void> =>
    new Promise((resolve) => {
      this.heard = resolve;
    });

  close = (): Promise<void> => {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  };
}

/** How a call ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a person does and sees while a command runs. */
export interface AtTheKeyboard {
  readonly stopped?: AbortSignal;
  readonly sees?: (text: string) => void;
}

/** Calls `tenure` as from a terminal without colours. */
export async function tenure(argv: readonly string[], environment: NodeJS.ProcessEnv = {}, person: AtTheKeyboard = {}): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const see = (text: string) => {
    err.push(text);
    person.sees?.(text);
  };
  const stopped = person.stopped ?? new AbortController().signal;
  const outside = { environment, colours: false, stopped, out: (text: string) => void out.push(text), err: see };
  const code = await run(argv, outside);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** The path of a new file that holds the text. */
export async function fileWith(text: string, name = 'input.json'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tenure-cli-')), name);
  await writeFile(path, text);
  return path;
}

/** A problem as the API writes it. */
export const problem = (status: number, more: object = {}): Prepared => ({
  status,
  body: { title: 'Title', detail: 'Detail.', next: 'Next.', code: 'some-code', correlationId: 'c0ffee', status, ...more },
});

/** A membership as the API answers it. */
export const pending = {
  membershipId: '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202',
  sequence: 5,
  status: 'pending',
  requestedAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:06.000Z',
  legalProfile: { legalName: 'Harbour Ltd', companyDomain: 'harbour.example', primaryContact: { email: 'contact@harbour.example' } },
  emailVerification: {
    email: 'contact@harbour.example',
    outcome: 'verified',
    since: '2026-01-02T03:04:05.000Z',
    completedAt: '2026-01-02T03:04:05.000Z',
  },
  vetting: {
    status: 'pending',
    subStatus: 'decision',
    documents: [],
    current: {
      round: 1,
      status: 'pending',
      since: '2026-01-02T03:04:05.000Z',
      level: 0,
      checks: [{ check: 'email-domain', outcome: 'passed', codes: ['domain-same'] }],
    },
  },
  agreementAcceptance: { agreementVersion: '2026-01', since: '2026-01-02T03:04:05.000Z' },
  waitingOn: [
    {
      step: 'vetting',
      owner: 'support',
      since: '2026-01-02T03:04:05.000Z',
      deadline: '2026-01-07T03:04:05.000Z',
      then: 'escalateVetting',
    },
  ],
};
