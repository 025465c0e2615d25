import { relative } from 'node:path';
import { addressTable } from './addresses.js';
import { given, listenForInterruption, runCommand } from './command.js';
import { narrate, sayWithClock } from './progress.js';
import { startStack, type Stack } from './stack.js';

await runCommand(async () => {
  const { stop, hurry } = listenForInterruption();
  const say = sayWithClock();
  const ports = process.env['TENURE_PORTS'] === 'free' ? 'free' : 'remembered';
  let stack: Stack;
  try {
    stack = await startStack({ services: true, ports, say, abort: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
    say('Stopped before everything was ready');
    return 130;
  }
  console.log(`\nTenure is running.\n\n${addressTable(stack.endpoints, true)}\n`);
  console.log(`Logs are in ${relative('', stack.home.file('logs'))}. Ctrl-C stops everything.\n`);
  const accident = await Promise.race([stack.accident, given(stop)]);
  if (accident) console.error(`\n${accident}\n`);
  await narrate(say, 'Stopping everything in order', () => stack.stop(hurry));
  return accident ? 1 : 0;
});
