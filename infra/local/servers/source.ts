import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloads, type Download } from './downloads.js';

/** A server that the stack cannot be without. */
export type ServerName = 'temporal' | 'kafka' | 'mongo' | 'mail' | 'issuer' | 'dns' | 'cards';

interface Origin {
  readonly variable: string;
  readonly binary?: string;
  readonly download?: Download;
}

const origins: Record<ServerName, Origin> = {
  temporal: { variable: 'TEMPORAL_ADDRESS', binary: 'temporal', download: downloads.temporal },
  kafka: { variable: 'KAFKA_BROKERS', download: downloads.kafka },
  mongo: { variable: 'MONGODB_URL', binary: 'mongod', download: downloads.store },
  mail: { variable: 'SMTP_URL' },
  issuer: { variable: 'TENURE_ISSUERS' },
  dns: { variable: 'TENURE_DNS_SERVERS' },
  cards: { variable: 'TENURE_CARD_PROVIDER_URL' },
};

/** Where a server comes from: someone else runs it, a command starts it, a registry has it, or it came with the npm packages. */
export type Source =
  | { readonly from: 'address'; readonly address: string }
  | { readonly from: 'path'; readonly command: string }
  | { readonly from: 'registry'; readonly download: Download }
  | { readonly from: 'packages' };

/** The environment to look into, and how to find a command in it. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly which: (command: string) => string | undefined;
}

/** An address in the environment wins; then a command on the `PATH`; then the registries. */
export function sourceOf(name: ServerName, { environment, which }: Surroundings): Source {
  const { variable, binary, download } = origins[name];
  const address = environment[variable];
  if (address) return { from: 'address', address };
  const command = binary && which(binary);
  if (command) return { from: 'path', command };
  return download ? { from: 'registry', download } : { from: 'packages' };
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The real surroundings. */
export const surroundingsOf = (environment: NodeJS.ProcessEnv): Surroundings => ({
  environment,
  which: (command) =>
    (environment['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, command))
      .find(isExecutable),
});
