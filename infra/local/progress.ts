/** Tells the person one line. */
export type Say = (line: string) => void;

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Plain lines, each with the time since the first: readable on a terminal and in a log. */
export function sayWithClock(): Say {
  const begun = Date.now();
  return (line) => console.log(`${seconds(begun).padStart(7)}  ${line}`);
}

/** Says that the work begins, every five seconds that it still goes on, and how long it took. */
export async function narrate<Result>(say: Say, title: string, work: () => Promise<Result>): Promise<Result> {
  const begun = Date.now();
  say(`${title} …`);
  const reminder = setInterval(() => say(`${title}: still at it (${seconds(begun)})`), 5_000);
  try {
    const result = await work();
    say(`${title}: done (${seconds(begun)})`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** A title as the first words of a sentence. */
export const sentenceCase = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
