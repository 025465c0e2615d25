import { runCommand } from './command.js';
import type { Endpoints } from './endpoints.js';
import { isHealthy } from './health.js';
import { openHome } from './home.js';
import { readJson } from './json-file.js';
import type { ProcessName } from './process-plan.js';
import { readRunning, rememberedProcesses } from './running.js';
import { table } from './table.js';

const addresses: Record<ProcessName, (endpoints: Endpoints) => string | undefined> = {
  api: ({ api, apiHealth }) => `${api} (health and metrics: ${apiHealth})`,
  projector: ({ projectorHealth }) => projectorHealth,
  worker: ({ workerHealth }) => workerHealth,
  temporal: ({ temporal }) => temporal,
  mongo: ({ mongo }) => mongo,
  kafka: ({ kafka }) => kafka,
  mail: ({ mail, smtp }) => mail ?? smtp,
  issuer: ({ issuer }) => issuer,
  dns: ({ zone, dns }) => zone ?? dns,
  cards: ({ cards }) => cards,
};

await runCommand(async () => {
  const home = await openHome();
  const endpoints = await readJson<Endpoints>(home.file('endpoints.json'));
  const { supervisor, processes } = await readRunning(home);
  if (!endpoints) {
    console.log(supervisor ? 'Tenure is starting.' : 'Nothing runs here. npm start begins.');
    return supervisor ? 0 : 3;
  }
  const names = Object.keys(addresses) as ProcessName[];
  const health = await Promise.all(names.map((name) => isHealthy(name, endpoints)));
  const pids = new Map(processes.map(({ name, pid }) => [name, String(pid)]));
  const state = (name: ProcessName, healthy: boolean | undefined) => (healthy ? 'healthy' : pids.has(name) ? 'not healthy' : 'not running');
  const rows = names.map((name, index) => [name, state(name, health[index]), pids.get(name) ?? '–', addresses[name](endpoints) ?? '']);
  console.log(table([['what', 'state', 'process', 'address'], ...rows]));
  const started = (await rememberedProcesses(home)).map(({ name }) => name);
  return names.some((name, index) => started.includes(name) && !health[index]) ? 1 : 0;
});
