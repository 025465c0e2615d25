import { join } from 'node:path';
import type { ServerCommand } from './server-command.js';

/** The sample OpenID issuer, from our own sources. */
export const issuerCommand: ServerCommand = (_, { ports, secrets, endpoints }) => ({
  command: [process.execPath, join('dist', 'infra', 'local', 'issuer', 'main.js')],
  environment: {
    TENURE_ISSUER_PORT: String(ports.issuer),
    TENURE_ISSUER_KEYS: JSON.stringify(secrets.issuerKeys),
    TENURE_ISSUER_COOKIE_KEY: secrets.issuerCookieKey,
    TENURE_BASE_URL: endpoints.api,
  },
});
