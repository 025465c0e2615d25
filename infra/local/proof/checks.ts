import { runCommandLine } from './command-line.js';
import { measure, outcomeLine, type Outcome } from './outcome.js';

/** The npm scripts that look at the sources without running them: the longest beside the others. */
const lanes = [['lint'], ['types', 'format', 'rules']];

async function check(script: string, abort: AbortSignal): Promise<Outcome> {
  let said = '';
  const outcome = await measure(script, async () => {
    const { code, output } = await runCommandLine({ command: ['npm', 'run', '--silent', script], quiet: true, abort });
    said = output;
    return { ok: code === 0 };
  });
  console.log(outcome.ok ? outcomeLine(outcome) : `${outcomeLine(outcome)}\n${said}`);
  return outcome;
}

async function lane(scripts: readonly string[], abort: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const script of scripts) outcomes.push(await check(script, abort));
  return outcomes;
}

/** Runs the cheap checks on two processors, each told in one line; what a red one said is shown in full. */
export const runChecks = async (abort: AbortSignal): Promise<Outcome[]> =>
  (await Promise.all(lanes.map((scripts) => lane(scripts, abort)))).flat();
