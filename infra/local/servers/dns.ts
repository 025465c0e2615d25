import { join } from 'node:path';
import type { ServerCommand } from './server-command.js';

/** The DNS of the sample companies, from our own sources; what is published there is kept over a restart. */
export const dnsCommand: ServerCommand = (_, { home, ports }) => ({
  command: [process.execPath, join('dist', 'infra', 'local', 'dns', 'main.js')],
  environment: { TENURE_DNS_PORT: String(ports.dns), TENURE_DNS_FILE: home.data('dns.json') },
});
