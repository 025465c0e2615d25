import { searchAttributes } from '../../temporal/search-attributes.js';
import type { ServerCommand } from './server-command.js';

/** The development server with its Web UI, which keeps everything in one file. */
export const temporalCommand: ServerCommand = (program, { home, ports }) => ({
  command: [
    program.from === 'command' ? program.command : 'temporal',
    'server',
    'start-dev',
    '--ip=127.0.0.1',
    `--port=${ports.temporal}`,
    `--ui-port=${ports.temporalUi}`,
    `--db-filename=${home.data('temporal.db')}`,
    '--sqlite-pragma=journal_mode=WAL',
    '--sqlite-pragma=synchronous=NORMAL',
    '--log-level=warn',
    ...Object.entries(searchAttributes).map(([name, type]) => `--search-attribute=${name}=${type}`),
  ],
});
