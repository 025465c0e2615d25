import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import { routeOf } from '../routes.js';
import type { Response } from 'express';
import type { ApiRequest } from './api-request.js';
import type { RequestCounts, RequestLimits } from './request-counts.js';
import { UnderWay } from './under-way.js';

const filesAtOnce = 3;

/** Counts per caller, files more strictly because each takes memory while it comes in; or per address where nobody is signed in. */
export class RequestLimitGuard implements CanActivate {
  private readonly files = new UnderWay();

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
    if (route?.files) this.countFile(who, context.switchToHttp().getResponse<Response>());
    return true;
  }

  /** Whoever has gone takes no place, for nothing would tell when to give it back. */
  private countFile(who: string, response: Response): void {
    this.count(`files of ${who}`, this.limits.files);
    if (response.closed || response.destroyed) return;
    const giveBack = this.files.take(who, filesAtOnce);
    if (!giveBack) throw new Problem('too-many-requests', { retryAfter: 1 });
    response.once('close', giveBack);
  }

  private count(name: string, limit: number): void {
    const retryAfter = this.counts.secondsToWait(name, limit);
    if (retryAfter > 0) throw new Problem('too-many-requests', { retryAfter });
  }
}
