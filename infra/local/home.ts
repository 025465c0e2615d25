import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The folder that one stack keeps everything in: data, logs, chosen ports, secrets, process ids. */
export interface Home {
  readonly root: string;
  /** The downloaded servers, which all stacks of a checkout share. */
  readonly servers: string;
  file(name: string): string;
  data(name: string): string;
  log(name: string): string;
}

/** Opens (and makes) the folder; `TENURE_HOME` chooses it, `TENURE_SERVERS_DIR` where downloaded servers are kept. */
export async function openHome(folder = process.env['TENURE_HOME'] ?? '.tenure'): Promise<Home> {
  const root = resolve(folder);
  const home: Home = {
    root,
    servers: resolve(process.env['TENURE_SERVERS_DIR'] ?? join('.tenure', 'servers')),
    file: (name) => join(root, name),
    data: (name) => join(root, 'data', name),
    log: (name) => join(root, 'logs', `${name}.log`),
  };
  for (const path of [home.data(''), join(root, 'logs'), home.servers]) await mkdir(path, { recursive: true });
  return home;
}
