import { MongoClient } from 'mongodb';
import { readConfig } from '../shared/config.js';
import { serveHealth } from '../shared/health-server.js';
import { kafkaProducers, kafkaSender } from '../shared/kafka-sender.js';
import { createLogger } from '../shared/logger.js';
import { kafkaDeadLetters } from './dead-letters.js';
import { groupOf, kafkaClients } from './kafka-clients.js';
import { LogReader } from './log-reader.js';
import { projectingsInto } from './projectings.js';
import { mongoTroubles } from './troubles.js';
import { storeOptions } from './view-store.js';
import { Watch } from './watch.js';

const { kafka, mongo, health, watch: pace } = readConfig(['kafka', 'mongo', 'health', 'watch']);
const logger = createLogger('projector');
const clients = kafkaClients(kafka.KAFKA_BROKERS, logger);
const client = new MongoClient(mongo.MONGODB_URL, storeOptions);
const sender = kafkaSender(kafkaProducers(kafka.KAFKA_BROKERS, 'tenure-projector'), logger);

const failed = (error: Error): void => {
  logger.fatal({ reason: error.stack ?? String(error) }, 'the projector cannot go on');
  end(1);
};

const projectings = projectingsInto(client.db(), (topic) => kafkaDeadLetters(sender, topic));
const readers = projectings.map(
  (projecting) => new LogReader({ consumer: clients.consumer(groupOf(projecting.topic)), projecting, logger, failed }),
);
const watch = new Watch(
  { readers, openAdmin: () => clients.admin(), troubles: mongoTroubles(client.db()), logger, failed },
  { interval: 1_000, longestSilence: pace.TENURE_LONGEST_SILENCE_SECONDS * 1_000 },
);

const longestClosing = 5_000;
let ending: Promise<void> | undefined;
const close = async (): Promise<void> => {
  await Promise.all([watch.stop(), ...readers.map((reader) => reader.stop())]);
  await Promise.all([sender.close(), client.close()]);
};
const end = (code: number): void => {
  setTimeout(() => process.exit(code), longestClosing).unref();
  ending ??= close()
    .catch((error: unknown) => logger.error({ reason: String(error) }, 'not everything was closed'))
    .then(() => {
      logger.info({ exitCode: code }, 'projector is down');
      process.exit(code);
    });
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(0));

await serveHealth(health, () => readers.every(({ ready }) => ready));
watch.start();
await Promise.all(readers.map((reader) => reader.start())).then(() => logger.info('projector is up'), failed);
