import { table } from '../table.js';

/** How one part of the proof went. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** Tests, where the part has any. */
  readonly counts?: { readonly passed: number; readonly failed: number };
}

/** A part whose running time is measured; whatever it throws makes it red and is shown. */
export async function measure(name: string, work: () => Promise<Omit<Outcome, 'name' | 'seconds'>>): Promise<Outcome> {
  const begun = Date.now();
  const seconds = () => (Date.now() - begun) / 1000;
  try {
    return { name, ...(await work()), seconds: seconds() };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name, ok: false, seconds: seconds() };
  }
}

const row = ({ name, ok, seconds, counts }: Outcome): string[] => [
  name,
  ok ? 'green' : 'RED',
  `${seconds.toFixed(1)} s`,
  counts ? `${counts.passed + counts.failed} tests` : '',
];

/** One line about one part. */
export const outcomeLine = (outcome: Outcome): string => table([row(outcome)]);

/** The closing table, and the one line that sums up every test. */
export function report(outcomes: readonly Outcome[]): string {
  const sum = (pick: 'passed' | 'failed') => outcomes.reduce((total, { counts }) => total + (counts?.[pick] ?? 0), 0);
  const red = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
  const verdict = red.length > 0 ? `; RED: ${red.join(', ')}` : '';
  return `${table(outcomes.map(row))}\n\n${sum('passed')} passed, ${sum('failed')} failed${verdict}`;
}
