import { pino } from 'pino';

/** Names whose values never reach a log line. */
const redacted = ['email', '*.email', 'token', '*.token', 'code', '*.code', 'authorization', '*.authorization', 'cookie', '*.cookie'];

/** One JSON line per happening, by process; the level comes from `TENURE_LOG_LEVEL`. */
export const createLogger = (process_: 'api' | 'projector' | 'worker') =>
  pino({ name: process_, level: process.env['TENURE_LOG_LEVEL'] ?? 'info', redact: redacted });

/** What the processes log with. */
export type Logger = ReturnType<typeof createLogger>;
