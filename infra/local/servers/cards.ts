import { join } from 'node:path';
import type { ServerCommand } from './server-command.js';

/** The card provider for test cards, from our own sources; its books are kept over a restart. */
export const cardsCommand: ServerCommand = (_, { home, ports }) => ({
  command: [process.execPath, join('dist', 'infra', 'local', 'cards', 'main.js')],
  environment: { TENURE_CARDS_PORT: String(ports.cards), TENURE_CARDS_FILE: home.data('cards.json') },
});
