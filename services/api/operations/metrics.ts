import type { NextFunction, Request, Response } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommandType } from '../../../workflows/contract.js';

/** What became of a command; `code` says why it was refused. */
export interface CommandOutcome {
  readonly outcome: 'accepted' | 'refused' | 'failed';
  readonly code?: string;
}

/** Where a read of support came to be kept: in its log, or in the process's own because there was no room for it. */
export type ReadKept = 'published' | 'written-out';

/** Whether a standing was still at hand or had to be read. */
export type CacheUse = 'hit' | 'miss';

/** Counts and durations of requests by route template and status, and of commands by type and outcome; never an id. */
export interface Metrics {
  text(): Promise<string>;
  readonly countCommand: (type: CommandType, outcome: CommandOutcome) => void;
  readonly countReads: (kept: ReadKept, count: number) => void;
  readonly countStandings: (from: CacheUse, count: number) => void;
  readonly showReadsWaiting: (count: number) => void;
  readonly measure: (request: Request, response: Response, next: NextFunction) => void;
}

/** The template of the route that answered. */
export const templateOf = ({ route }: Request): string => (route as { path?: string } | undefined)?.path ?? 'unknown';

/** A registry of its own, so that several APIs can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const durations = new Histogram({
    name: 'tenure_api_request_seconds',
    help: 'How long requests took, by route template and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  const commands = new Counter({
    name: 'tenure_api_commands_total',
    help: 'Commands by type and outcome; the code says why one was refused.',
    labelNames: ['type', 'outcome', 'code'],
    registers: [registry],
  });
  const reads = new Counter({
    name: 'tenure_api_support_reads_total',
    help: 'What support looked at, by where that is recorded: published to its log, or written out in the log of the process.',
    labelNames: ['kept'],
    registers: [registry],
  });
  const standings = new Counter({
    name: 'tenure_api_standings_total',
    help: 'Standings that were asked for, by whether the answer was still at hand or had to be read.',
    labelNames: ['from'],
    registers: [registry],
  });
  const readsWaiting = new Gauge({
    name: 'tenure_api_support_reads_waiting',
    help: 'Reads of support that wait for their log; 0 while it is there.',
    registers: [registry],
  });
  return {
    text: () => registry.metrics(),
    countCommand: (type, { outcome, code = '' }) => commands.inc({ type, outcome, code }),
    countReads: (kept, count) => reads.inc({ kept }, count),
    countStandings: (from, count) => standings.inc({ from }, count),
    showReadsWaiting: (count) => readsWaiting.set(count),
    measure: (request, response, next) => {
      const stop = durations.startTimer();
      response.once('finish', () => stop({ method: request.method, route: templateOf(request), status: String(response.statusCode) }));
      next();
    },
  };
}
