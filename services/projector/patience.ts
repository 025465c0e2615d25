import { MongoError } from 'mongodb';
import { setTimeout as sleep } from 'node:timers/promises';

const first = 100;
const longest = 5_000;

/** Whether the failure lies with a server, so that the same work may succeed later; kafkajs tells its errors by name only. */
export const isOutage = (error: unknown): boolean =>
  error instanceof MongoError || (error instanceof Error && error.name.startsWith('KafkaJS'));

/** Waits longer after each failure in a row, up to five seconds, and not at all while things go well. */
export class Patience {
  private failures = 0;

  /** Remembers a failure; throws what no waiting can mend. */
  endure(error: unknown): void {
    if (!isOutage(error)) throw error;
    this.failures += 1;
  }

  /** Things go well again. */
  recover(): void {
    this.failures = 0;
  }

  /** Resolves when it is time to try again. */
  async wait(): Promise<void> {
    if (this.failures > 0) await sleep(Math.min(longest, first * 2 ** (this.failures - 1)));
  }
}
