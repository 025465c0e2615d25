import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.js';
import { openHome, type Home } from './home.js';
import { forgetRunning, partedByStay, readRunning } from './running.js';
import { stopProcesses } from './stopping.js';

const built = join('dist', 'infra', 'local', 'guard.js');

/** Starts a small process that stops in order what a start began when its supervisor is killed and cannot do it itself. */
export function postGuard(home: Home): ChildProcess {
  if (!existsSync(built)) throw new Complaint('The sources are not built yet: run npm run build first.');
  const guard = spawn(process.execPath, [built, home.root], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

async function standGuard(folder: string): Promise<void> {
  for await (const _ of process.stdin) void _;
  if (!existsSync(folder)) return;
  const home = await openHome(folder);
  const { supervisor, processes } = await readRunning(home);
  if (supervisor) return;
  const { staying, ending } = partedByStay(processes);
  await stopProcesses(ending);
  await forgetRunning(home, staying);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await standGuard(process.argv[2] ?? '');
