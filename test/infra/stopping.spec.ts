import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identityOf, isRunning, type ProcessIdentity } from '../../infra/local/process-identity.js';
import { stopOrder, titles, type ProcessName } from '../../infra/local/process-plan.js';
import { inStopOrder, stopProcesses } from '../../infra/local/stopping.js';

const named = (...names: ProcessName[]) => names.map((name) => ({ name }));

it('ends first who takes work in and last who keeps the log', () => {
  const groups = inStopOrder(named('kafka', 'temporal', 'api', 'mail', 'worker', 'mongo', 'projector', 'issuer'));
  expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
    ['api'],
    ['projector'],
    ['worker'],
    ['temporal', 'mail', 'mongo', 'issuer'],
    ['kafka'],
  ]);
});

it('knows a place for every process', () => {
  expect(stopOrder.flat().toSorted()).toEqual(Object.keys(titles).toSorted());
});

it('passes over what does not run', () => {
  expect(inStopOrder(named('kafka', 'worker'))).toEqual([[{ name: 'worker' }], [{ name: 'kafka' }]]);
});

const started = async (script: string): Promise<ProcessIdentity> => {
  const child = spawn(process.execPath, ['-e', `${script}; console.log('here'); setInterval(() => undefined, 1000)`], { detached: true });
  await once(child.stdout, 'data');
  return (await identityOf(child.pid ?? 0)) ?? { pid: 0, began: '' };
};

it('ends a process that is frozen', async () => {
  const frozen = await started('');
  process.kill(frozen.pid, 'SIGSTOP');
  await stopProcesses([{ name: 'worker', ...frozen }]);
  expect(await isRunning(frozen)).toBe(false);
});

it('kills a process that will not end, when told to hurry', async () => {
  const deaf = await started("process.on('SIGTERM', () => undefined)");
  await stopProcesses([{ name: 'worker', ...deaf }], AbortSignal.abort());
  expect(await isRunning(deaf)).toBe(false);
});

it('does not take a later process of the same number for the one it knew', async () => {
  const self = await identityOf(process.pid);
  expect(await isRunning({ pid: process.pid, began: `${self?.began}0` })).toBe(false);
  expect(self && (await isRunning(self))).toBe(true);
});
