import type { Admin } from 'kafkajs';
import { eventsTopic } from '../shared/event-wire.js';
import type { Logger } from '../shared/logger.js';
import type { LogReader } from './log-reader.js';
import { metrics } from './metrics.js';
import type { Troubles } from './troubles.js';
import type { Position } from './view-store.js';

/** What is watched, and who hears when the consumer has gone silent. */
export interface WatchPorts {
  readonly reader: Pick<LogReader, 'lastSign' | 'partitions' | 'compare'>;
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
      const ends = await this.ends();
      this.judge(Math.max(this.ports.reader.lastSign, this.answeringSince));
      this.measure(ends, await this.ports.reader.compare());
      metrics.troubles(await this.ports.troubles());
    } catch (error) {
      this.ports.logger.debug({ reason: String(error) }, 'cannot look now');
    }
  }

  private async ends(): Promise<ReadonlyMap<number, number>> {
    try {
      this.admin ??= await connected(this.ports.openAdmin());
      const offsets = await this.admin.fetchTopicOffsets(eventsTopic);
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

  private measure(ends: ReadonlyMap<number, number>, stored: ReadonlyMap<number, Position>): void {
    const behind = this.ports.reader.partitions.map((partition) => (ends.get(partition) ?? 0) - Number(stored.get(partition)?.next ?? 0));
    const lag = behind.reduce((sum, events) => sum + Math.max(0, events), 0);
    if (lag === 0) this.levelAt = Date.now();
    metrics.lag(lag, (Date.now() - this.levelAt) / 1_000);
  }
}

async function connected(admin: WatchAdmin): Promise<WatchAdmin> {
  await admin.connect();
  return admin;
}
