import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers/promises';
import type { Endpoints } from '../../infra/local/endpoints.js';
import { publicClient, sampleAccountGrant, serviceClient } from '../../infra/local/issuer/accounts.js';

/** Where the system under test answers. */
export const endpoints = JSON.parse(readFileSync(process.env['TENURE_ENDPOINTS'] ?? '.tenure/endpoints.json', 'utf8')) as Endpoints;

/** In milliseconds; shorter than a spec's own time-out, so that what never comes fails by name. */
const patience = 50_000;

/** Asks again until there is an answer; what never comes is named. */
export async function eventually<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const until = Date.now() + patience;
  for await (const _ of setInterval(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) break;
  }
  throw new Error(`This never came true: ${ask.toString()}`);
}

/** A bearer token of a sample account; with a tenant, the same role in a directory of one's own. */
export async function tokenOf(account: string, tenant?: string): Promise<string> {
  const service = account === 'service';
  const form: Record<string, string> = service
    ? { grant_type: 'client_credentials', client_id: serviceClient.id, client_secret: serviceClient.secret }
    : { grant_type: sampleAccountGrant, client_id: publicClient.id, account, ...(tenant && { tenant }) };
  const response = await fetch(`${endpoints.issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer = (await response.json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(`No token for ${account}: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

/** An answer of the API, parsed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Someone who talks to the API, in a language. */
export class Caller {
  private constructor(
    private readonly token: string,
    private readonly language: 'en' | 'ko',
    private readonly api: string,
  ) {}

  static async signedIn(account: string, options: { tenant?: string; language?: 'en' | 'ko'; api?: string } = {}): Promise<Caller> {
    return new Caller(await tokenOf(account, options.tenant), options.language ?? 'en', options.api ?? endpoints.api);
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.ask('GET', path, undefined, headers);

  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> => this.ask('POST', path, body, headers);

  private async ask(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const response = await fetch(`${this.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'accept-language': this.language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as Answer['body']) : {} };
  }
}
