import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { rolloutCommandRoutes } from './rollout-routes.js';
import { RolloutsDesk } from './rollouts-desk.js';

/** Proposing, reading and steering rollouts. */
@Controller()
export class RolloutsController {
  constructor(@Inject(RolloutsDesk) private readonly desk: RolloutsDesk) {}

  @Post('v1/rollouts')
  @HttpCode(202)
  propose(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.desk.propose(request, response);
  }

  @Get('v1/rollouts')
  list(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.list(request, query);
  }

  @Get('v1/rollouts/:rolloutId')
  read(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.read(request, query, response);
  }

  @Get('v1/rollouts/:rolloutId/items')
  items(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.items(request, query);
  }

  @Post(rolloutCommandRoutes.map(({ path }) => path))
  @HttpCode(200)
  send(@Req() request: ApiRequest) {
    const { path } = request.route as { path: string };
    return this.desk.send(
      rolloutCommandRoutes.find((route) => route.path === path)!,
      request,
    );
  }
}
