import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import type { Logger } from '../../shared/logger.js';
import { bodyTimes } from '../requests/body-times.js';

/** Where to listen, and what to close at the end, in this order. */
export interface Serving {
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  readonly close: readonly (() => Promise<void>)[];
}

const grace = 10_000;
const sweep = 50;

/** A slow sender does not hold a connection for ever; who is slow with a body is cut off by `limitBodyTimes`, and by this at the latest. */
function limitTimes(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = bodyTimes.file + grace;
  server.keepAliveTimeout = 30_000;
}

/** Takes nothing in, finishes what is under way within ten seconds, and lets go of connections as they fall idle. */
export async function closeInOrder(api: NestExpressApplication): Promise<void> {
  const server = api.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), sweep);
  const all = setTimeout(() => server.closeAllConnections(), grace);
  await api.close();
  clearInterval(idle);
  clearTimeout(all);
}

/** Listens until SIGTERM or SIGINT, then closes in order: the intake first, what it used last. */
export async function serve(api: NestExpressApplication, { host, port, logger, close }: Serving): Promise<void> {
  const stop = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    await closeInOrder(api);
    for (const each of close) await each();
    logger.info('stopped');
  };
  const stopOnce = (signal: NodeJS.Signals) => {
    process.off('SIGTERM', stopOnce).off('SIGINT', stopOnce);
    stop(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'could not stop in order');
      process.exit(1);
    });
  };
  limitTimes(api.getHttpServer());
  await api.listen(port, host);
  process.on('SIGTERM', stopOnce).on('SIGINT', stopOnce);
  logger.info({ host, port }, 'listening');
}
