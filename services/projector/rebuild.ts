import { parseArgs } from 'node:util';
import { MongoClient, type Db } from 'mongodb';
import { canonicalJson } from '../shared/canonical-json.js';
import { readConfig } from '../shared/config.js';
import { localEndpoints } from '../shared/local-endpoints.js';
import { createLogger } from '../shared/logger.js';
import { hashOfViews } from './canonical-hash.js';
import { kafkaClients } from './kafka-clients.js';
import { dropViews, positionsLike, refold } from './refold.js';
import { storeOptions } from './view-store.js';

const usage = `Folds all views again from the log.

  npm run rebuild                drops the views and folds the log to its present end
  npm run rebuild -- --resume    goes on with a rebuild that was interrupted
  npm run rebuild -- --verify    folds into a second database and compares it with the views there are

The log and the store are those of KAFKA_BROKERS and MONGODB_URL, else those of the local system that runs here.`;

/** What went wrong, in one sentence, and that it did. */
function say(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function read() {
  try {
    const known = { verify: { type: 'boolean' }, resume: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    return say(error);
  }
}

const options = read();

const here = localEndpoints();
const local = { ...(here.kafka && { KAFKA_BROKERS: here.kafka }), ...(here.mongo && { MONGODB_URL: here.mongo }) };
const { kafka, mongo } = readConfig(['kafka', 'mongo'], { ...local, ...process.env });
const logger = createLogger('projector');
logger.level = process.env['TENURE_LOG_LEVEL'] ?? 'error';
const clients = kafkaClients(kafka.KAFKA_BROKERS, logger);

let shown = 0;
const progress = (folded: number, total: number): void => {
  if (Date.now() - shown < 1_000 && folded < total) return;
  shown = Date.now();
  console.log(`${folded} of ${total} events`);
};

async function rebuild(database: Db): Promise<void> {
  if (!options.resume) await dropViews(database);
  await refold({ clients, database, logger, progress });
  console.log(`The views are folded. Hash: ${await hashOfViews(database)}`);
}

const attempts = 20;

/** Both hashes are of the same place in the log: whatever was added meanwhile is folded on both sides first. */
async function verify(live: Db, second: Db): Promise<void> {
  await second.dropDatabase();
  await dropViews(second);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reached = await refold({ clients, database: second, logger, progress });
    const positionOf = async (): Promise<string> => canonicalJson(await positionsLike(reached, live));
    const before = await positionOf();
    const [ours, theirs] = [await hashOfViews(live), await hashOfViews(second)];
    if (before !== canonicalJson(reached) || before !== (await positionOf())) continue;
    await second.dropDatabase();
    console.log(
      ours === theirs ? `The views are what the log says. Hash: ${ours}` : `The views differ from the log: ${ours}, folded anew ${theirs}.`,
    );
    if (ours !== theirs) process.exitCode = 1;
    return;
  }
  throw new Error('The projector is behind the log or the log grows too fast to compare. Try again when it is quieter.');
}

const client = new MongoClient(mongo.MONGODB_URL, storeOptions);
try {
  if (options.help) console.log(usage);
  else if (options.verify) await verify(client.db(), client.db(`${client.db().databaseName}_verify`));
  else await rebuild(client.db());
} catch (error) {
  say(error);
} finally {
  await client.close();
}
