import { runCommandLine } from './command-line.js';
import { measure, outcomeLine, type Outcome } from './outcome.js';

/** The npm scripts that look at the sources without running them. */
const scripts = ['format', 'lint', 'types', 'rules'];

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

/** Runs the cheap checks one after another, each told in one line; what a red one said is shown in full. */
export async function runChecks(abort: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const script of scripts) outcomes.push(await check(script, abort));
  return outcomes;
}
