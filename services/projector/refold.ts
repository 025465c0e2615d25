import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { ensureIndexes } from '../../infra/mongo/indexes.js';
import { eventsTopic } from '../shared/event-wire.js';
import type { Logger } from '../shared/logger.js';
import type { kafkaClients } from './kafka-clients.js';
import { LogReader } from './log-reader.js';
import { mongoViewStore, projectorCollections } from './view-store.js';

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

/** Folds the log from the stored positions to the end it has now; dead letters are not sent again. Resolves with the positions reached. */
export async function refold({ clients, database, logger, progress }: RefoldPorts): Promise<ReadonlyMap<number, string>> {
  const groupId = `tenure-rebuild-${randomUUID()}`;
  const admin = clients.admin();
  const store = mongoViewStore(database);
  let failure: Error | undefined;
  const reader = new LogReader({
    consumer: clients.consumer(groupId),
    store,
    deadLetters: { send: () => Promise.resolve() },
    logger,
    failed: (error) => void (failure ??= error),
  });
  try {
    await admin.connect();
    const ends = (await admin.fetchTopicOffsets(eventsTopic)).map(({ partition, high }) => ({ partition, high: BigInt(high) }));
    const total = ends.reduce((sum, { high }) => sum + Number(high), 0);
    await reader.start();
    for (;;) {
      if (failure) throw failure;
      const positions = await store.positions(ends.map(({ partition }) => partition));
      const reached = new Map([...positions].map(([partition, { next }]) => [partition, next]));
      progress(
        [...reached.values()].reduce((sum, next) => sum + Number(next), 0),
        total,
      );
      if (ends.every(({ partition, high }) => BigInt(reached.get(partition) ?? 0) >= high)) return reached;
      await sleep(250);
    }
  } finally {
    await reader.stop();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
}
