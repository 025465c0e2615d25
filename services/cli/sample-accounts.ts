import { findEndpoints } from './endpoints.js';
import { Failure } from './failure.js';
import type { Words } from './words.js';

const serviceAccount = 'service';
const service = { grant_type: 'client_credentials', client_id: 'sample-service', client_secret: 'only-for-the-local-issuer' };
const person = { grant_type: 'urn:tenure:grant:sample-account', client_id: 'tenure' };

/** Whom to sign in, and in which directory if not in the account's own. */
export interface SampleSignIn {
  readonly account: string;
  readonly tenant?: string | undefined;
}

interface TokenAnswer {
  readonly access_token?: string;
  readonly error_description?: string;
}

const formOf = ({ account, tenant }: SampleSignIn): Record<string, string> =>
  account === serviceAccount ? service : { ...person, account, ...(tenant && { tenant: tenant.toLowerCase() }) };

async function ask(issuer: string, form: Record<string, string>): Promise<TokenAnswer> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(10_000) });
  return (await response.json()) as TokenAnswer;
}

/** A token of the issuer that runs on this machine; no other issuer gives one without a person. */
export async function sampleToken(signIn: SampleSignIn, environment: NodeJS.ProcessEnv, words: Words): Promise<string> {
  const { issuer } = await findEndpoints(environment);
  if (!issuer) throw new Failure('unavailable', [words.failures.nothingRuns]);
  if (signIn.account === serviceAccount && signIn.tenant) throw new Failure('usage', [words.failures.serviceHasNoTenant]);
  const answer = await ask(issuer, formOf(signIn)).catch(() => undefined);
  if (!answer) throw new Failure('unavailable', [words.failures.unreachable(issuer)]);
  if (!answer.access_token) throw new Failure('refused', [words.failures.noToken(signIn.account, answer.error_description ?? '')]);
  return answer.access_token;
}

/** The claims of a token that was just received from its issuer. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
