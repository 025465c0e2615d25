/** How parts of the output are emphasised; plain where the terminal has no colours. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly waiting: (text: string) => string;
}

const escape =
  (open: number, close: number, colours: boolean) =>
  (text: string): string =>
    colours ? `\u001B[${open}m${text}\u001B[${close}m` : text;

/** The emphasis of this terminal. */
export const paintOf = (colours: boolean): Paint => ({
  strong: escape(1, 22, colours),
  faint: escape(2, 22, colours),
  good: escape(32, 39, colours),
  waiting: escape(33, 39, colours),
});

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** How many columns a terminal needs: Korean letters take two. */
export const columns = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** Labels and what belongs to them, as lines of two columns; rows without a value are left out. */
export function pairs(rows: readonly (readonly [label: string, value: string | undefined])[], paint: Paint): string[] {
  const width = Math.max(...rows.map(([label]) => columns(label)));
  return rows.flatMap(([label, value]) => {
    const gap = ' '.repeat(width - columns(label) + 2);
    return value === undefined ? [] : [`${paint.faint(label)}${gap}${value}`];
  });
}

/** Rows under each other, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<readonly number[]>((known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, columns(cell))), []);
  const padded = (cell: string, index: number) => cell + ' '.repeat(widths[index]! - columns(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

/** The same lines further to the right. */
export const indented = (lines: readonly string[], by = 2): string[] => lines.map((line) => (line ? `${' '.repeat(by)}${line}` : line));
