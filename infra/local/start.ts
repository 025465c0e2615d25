import { relative } from 'node:path';
import { addressTable } from './addresses.js';
import { alreadyRunning } from './already-running.js';
import { given, listenForInterruption, runCommand } from './command.js';
import { titles } from './process-plan.js';
import { narrate, sayWithClock } from './progress.js';
import { startStack, type Stack } from './stack.js';

const and = new Intl.ListFormat('en', { type: 'conjunction' });

const whatStops = ({ joined }: Stack): string =>
  joined.length === 0
    ? 'Ctrl-C stops everything.'
    : `Ctrl-C stops only what this start began; npm run down also stops what ran before: ${and.format(joined.map((name) => titles[name]))}.`;

await runCommand(async () => {
  const { stop, hurry } = listenForInterruption();
  const say = sayWithClock();
  const ports = process.env['TENURE_PORTS'] === 'free' ? 'free' : 'remembered';
  let stack: Stack;
  try {
    const running = await alreadyRunning(say, stop);
    if (running) {
      console.log(running);
      return 0;
    }
    stack = await startStack({ services: true, ports, say, abort: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
    say('Stopped before everything was ready');
    return 130;
  }
  console.log(`\nTenure is running.\n\n${addressTable(stack.endpoints, true)}\n`);
  console.log(`Logs are in ${relative('', stack.home.file('logs'))}. ${whatStops(stack)}\n`);
  const accident = await Promise.race([stack.accident, given(stop)]);
  if (accident) console.error(`\n${accident}\n`);
  const title = stack.joined.length > 0 ? 'Stopping in order what this start began' : 'Stopping everything in order';
  await narrate(say, title, () => stack.stop(hurry));
  if (stack.joined.length > 0) say('The servers that npm run up began go on');
  return accident ? 1 : 0;
});
