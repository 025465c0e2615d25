/** How many letters must be put in, left out, changed or swapped to make one word of the other. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const cost = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] ? cost(row - 2, column - 2) + 1 : Infinity;
      const best = Math.min(cost(row - 1, column) + 1, cost(row, column - 1) + 1, cost(row - 1, column - 1) + same, swapped);
      rows[row]?.push(best);
    }
  }
  return cost(one.length, other.length);
}

/** One slip for every three letters: what is further off was not meant. */
const slips = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** The known word that was probably meant, of equals the first; nothing where none is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.slice(0, 60).toLowerCase();
  const distances = known.map((each) => distance(word, each));
  const least = Math.min(...distances);
  return least <= slips(word) ? known[distances.indexOf(least)] : undefined;
}
