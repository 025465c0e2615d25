import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { isGuid } from '../../shared/guid.js';
import { languageOf } from '../../shared/wished-language.js';
import type { ApiRequest } from './api-request.js';

/** Gives every request the id that its logs, problems and events share, and the language of its answers. */
export function correlate(incoming: Request, response: Response, next: NextFunction): void {
  const request = incoming as ApiRequest;
  const given = request.get('x-correlation-id') ?? '';
  request.correlationId = isGuid(given) ? given.toLowerCase() : randomUUID();
  request.language = languageOf(request.get('accept-language'));
  response.set('X-Correlation-Id', request.correlationId);
  response.vary('Accept-Language');
  next();
}
