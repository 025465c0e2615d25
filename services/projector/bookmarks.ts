import type { Consumer } from 'kafkajs';
import type { Logger } from '../shared/logger.js';
import { metrics } from './metrics.js';
import type { Patience } from './patience.js';
import { isSame, Superseded, type LogBatch } from './project-batch.js';
import type { Position } from './positions.js';
import type { Projecting } from './projecting.js';

/** What bookmarks work with; `failed` hears of what cannot be mended by trying again. */
export interface BookmarkPorts {
  readonly consumer: Consumer;
  readonly projecting: Projecting;
  readonly logger: Logger;
  readonly patience: Patience;
  /** Folds what has waited in a partition, before it is read on. */
  readonly revisit: (batch: LogBatch) => Promise<void>;
  readonly failed: (error: Error) => void;
}

/**
 * How far each assigned partition is folded, as the store has it. A partition is read only while that is known; whenever it may have changed,
 * the partition is paused, looked up for as long as it takes, and sought again.
 */
export class Bookmarks {
  private readonly known = new Map<number, Position>();
  private assigned: readonly number[] = [];
  private generation = 0;

  constructor(private readonly ports: BookmarkPorts) {}

  /** The partitions that are this reader's to fold. */
  get partitions(): readonly number[] {
    return this.assigned;
  }

  /** Whether the place in every assigned partition is known. */
  get ready(): boolean {
    return this.assigned.length > 0 && this.assigned.every((partition) => this.known.has(partition));
  }

  /** The place in a partition, while it is known. */
  of(partition: number): Position | undefined {
    return this.known.get(partition);
  }

  /** Takes over these partitions and no others. */
  assign(partitions: readonly number[]): void {
    this.forget();
    this.assigned = partitions;
    if (partitions.length > 0) this.rewind(partitions, 'the group was joined');
  }

  /** Gives all partitions away. */
  forget(): void {
    this.generation += 1;
    this.assigned = [];
    this.known.clear();
  }

  /** Moves on after a batch, unless the place was looked up anew meanwhile. */
  move({ partition, known, next }: LogBatch): void {
    if (this.known.get(partition) === known) this.known.set(partition, { ...known, next });
  }

  /** Forgets the place in some partitions and looks it up. */
  rewind(partitions: readonly number[], reason: string): void {
    const mine = partitions.filter((partition) => this.assigned.includes(partition));
    if (mine.length === 0) return;
    for (const partition of mine) this.known.delete(partition);
    this.ports.consumer.pause([{ topic: this.ports.projecting.topic, partitions: [...mine] }]);
    this.ports.logger.info({ partitions: mine, reason }, 'reading on from the stored positions');
    metrics.rewound();
    this.seekStored(mine).catch((error: Error) => this.ports.failed(error));
  }

  /** Notices views that were dropped although no event comes; answers with what is stored. */
  async compare(isIdle: () => boolean): Promise<ReadonlyMap<number, Position>> {
    const before = new Map(this.known);
    const stored = await this.ports.projecting.positions.positions(this.assigned);
    const moved = [...before].filter(([partition, known]) => this.known.get(partition) === known && !isSame(stored.get(partition), known));
    if (moved.length > 0 && isIdle())
      this.rewind(
        moved.map(([partition]) => partition),
        'the stored positions have changed',
      );
    return stored;
  }

  private async seekStored(partitions: readonly number[]): Promise<void> {
    const { generation } = this;
    const { consumer } = this.ports;
    const stored = await this.begun(partitions, generation);
    if (!stored || generation !== this.generation) return;
    for (const [partition, position] of stored) {
      consumer.seek({ topic: this.ports.projecting.topic, partition, offset: position.next });
      this.known.set(partition, position);
    }
    consumer.resume([{ topic: this.ports.projecting.topic, partitions: [...partitions] }]);
  }

  private async begun(partitions: readonly number[], generation: number): Promise<ReadonlyMap<number, Position> | undefined> {
    const { patience, logger } = this.ports;
    while (generation === this.generation) {
      await patience.wait();
      try {
        return await this.begin(partitions);
      } catch (error) {
        if (error instanceof Superseded) continue;
        patience.endure(error);
        logger.warn({ reason: String(error) }, 'the views cannot be reached; trying again');
      }
    }
    return undefined;
  }

  private async begin(partitions: readonly number[]): Promise<ReadonlyMap<number, Position>> {
    const { projecting, revisit } = this.ports;
    const positions = await projecting.positions.begin(partitions);
    for (const [partition, known] of positions) {
      const revisited = await projecting.waiting(partition);
      if (revisited.length > 0) await revisit({ partition, known, messages: [], revisited, next: known.next });
    }
    return positions;
  }
}
