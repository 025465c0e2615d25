import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerCommand } from './server-command.js';

/** An inbox that takes every mail, sends none on, shows them on a page and as JSON at `/email`, and keeps them over a restart. */
export const mailCommand: ServerCommand = (_, { home, ports }) => {
  const folder = home.data('mail');
  return {
    command: [
      process.execPath,
      join('node_modules', 'maildev', 'bin', 'maildev'),
      '--ip=127.0.0.1',
      '--web-ip=127.0.0.1',
      `--smtp=${ports.smtp}`,
      `--web=${ports.mail}`,
      `--mail-directory=${folder}`,
      '--silent',
    ],
    prepare: async () => void (await mkdir(folder, { recursive: true })),
  };
};
