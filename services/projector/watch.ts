import type { Admin } from 'kafkajs';
import type { Logger } from '../shared/logger.js';
import type { LogReader } from './log-reader.js';
import { metrics } from './metrics.js';
import type { Troubles } from './troubles.js';
import type { Position } from './positions.js';

type WatchedReader = Pick<LogReader, 'topic' | 'lastSign' | 'partitions' | 'compare'>;

/** What is watched, and who hears when a consumer has gone silent. */
export interface WatchPorts {
  readonly readers: readonly WatchedReader[];
  readonly openAdmin: () => Pick<Admin, 'connect' | 'disconnect' | 'fetchTopicOffsets'>;
  readonly troubles: () => Promise<Troubles>;
  readonly logger: Logger;
  readonly failed: (error: Error) => void;
}

/** How often is looked, and how long the consumer may ask for nothing, both in milliseconds. */
export interface Pace {
  readonly interval: number;
  readonly longestSilence: number;
}

type WatchAdmin = ReturnType<WatchPorts['openAdmin']>;

/** Looks, every second by default, how far the views are behind, whether they were dropped, and whether the consumer still asks for messages while the broker answers. */
export class Watch {
  private admin: WatchAdmin | undefined;
  private timer: NodeJS.Timeout | undefined;
  private levelAt = Date.now();
  private answeringSince = Date.now();

  constructor(
    private readonly ports: WatchPorts,
    private readonly pace: Pace,
  ) {}

  /** Begins to look. */
  start(): void {
    this.timer = setTimeout(() => void this.look().finally(() => this.timer && this.start()), this.pace.interval);
  }

  /** Looks no more. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.admin?.disconnect().catch(() => undefined);
  }

  private async look(): Promise<void> {
    try {
      const behind: number[] = [];
      for (const reader of this.ports.readers) {
        const ends = await this.ends(reader.topic);
        this.judge(Math.max(reader.lastSign, this.answeringSince));
        behind.push(lagOf(reader, ends, await reader.compare()));
      }
      this.measure(behind.reduce((sum, events) => sum + events, 0));
      metrics.troubles(await this.ports.troubles());
    } catch (error) {
      this.ports.logger.debug({ reason: String(error) }, 'cannot look now');
    }
  }

  private async ends(topic: string): Promise<ReadonlyMap<number, number>> {
    try {
      this.admin ??= await connected(this.ports.openAdmin());
      const offsets = await this.admin.fetchTopicOffsets(topic);
      return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
    } catch (error) {
      this.answeringSince = Date.now();
      void this.admin?.disconnect().catch(() => undefined);
      this.admin = undefined;
      throw error;
    }
  }

  private judge(lastSign: number): void {
    const silence = Date.now() - lastSign;
    if (silence > this.pace.longestSilence)
      this.ports.failed(new Error(`The consumer has asked for nothing for ${Math.round(silence / 1_000)} s.`));
  }

  private measure(lag: number): void {
    if (lag === 0) this.levelAt = Date.now();
    metrics.lag(lag, (Date.now() - this.levelAt) / 1_000);
  }
}

/** How many messages of its partitions a reader has not folded yet. */
const lagOf = ({ partitions }: WatchedReader, ends: ReadonlyMap<number, number>, stored: ReadonlyMap<number, Position>): number =>
  partitions
    .map((partition) => (ends.get(partition) ?? 0) - Number(stored.get(partition)?.next ?? 0))
    .reduce((sum, events) => sum + Math.max(0, events), 0);

async function connected(admin: WatchAdmin): Promise<WatchAdmin> {
  await admin.connect();
  return admin;
}
