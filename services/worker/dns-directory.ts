import { Resolver } from 'node:dns/promises';
import type { Directory } from '../../activities/ports.js';

const answersOfNone: readonly unknown[] = ['ENOTFOUND', 'ENODATA', 'EBADNAME'];

/** Asks the DNS, or the given servers (`address` or `address:port`); a server that does not answer is an outage, not a No. `timeout` is in milliseconds. */
export function dnsDirectory(servers: readonly string[], patience = { timeout: 3_000, tries: 2 }): Directory {
  const resolver = new Resolver(patience);
  if (servers.length > 0) resolver.setServers(servers);
  return {
    async txtRecords(name) {
      try {
        return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
      } catch (error) {
        if (answersOfNone.includes((error as NodeJS.ErrnoException).code)) return [];
        throw error;
      }
    },
  };
}
