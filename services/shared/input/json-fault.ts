const blank = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const deepest = 100;

/** Reads JSON only as far as it is JSON, and not deeper than anybody would. */
class Reader {
  at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  /** Takes what the pattern finds here, after blanks; false leaves the place. */
  takes(pattern: RegExp | string): boolean {
    this.at += this.lengthOf(blank);
    const length = typeof pattern === 'string' ? Number(this.text[this.at] === pattern) : this.lengthOf(pattern);
    this.at += length;
    return length > 0;
  }

  value(): boolean {
    if (this.takes('{')) return this.list('}', () => this.takes(string) && this.takes(':') && this.value());
    if (this.takes('[')) return this.list(']', () => this.value());
    return this.takes(string) || this.takes(scalar);
  }

  private list(end: string, part: () => boolean): boolean {
    this.depth += 1;
    if (this.takes(end)) return this.leaves();
    do if (this.depth > deepest || !part()) return false;
    while (this.takes(','));
    return this.takes(end) && this.leaves();
  }

  private leaves(): true {
    this.depth -= 1;
    return true;
  }

  private lengthOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }
}

/** Where the text of a body, which is an object or a list, stops being one, counted from 1; never what stands there. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const reader = new Reader(text);
  const isOpened = /^[ \t\n\r]*[{[]/.test(text);
  if (!isOpened || reader.value()) reader.takes(blank);
  const before = text.slice(0, reader.at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
