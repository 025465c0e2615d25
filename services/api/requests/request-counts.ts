const window = 60_000;

/** How many requests one caller may send within a minute. */
export interface RequestLimits {
  readonly requests: number;
  readonly starts: number;
  readonly files: number;
}

/** Counts by name in windows of a minute; in memory, each process for itself, forgotten with every window. */
export class RequestCounts {
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts one more; 0 while the limit is kept, else the seconds until the next window. */
  secondsToWait(name: string, limit: number): number {
    const now = this.now();
    if (now >= this.endsAt) {
      this.counts = new Map();
      this.endsAt = now + window;
    }
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count > limit ? Math.max(1, Math.ceil((this.endsAt - now) / 1000)) : 0;
  }
}
