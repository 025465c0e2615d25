import { z } from 'zod';
import type { RequestLimits } from './request-counts.js';

const perMinute = z.coerce.number().int().min(1).default(300);

/** The limits of one caller from `TENURE_REQUESTS_PER_MINUTE`; a fifth of them may be requests to join, a tenth files. */
export function requestLimits(environment: NodeJS.ProcessEnv): RequestLimits {
  const requests = perMinute.parse(environment['TENURE_REQUESTS_PER_MINUTE']);
  return { requests, starts: Math.ceil(requests / 5), files: Math.ceil(requests / 10) };
}
