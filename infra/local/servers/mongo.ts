import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { javaCommand } from './java.js';
import type { ServerCommand } from './server-command.js';

/** MongoDB itself where the machine has it, else the store that speaks its wire protocol. */
export const mongoCommand: ServerCommand = (program, { home, ports }) => {
  if (program.from === 'command') {
    const folder = home.data('mongod');
    return {
      command: [program.command, '--dbpath', folder, '--port', String(ports.mongo), '--bind_ip', '127.0.0.1', '--quiet'],
      prepare: async () => void (await mkdir(folder, { recursive: true })),
    };
  }
  const jars = program.from === 'jars' ? join(program.folder, '*') : '';
  const source = join('infra', 'local', 'store', 'Store.java');
  return { command: javaCommand(jars, source, String(ports.mongo), home.data('store.h2')) };
};
