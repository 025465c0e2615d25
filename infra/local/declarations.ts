import { Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { ensureTopics } from '../kafka/topics.js';
import { ensureIndexes } from '../mongo/indexes.js';
import { registerSearchAttributes } from '../temporal/search-attributes.js';
import { Complaint } from './complaint.js';
import type { Endpoints } from './endpoints.js';

async function declareTopics({ kafka }: Endpoints): Promise<void> {
  const admin = new Kafka({ brokers: kafka.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await ensureTopics(admin, 1);
  } finally {
    await admin.disconnect();
  }
}

async function declareIndexes({ mongo }: Endpoints): Promise<void> {
  const client = new MongoClient(mongo);
  try {
    await ensureIndexes(client.db());
  } finally {
    await client.close();
  }
}

async function declareSearchAttributes({ temporal }: Endpoints, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address: temporal });
  try {
    await registerSearchAttributes(connection, namespace);
  } finally {
    await connection.close();
  }
}

/** Makes topics, indexes and search attributes as `infra/` declares them; what exists otherwise is named in one sentence each. */
export async function declareAll(endpoints: Endpoints, namespace = 'default'): Promise<void> {
  try {
    await Promise.all([declareTopics(endpoints), declareIndexes(endpoints), declareSearchAttributes(endpoints, namespace)]);
  } catch (error) {
    throw new Complaint((error as Error).message);
  }
}
