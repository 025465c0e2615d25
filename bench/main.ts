import { listenForInterruption, runCommand } from '../infra/local/command.js';
import { Complaint } from '../infra/local/complaint.js';
import type { Endpoints } from '../infra/local/endpoints.js';
import { openHome } from '../infra/local/home.js';
import { readJson } from '../infra/local/json-file.js';
import { due } from './due.js';
import { freshness } from './freshness.js';
import { legacyImport } from './legacy-import.js';
import { search } from './search.js';
import { standing } from './standing.js';

type Scenario = (endpoints: Endpoints, abort: AbortSignal) => Promise<string>;

const scenarios: Readonly<Record<string, Scenario>> = { due, freshness, search, standing };

/** These take a server away, so each has a stack of its own. */
const onTheirOwn: Readonly<Record<string, (abort: AbortSignal) => Promise<string>>> = { 'legacy-import': legacyImport };

/** Where the stack is that `npm start` began; nothing else is measured. */
async function localStack(): Promise<Endpoints> {
  const endpoints = await readJson<Endpoints>((await openHome()).file('endpoints.json'));
  if (!endpoints) throw new Complaint('Nothing runs here. npm start begins.');
  const isLocal = [endpoints.temporal, endpoints.mongo].every((address) => /^(mongodb:\/\/)?127\.0\.0\.1[:/]/.test(address));
  if (!isLocal) throw new Complaint('Only a stack on 127.0.0.1 is measured, for the memberships that this begins stay there.');
  return endpoints;
}

async function measured(name: string, abort: AbortSignal): Promise<string> {
  if (onTheirOwn[name]) return onTheirOwn[name](abort);
  const scenario = scenarios[name];
  if (!scenario) throw new Complaint(`Please name one of ${[...Object.keys(scenarios), ...Object.keys(onTheirOwn)].join(', ')}.`);
  return scenario(await localStack(), abort);
}

await runCommand(async () => {
  const { stop } = listenForInterruption();
  const [, , name = ''] = process.argv;
  try {
    console.log(await measured(name, stop));
    return 0;
  } catch (error) {
    if (!stop.aborted) throw error;
    return 130;
  }
});
