import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local system answers, as far as it is known. */
export interface LocalEndpoints {
  readonly kafka?: string;
  readonly mongo?: string;
}

/** Reads what the running local system wrote down; nothing where none runs. */
export function localEndpoints(environment: NodeJS.ProcessEnv = process.env): LocalEndpoints {
  const path = environment['TENURE_ENDPOINTS'] ?? join(environment['TENURE_HOME'] ?? '.tenure', 'endpoints.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LocalEndpoints;
  } catch {
    return {};
  }
}
