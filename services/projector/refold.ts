import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { ensureIndexes } from '../../infra/mongo/indexes.js';
import type { Logger } from '../shared/logger.js';
import type { kafkaClients } from './kafka-clients.js';
import type { DeadLetters } from './dead-letters.js';
import { LogReader } from './log-reader.js';
import type { Projecting } from './projecting.js';
import { projectingsInto } from './projectings.js';
import { projectorCollections } from './view-store.js';

/** Where the log is, where the views go, and who is told how far it has come. */
export interface RefoldPorts {
  readonly clients: ReturnType<typeof kafkaClients>;
  readonly database: Db;
  readonly logger: Logger;
  readonly progress: (folded: number, total: number) => void;
}

/** Empties every collection of the projector. Positions go first and last, so that neither a crash here nor a running projector leaves a hole. */
export async function dropViews(database: Db): Promise<void> {
  const { positions, ...others } = projectorCollections;
  for (const name of [positions, ...Object.values(others), positions]) await database.collection(name).deleteMany({});
  await ensureIndexes(database);
}

const silent: DeadLetters = { send: () => Promise.resolve() };

/** Dead letters are not sent again. */
const projectingsOf = (database: Db): readonly Projecting[] => projectingsInto(database, () => silent);

/** The end of a partition, as the log has it now. */
interface End {
  readonly topic: string;
  readonly partition: number;
  readonly high: bigint;
}

/** How far each partition of every topic is folded in a database, by topic and partition. */
export type Reached = Readonly<Record<string, string>>;

/** How far the partitions that were reached once are folded in another database. */
export async function positionsLike(reached: Reached, database: Db): Promise<Reached> {
  const places = Object.keys(reached).map((place) => place.split('/'));
  return positionsOf(
    projectingsOf(database),
    places.map(([topic = '', partition]) => ({ topic, partition: Number(partition) })),
  );
}

async function positionsOf(projectings: readonly Projecting[], places: readonly Pick<End, 'topic' | 'partition'>[]): Promise<Reached> {
  const found = projectings.map(async ({ topic, positions }) => {
    const partitions = places.filter((place) => place.topic === topic).map(({ partition }) => partition);
    return [...(await positions.positions(partitions))].map(([partition, { next }]) => [`${topic}/${partition}`, next]);
  });
  return Object.fromEntries((await Promise.all(found)).flat()) as Reached;
}

/** Folds the log from the stored positions to the end it has now. Resolves with the positions reached. */
export async function refold({ clients, database, logger, progress }: RefoldPorts): Promise<Reached> {
  const groupId = `tenure-rebuild-${randomUUID()}`;
  const admin = clients.admin();
  let failure: Error | undefined;
  const failed = (error: Error) => void (failure ??= error);
  const projectings = projectingsOf(database);
  const readers = projectings.map(
    (projecting, index) => new LogReader({ consumer: clients.consumer(`${groupId}-${index}`), projecting, logger, failed }),
  );
  try {
    await admin.connect();
    const ends = (await Promise.all(projectings.map(({ topic }) => endsOf(admin, topic)))).flat();
    const total = ends.reduce((sum, { high }) => sum + Number(high), 0);
    for (const reader of readers) await reader.start();
    for (;;) {
      if (failure) throw failure;
      const reached = await positionsOf(projectings, ends);
      progress(
        Object.values(reached).reduce((sum, next) => sum + Number(next), 0),
        total,
      );
      if (ends.every(({ topic, partition, high }) => BigInt(reached[`${topic}/${partition}`] ?? 0) >= high)) return reached;
      await sleep(250);
    }
  } finally {
    for (const reader of readers) await reader.stop();
    await admin.deleteGroups(readers.map((_, index) => `${groupId}-${index}`)).catch(() => undefined);
    await admin.disconnect();
  }
}

async function endsOf(admin: ReturnType<RefoldPorts['clients']['admin']>, topic: string): Promise<readonly End[]> {
  return (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({ topic, partition, high: BigInt(high) }));
}
