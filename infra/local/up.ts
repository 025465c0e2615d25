import { relative } from 'node:path';
import { addressTable } from './addresses.js';
import { alreadyRunning } from './already-running.js';
import { listenForInterruption, runCommand } from './command.js';
import { sayWithClock } from './progress.js';
import { startStack } from './stack.js';

await runCommand(async () => {
  const { stop } = listenForInterruption();
  const say = sayWithClock();
  const ports = process.env['TENURE_PORTS'] === 'free' ? 'free' : 'remembered';
  try {
    const running = await alreadyRunning(say, stop);
    if (running) {
      console.log(running);
      return 0;
    }
    const stack = await startStack({ services: false, ports, say, abort: stop });
    await stack.release();
    console.log(`\nThe servers are running.\n\n${addressTable(stack.endpoints, false)}\n`);
    console.log(`A service joins them with node --env-file=${relative('', stack.home.file('services.env'))} dist/services/api/main.js`);
    console.log('npm start runs our services on them; npm run down stops them.\n');
    return 0;
  } catch (error) {
    if (!stop.aborted) throw error;
    return 130;
  }
});
