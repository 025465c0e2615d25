import { setTimeout as pause } from 'node:timers/promises';
import { addressTable } from './addresses.js';
import { Complaint } from './complaint.js';
import type { Endpoints } from './endpoints.js';
import { isHealthy } from './health.js';
import { openHome } from './home.js';
import { readJson } from './json-file.js';
import type { Say } from './progress.js';
import { readRunning } from './running.js';

const patience = 150_000;

/** What to tell whoever starts a stack that another start already runs, once that one is ready; nothing where none runs. */
export async function alreadyRunning(say: Say, abort: AbortSignal): Promise<string | undefined> {
  const home = await openHome();
  const until = Date.now() + patience;
  for (let tries = 0; Date.now() < until; tries += 1) {
    const { supervisor } = await readRunning(home);
    if (!supervisor) return undefined;
    const endpoints = await readJson<Endpoints>(home.file('endpoints.json'));
    if (endpoints && (await isHealthy('api', endpoints)))
      return `\nTenure already runs here (process ${supervisor.pid}): use it, or stop it with npm run down.\n\n${addressTable(endpoints, true)}\n`;
    if (tries === 0) say(`Waiting for process ${supervisor.pid}, which starts Tenure here …`);
    await pause(300, undefined, { signal: abort });
  }
  throw new Complaint('Tenure already runs here but its API does not answer: npm run status says what is wrong, npm run down stops it.');
}
