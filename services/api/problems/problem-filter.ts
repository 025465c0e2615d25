import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from '../../shared/logger.js';
import { statuses } from '../refusals.js';
import type { ApiRequest } from '../requests/api-request.js';
import { methodsAt } from '../routes.js';
import { bodyOf } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';

/** The only place that writes a refusal; what is our own fault is also logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = placed(problemOf(error), request);
    const { allow, retryAfter } = problem.facts;
    if (problem.code === 'internal') this.logger.error({ correlationId: request.correlationId, err: problem.cause }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    if (allow) response.set('Allow', allow.join(', '));
    if (retryAfter) response.set('Retry-After', String(retryAfter));
    if (problem.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer');
    response
      .status(statuses[problem.code])
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(bodyOf(problem, request.language, request.correlationId)));
  }
}

/** An address that exists with another method is told so. */
function placed(problem: Problem, request: ApiRequest): Problem {
  if (problem.code !== 'not-found' || (request.route as unknown)) return problem;
  const allow = methodsAt(request.path);
  return allow.length > 0 ? new Problem('method-not-allowed', { allow }) : problem;
}
