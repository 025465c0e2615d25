import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { watchNpm } from '../../infra/local/npm-parent.js';
import { descentOf, identityOf } from '../../infra/local/process-identity.js';

it('knows whose child a process is and what it is called', async () => {
  const child = spawn('sh', ['-c', 'echo here; read _ || true'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(await descentOf(child.pid!)).toMatchObject({ name: expect.stringMatching(/sh$/) as string, parent: process.pid });
  child.stdin.end();
  await once(child, 'exit');
  expect(await identityOf(child.pid!)).toBeUndefined();
});

it('tells that npm was ended alone', async () => {
  const npm = spawn('sh', ['-c', 'echo $$; read _ || true'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(npm.stdout, 'data');
  const ending = new EventEmitter();
  const ended = once(ending, 'ended');
  await watchNpm(() => ending.emit('ended'), { npm_lifecycle_event: 'start' }, npm.pid);
  npm.kill('SIGKILL');
  await ended;
});
