import { Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import type { Endpoints } from './endpoints.js';
import type { ProcessName } from './process-plan.js';

const patience = 2_000;

async function answers(url: string): Promise<void> {
  const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!ok) throw new Error(`${url} answered ${status}`);
}

async function askTemporal(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: patience });
  try {
    await connection.withDeadline(Date.now() + patience, () => connection.workflowService.describeNamespace({ namespace: 'default' }));
  } finally {
    await connection.close();
  }
}

async function askKafka(brokers: string): Promise<void> {
  const settings = { connectionTimeout: patience, requestTimeout: patience, retry: { retries: 0 }, logLevel: logLevel.NOTHING };
  const admin = new Kafka({ brokers: brokers.split(','), ...settings }).admin();
  try {
    await admin.connect();
    await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
}

async function askMongo(url: string): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patience, socketTimeoutMS: patience });
  try {
    await client.db().command({ ping: 1 });
  } finally {
    await client.close();
  }
}

const questions: Record<ProcessName, (endpoints: Endpoints) => Promise<void>> = {
  temporal: ({ temporal }) => askTemporal(temporal),
  kafka: ({ kafka }) => askKafka(kafka),
  mongo: ({ mongo }) => askMongo(mongo),
  mail: ({ mail }) => (mail ? answers(`${mail}/healthz`) : Promise.resolve()),
  issuer: ({ issuer }) => answers(`${issuer}/.well-known/openid-configuration`),
  dns: ({ zone }) => (zone ? answers(`${zone}/`) : Promise.resolve()),
  cards: ({ cards }) => (cards.startsWith('http://127.0.0.1:') ? answers(`${cards}/`) : Promise.resolve()),
  worker: ({ workerHealth }) => answers(`${workerHealth}/readyz`),
  projector: ({ projectorHealth }) => answers(`${projectorHealth}/readyz`),
  api: ({ api }) => answers(`${api}/readyz`),
};

/** Whether the process does its work now, asked the way its users ask. */
export const isHealthy = (name: ProcessName, endpoints: Endpoints): Promise<boolean> =>
  questions[name](endpoints).then(
    () => true,
    () => false,
  );
