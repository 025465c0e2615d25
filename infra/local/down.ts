import { runCommand } from './command.js';
import { openHome } from './home.js';
import { narrate, sayWithClock } from './progress.js';
import { forgetRunning, readRunning } from './running.js';
import { goneWithin, stopProcesses } from './stopping.js';

await runCommand(async () => {
  const home = await openHome();
  const { supervisor, processes } = await readRunning(home);
  if (!supervisor && processes.length === 0) {
    console.log('Nothing runs here.');
    return 0;
  }
  await narrate(sayWithClock(), 'Stopping everything in order', async () => {
    if (supervisor) {
      process.kill(supervisor.pid, 'SIGTERM');
      await goneWithin(supervisor, 90_000);
    }
    await stopProcesses((await readRunning(home)).processes);
    await forgetRunning(home);
  });
  return 0;
});
