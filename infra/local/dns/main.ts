import { readJson, writeJson } from '../json-file.js';
import { startZoneServer, type Records } from './zone-server.js';

const file = process.env['TENURE_DNS_FILE'] ?? '.tenure/data/dns.json';
const records = (await readJson<Records>(file)) ?? {};
const server = await startZoneServer(Number(process.env['TENURE_DNS_PORT'] ?? 5354), records, (changed) => writeJson(file, changed));

process.once('SIGTERM', () => server.close());
