import type { NextFunction, Request, Response } from 'express';
import type { Logger } from '../../shared/logger.js';
import type { ApiRequest } from '../requests/api-request.js';
import { templateOf } from './metrics.js';

/** One line per request: what was asked by its template, never an id, an address or a body. */
export const logRequests =
  (logger: Logger) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    response.once('finish', () => {
      const { correlationId, caller } = request as ApiRequest;
      const milliseconds = Math.round(performance.now() - begun);
      const line = { correlationId, method: request.method, route: templateOf(request), status: response.statusCode, milliseconds };
      logger.info({ ...line, caller: caller?.kind ?? 'anonymous' }, 'request');
    });
    next();
  };
