import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../../infra/local/complaint.js';
import type { Download } from '../../infra/local/servers/downloads.js';
import { obtain, type Errand } from '../../infra/local/servers/obtain.js';

let servers: string;
let said: string[];
let errand: Errand;

beforeEach(async () => {
  servers = await mkdtemp(join(tmpdir(), 'tenure-obtain-'));
  said = [];
  errand = { servers, say: (line) => void said.push(line), abort: new AbortController().signal };
});
afterEach(() => rm(servers, { recursive: true }));

const writing = (script: string): Download => ({
  name: 'sample',
  title: 'the sample',
  version: '1.0',
  lane: 'sample',
  needs: [],
  command: (into) => [process.execPath, '-e', script, into],
});

const complete = writing("require('fs').writeFileSync(process.argv[1] + '/server', 'works')");
const broken = writing(
  "require('fs').writeFileSync(process.argv[1] + '/server', 'half'); console.error('no route to the registry'); process.exit(1)",
);

it('keeps a finished download and fetches it no second time', async () => {
  const folder = await obtain(complete, errand);
  expect(await readFile(join(folder, 'server'), 'utf8')).toBe('works');
  said = [];
  expect(await obtain(complete, errand)).toBe(folder);
  expect(said).toEqual([]);
});

it('never takes an interrupted download for a finished one, and clears it away', async () => {
  await expect(obtain(broken, errand)).rejects.toThrow(Complaint);
  expect(await readdir(servers)).not.toContain('sample-1.0');
  await obtain(complete, errand);
  expect(await readdir(servers)).toEqual(['sample-1.0']);
});

it('says what the registry client said', async () => {
  await expect(obtain(broken, errand)).rejects.toThrow(
    /^The sample 1\.0 could not be downloaded\. Check the network.*no route to the registry$/s,
  );
});

it('fetches once when two starts want it at once', async () => {
  const folders = await Promise.all([obtain(complete, errand), obtain(complete, errand), obtain(complete, errand)]);
  expect(new Set(folders).size).toBe(1);
  expect(said.filter((line) => line.endsWith('…'))).toEqual(['Downloading the sample 1.0 …']);
});
