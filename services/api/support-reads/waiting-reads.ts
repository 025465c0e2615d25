import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../shared/logger.js';
import type { Metrics } from '../operations/metrics.js';
import type { SupportRead, SupportReads } from './support-reads.js';

/** How reads come into their log. */
export interface ReadsLog {
  /** Resolves once all of them are kept; rejects where that is not known. */
  readonly append: (reads: readonly SupportRead[]) => Promise<void>;
  readonly logger: Pick<Logger, 'error' | 'warn'>;
  readonly metrics: Pick<Metrics, 'countReads' | 'showReadsWaiting'>;
  readonly atMost?: number;
  /** Waits before it tries again. */
  readonly again?: () => Promise<unknown>;
}

const atOnce = 50;

/**
 * Keeps reads for a log that is away, and publishes them in order when it is back, each at least once.
 * What finds no room, or is left at the end, is written out in full as an error of the process: it is never dropped in silence.
 */
export function waitingReads({
  append,
  logger,
  metrics,
  atMost = 10_000,
  again = () => pause(1_000, undefined, { ref: false }),
}: ReadsLog): SupportReads & { close(): Promise<void> } {
  const waiting: SupportRead[] = [];
  let publishing: Promise<void> | undefined;
  let [isAway, isClosed] = [false, false];

  const writeOut = (reads: readonly SupportRead[]) => {
    for (const read of reads) logger.error({ read }, 'a read of support is not in its log');
    metrics.countReads('written-out', reads.length);
  };

  async function publishBatch(): Promise<boolean> {
    const batch = waiting.slice(0, atOnce);
    try {
      await append(batch);
    } catch (error) {
      if (!isAway) logger.warn({ reason: String(error) }, 'reads of support wait for their log');
      isAway = true;
      return false;
    }
    isAway = false;
    waiting.splice(0, batch.length);
    metrics.countReads('published', batch.length);
    metrics.showReadsWaiting(waiting.length);
    return true;
  }

  async function publish(): Promise<void> {
    while (waiting.length > 0) {
      if (await publishBatch()) continue;
      if (isClosed) break;
      await again();
    }
    publishing = undefined;
  }

  return {
    record(read) {
      if (waiting.length >= atMost) return writeOut([read]);
      waiting.push(read);
      metrics.showReadsWaiting(waiting.length);
      publishing ??= publish();
    },
    async close() {
      isClosed = true;
      await publishing;
      writeOut(waiting.splice(0));
    },
  };
}
