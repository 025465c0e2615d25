import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome, type Home } from '../../infra/local/home.js';
import { writeJson } from '../../infra/local/json-file.js';
import { identityOf, isRunning, type ProcessIdentity } from '../../infra/local/process-identity.js';
import { claimHome, forgetRunning, readRunning, writeRunning } from '../../infra/local/running.js';

const silent = () => undefined;
const pids: number[] = [];
let home: Home;

const alive = async (): Promise<ProcessIdentity> => {
  const child = spawn(process.execPath, ['-e', `console.log('here'); setInterval(() => undefined, 1000)`], { detached: true });
  await once(child.stdout, 'data');
  pids.push(child.pid!);
  return (await identityOf(child.pid!))!;
};
const dead = { pid: 2 ** 30, began: 'long ago' };

beforeEach(async () => void (home = await openHome(await mkdtemp(join(tmpdir(), 'tenure-running-')))));
afterEach(async () => {
  for (const pid of pids.splice(0)) if (await identityOf(pid)) process.kill(pid, 'SIGKILL');
  await rm(home.root, { recursive: true });
});

it('finds the servers that were begun to stay, and leaves them alone', async () => {
  const kafka = { name: 'kafka', stays: true, ...(await alive()) } as const;
  await writeRunning(home, { processes: [kafka] });
  const { found } = await claimHome(home, silent);
  expect(found).toEqual([kafka]);
  expect(await isRunning(kafka)).toBe(true);
});

it('stops what a killed start left behind, but not the servers that it had joined', async () => {
  const kafka = { name: 'kafka', stays: true, ...(await alive()) } as const;
  const worker = { name: 'worker', ...(await alive()) } as const;
  await writeRunning(home, { supervisor: dead, processes: [kafka, worker] });
  const { found } = await claimHome(home, silent);
  expect(found).toEqual([kafka]);
  expect(await isRunning(kafka)).toBe(true);
  expect(await isRunning(worker)).toBe(false);
});

it('lets one supervisor have the home', async () => {
  await claimHome(home, silent);
  await expect(claimHome(home, silent)).rejects.toThrow('Tenure already runs here');
});

it('keeps the addresses for as long as a server stays', async () => {
  const kafka = { name: 'kafka', stays: true, ...(await alive()) } as const;
  await writeJson(home.file('endpoints.json'), {});
  await forgetRunning(home, [kafka]);
  expect(await readRunning(home)).toEqual({ processes: [kafka] });
  expect(existsSync(home.file('endpoints.json'))).toBe(true);
  await forgetRunning(home);
  expect(existsSync(home.file('endpoints.json'))).toBe(false);
});
