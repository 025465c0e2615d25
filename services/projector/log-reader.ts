import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Logger } from '../shared/logger.js';
import { Bookmarks } from './bookmarks.js';
import { originPrefix } from './documents.js';
import { metrics } from './metrics.js';
import { Patience } from './patience.js';
import { Superseded, type LogBatch } from './project-batch.js';
import type { Projecting } from './projecting.js';
import type { Position } from './positions.js';

/** What a reader works with; `failed` hears of what cannot be mended by reading again. */
export interface LogReaderPorts {
  readonly projecting: Projecting;
  readonly consumer: Consumer;
  readonly logger: Logger;
  readonly failed: (error: Error) => void;
}

/** How many messages are folded before it is asked again whether to go on: few enough for a heartbeat, and for an end, within a moment. */
const pieceSize = 200;

/** Reads one topic of the log from the positions in the store, never from the group's offsets, and folds it into the views. */
export class LogReader {
  private readonly patience = new Patience();
  private readonly bookmarks: Bookmarks;
  private busy = false;
  private signAt = Date.now();

  constructor(private readonly ports: LogReaderPorts) {
    const { consumer, logger } = ports;
    const { GROUP_JOIN, REBALANCING, FETCH, CRASH, STOP } = consumer.events;
    this.bookmarks = new Bookmarks({ ...ports, patience: this.patience, revisit: (batch) => this.fold(batch) });
    consumer.on(GROUP_JOIN, ({ payload }) => this.bookmarks.assign(payload.memberAssignment[this.topic] ?? []));
    consumer.on(FETCH, () => void (this.signAt = Date.now()));
    for (const lost of [REBALANCING, CRASH, STOP] as const) consumer.on(lost, () => this.bookmarks.forget());
    consumer.on(CRASH, ({ payload: { error, restart } }) => {
      logger.error({ reason: String(error), restart }, 'the consumer crashed');
      if (!restart) ports.failed(error);
    });
  }

  /** Which topic it reads. */
  get topic(): string {
    return this.ports.projecting.topic;
  }

  /** Whether the group was joined and the place in every assigned partition is known. */
  get ready(): boolean {
    return this.bookmarks.ready;
  }

  /** The partitions that are this reader's to fold. */
  get partitions(): readonly number[] {
    return this.bookmarks.partitions;
  }

  /** When the broker was last asked for messages, whether or not there were any, or some were folded. */
  get lastSign(): number {
    return this.signAt;
  }

  /** Joins the group and folds for ever. */
  async start(): Promise<void> {
    const { consumer } = this.ports;
    await consumer.connect();
    await consumer.subscribe({ topic: this.topic, fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (payload) => this.eachBatch(payload) });
  }

  /** Finishes what is being folded and leaves the group. */
  async stop(): Promise<void> {
    this.bookmarks.forget();
    await this.ports.consumer.disconnect();
  }

  /** Notices views that were dropped although no event comes; answers with the stored positions. */
  compare(): Promise<ReadonlyMap<number, Position>> {
    return this.bookmarks.compare(() => !this.busy);
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    for (let from = 0; from < messages.length; from += pieceSize) {
      const done = await this.eachPiece(payload, messages.slice(from, from + pieceSize));
      if (!done) return;
    }
  }

  private async eachPiece(payload: EachBatchPayload, messages: readonly KafkaMessage[]): Promise<boolean> {
    const { partition } = payload.batch;
    const known = this.bookmarks.of(partition);
    const [first, last] = [messages.at(0), messages.at(-1)];
    if (!known || !first || !last || !payload.isRunning() || payload.isStale()) return false;
    if (BigInt(first.offset) < BigInt(known.next)) return this.refuse(new LogReplaced(partition, known.next));
    const folded = await this.tryToFold({
      partition,
      known,
      messages: messages.map((message) => ({ message, origin: `${originPrefix(partition, this.topic)}${message.offset}` })),
      next: String(BigInt(last.offset) + 1n),
    });
    if (!folded) return false;
    this.signAt = Date.now();
    payload.resolveOffset(last.offset);
    await payload.heartbeat();
    return true;
  }

  private refuse(error: Error): false {
    this.ports.failed(error);
    return false;
  }

  private async tryToFold(batch: LogBatch): Promise<boolean> {
    this.busy = true;
    try {
      await this.fold(batch);
      this.bookmarks.move(batch);
      return true;
    } catch (error) {
      this.recover(error, batch.partition);
      return false;
    } finally {
      this.busy = false;
    }
  }

  private async fold(batch: LogBatch): Promise<void> {
    const projected = await this.ports.projecting.project(batch);
    this.patience.recover();
    metrics.projected(projected);
    const { conflicts, deadLetters, parked } = projected;
    if (conflicts.length + deadLetters.length + parked > 0)
      this.ports.logger.error({ conflicts, deadLetters, parked }, 'not everything could be folded');
  }

  private recover(error: unknown, partition: number): void {
    try {
      if (!(error instanceof Superseded)) this.patience.endure(error);
    } catch {
      return this.ports.failed(error as Error);
    }
    this.bookmarks.rewind([partition], String(error));
  }
}

/** The log ends before what the views have folded: it is another log, or has lost events. */
export class LogReplaced extends Error {
  override readonly name = 'LogReplaced';
  constructor(partition: number, known: string) {
    super(
      `Partition ${partition} of the log begins anew below offset ${known}, which the views already hold. If the log was replaced on purpose, run "npm run rebuild".`,
    );
  }
}
