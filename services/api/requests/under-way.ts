/** Counts what each caller has under way; in memory, each process for itself. */
export class UnderWay {
  private readonly counts = new Map<string, number>();

  /** Takes a place, unless all are taken; whoever got one calls what is returned once, to give it back. */
  take(name: string, atOnce: number): (() => void) | undefined {
    const count = this.counts.get(name) ?? 0;
    if (count >= atOnce) return undefined;
    this.counts.set(name, count + 1);
    return () => this.giveBack(name);
  }

  private giveBack(name: string): void {
    const count = (this.counts.get(name) ?? 0) - 1;
    if (count > 0) this.counts.set(name, count);
    else this.counts.delete(name);
  }
}
