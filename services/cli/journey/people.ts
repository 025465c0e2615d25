import { ApiClient } from '../api-client.js';
import type { LocalEndpoints } from '../endpoints.js';
import { Failure } from '../failure.js';
import type { Outside } from '../outside.js';
import { claimsOf, sampleToken } from '../sample-accounts.js';
import { words } from '../words.js';
import type { JourneyCompany } from './company.js';
import { journeyWords } from './words.js';

/** Someone with a part in the journey. */
export interface Person {
  readonly account: string;
  readonly objectId: string;
  readonly api: ApiClient;
}

/** Everyone with a part in the journey. */
export interface People {
  readonly administrator: Person;
  readonly signatory: Person;
  readonly supporter: Person;
}

/** The addresses that the journey cannot do without. */
export type JourneyEndpoints = LocalEndpoints & { readonly api: string; readonly mail: string };

/** Signs everyone in: the company’s people in its tenant, support in its own. */
export async function signEveryoneIn(company: JourneyCompany, { api: address }: JourneyEndpoints, outside: Outside): Promise<People> {
  const { language, domain } = company;
  const signIn = async (account: string, tenant?: string): Promise<Person> => {
    const token = await sampleToken({ account, tenant }, outside.environment, words[language]);
    return { account, objectId: String(claimsOf(token)['oid']), api: new ApiClient({ address, language, token }) };
  };
  const [administrator, signatory, supporter] = await Promise.all([
    signIn(`global-administrator@${domain}`, company.tenant),
    signIn(`signatory@${domain}`, company.tenant),
    signIn('support-agent@tenure.example'),
  ]);
  return { administrator, signatory, supporter };
}

/** Says in one sentence what is missing before anything is begun. */
export async function requireRunning({ api, mail, ...others }: LocalEndpoints, { language }: JourneyCompany): Promise<JourneyEndpoints> {
  const { failures } = journeyWords[language];
  if (!api) throw new Failure('unavailable', [failures.nothingRuns]);
  const response = await fetch(`${api}/healthz`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  if (!response?.ok) throw new Failure('unavailable', [failures.noAnswer(api)]);
  if (!mail) throw new Failure('unavailable', [failures.noInbox]);
  return { ...others, api, mail };
}
