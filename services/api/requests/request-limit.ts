import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import { routeOf } from '../routes.js';
import type { ApiRequest } from './api-request.js';
import type { RequestCounts, RequestLimits } from './request-counts.js';

/** Counts per caller, or per address where nobody is signed in. */
export class RequestLimitGuard implements CanActivate {
  constructor(
    private readonly counts: RequestCounts,
    private readonly limits: RequestLimits,
  ) {}

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const route = routeOf(request);
    if (route?.isUnlimited) return true;
    const who = request.caller?.actor.id ?? request.ip ?? '';
    this.count(`requests of ${who}`, this.limits.requests);
    if (route?.isStart) this.count(`starts of ${who}`, this.limits.starts);
    return true;
  }

  private count(name: string, limit: number): void {
    const retryAfter = this.counts.secondsToWait(name, limit);
    if (retryAfter > 0) throw new Problem('too-many-requests', { retryAfter });
  }
}
