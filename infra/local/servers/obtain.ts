import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Complaint } from '../complaint.js';
import { withLock } from '../lock.js';
import { narrate, sentenceCase, type Say } from '../progress.js';
import type { Download } from './downloads.js';

/** What a download needs to know of the run it belongs to. */
export interface Errand {
  readonly servers: string;
  readonly say: Say;
  readonly abort: AbortSignal;
}

/** The folder that a finished download lies in; it exists only when the download was complete. */
export const folderOf = (servers: string, { name, version }: Download): string => join(servers, `${name}-${version}`);

const incoming = ({ name }: Download) => `incoming.${name}.`;

const lastLines = (text: string) => text.trim().split('\n').slice(-8).join('\n');

async function run(download: Download, into: string, signal: AbortSignal): Promise<void> {
  const [command, ...args] = download.command(into);
  const env = { ...process.env, PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  try {
    await promisify(execFile)(command, args, { env, signal, maxBuffer: 2 ** 26 });
  } catch (error) {
    signal.throwIfAborted();
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Complaint(
      `${sentenceCase(download.title)} ${download.version} could not be downloaded. Check the network, then run the same command again. ` +
        `This is what ${command} said:\n${lastLines(stdout + stderr)}`,
    );
  }
}

async function fetch(download: Download, { servers, abort }: Errand): Promise<void> {
  const leftovers = (await readdir(servers)).filter((name) => name.startsWith(incoming(download)));
  for (const name of leftovers) await rm(join(servers, name), { recursive: true });
  const into = await mkdtemp(join(servers, incoming(download)));
  await run(download, into, abort);
  await rename(into, folderOf(servers, download));
}

/** The folder of the download, fetched when it is not there yet; two starts at once fetch it once. */
export async function obtain(download: Download, errand: Errand): Promise<string> {
  const folder = folderOf(errand.servers, download);
  if (existsSync(folder)) return folder;
  const fetchOnce = async () => {
    if (!existsSync(folder)) {
      await narrate(errand.say, `Downloading ${download.title} ${download.version}`, () => fetch(download, errand));
    }
  };
  await withLock(join(errand.servers, `${download.lane}.lock`), fetchOnce, {
    onWait: () => errand.say(`Waiting for another download before that of ${download.title}`),
    signal: errand.abort,
  });
  return folder;
}
