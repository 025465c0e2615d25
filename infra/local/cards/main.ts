import { readJson, writeJson } from '../json-file.js';
import type { Books } from './card-payments.js';
import { startCardProvider } from './card-provider.js';

const file = process.env['TENURE_CARDS_FILE'] ?? '.tenure/data/cards.json';
const books = (await readJson<Books>(file)) ?? { intents: {}, refunds: {}, answers: {} };
const server = await startCardProvider(Number(process.env['TENURE_CARDS_PORT'] ?? 5355), books, (changed) => writeJson(file, changed));

process.once('SIGTERM', () => server.close());
