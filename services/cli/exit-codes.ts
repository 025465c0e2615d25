/** What the exit code says to scripts; the help lists them. A command stopped by Ctrl-C ends as shells expect it. */
export const exitCodes = {
  ok: 0,
  bug: 1,
  usage: 2,
  refused: 3,
  unavailable: 4,
  'not-found': 5,
  'not-allowed': 6,
  incomplete: 7,
  stopped: 130,
} as const;

/** How a command ended. */
export type Ending = keyof typeof exitCodes;

const byStatus: Readonly<Record<number, Ending>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  429: 'unavailable',
  500: 'bug',
};

/** The ending that an HTTP status means: what is unavailable may succeed when it is sent again, what is refused will not. */
export function endingOf(status: number): Ending {
  const other: Ending = status >= 500 ? 'unavailable' : 'refused';
  return status < 300 ? 'ok' : (byStatus[status] ?? other);
}
