import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import type { Words } from './words.js';

/** Where the system on this machine answers, as its start wrote it down. */
export interface LocalEndpoints {
  readonly api?: string;
  readonly issuer?: string;
  readonly mail?: string;
  readonly temporalUi?: string;
}

/** The addresses of what runs here; nothing when nothing does. */
export async function findEndpoints(environment: NodeJS.ProcessEnv): Promise<LocalEndpoints> {
  try {
    return JSON.parse(await readFile(join(environment['TENURE_HOME'] || '.tenure', 'endpoints.json'), 'utf8')) as LocalEndpoints;
  } catch {
    return {};
  }
}

/** The address of the API: the one that was named, else the one that runs here. */
export async function apiAddress(named: string | undefined, environment: NodeJS.ProcessEnv, words: Words): Promise<string> {
  const address = named || environment['TENURE_API'] || (await findEndpoints(environment)).api;
  if (!address) throw new Failure('unavailable', [words.failures.nothingRuns]);
  if (!URL.canParse(address)) throw new Failure('usage', [words.failures.notAnAddress(address)]);
  return address.replace(/\/+$/, '');
}
