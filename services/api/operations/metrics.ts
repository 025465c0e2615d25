import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Counts and durations of requests by route template and status; never an id. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  readonly measure: (request: Request, response: Response, next: NextFunction) => void;
}

/** The template of the route that answered. */
export const templateOf = ({ route }: Request): string => (route as { path?: string } | undefined)?.path ?? 'unknown';

/** A registry of its own, so that several APIs can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'tenure_api_request_seconds',
    help: 'How long requests took, by route template and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    measure: (request, response, next) => {
      const stop = durations.startTimer();
      response.once('finish', () => stop({ method: request.method, route: templateOf(request), status: String(response.statusCode) }));
      next();
    },
  };
}
