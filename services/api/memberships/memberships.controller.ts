import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { ReadingDesk } from './reading-desk.js';
import { StartDesk } from './start-desk.js';

/** Beginning and reading memberships. */
@Controller('v1/memberships')
export class MembershipsController {
  constructor(
    @Inject(StartDesk) private readonly starts: StartDesk,
    @Inject(ReadingDesk) private readonly readings: ReadingDesk,
  ) {}

  @Post()
  @HttpCode(202)
  start(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.starts.start(request, response);
  }

  @Get(':membershipId')
  read(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.readings.membership(request, query, response);
  }

  @Get(':membershipId/timeline')
  timeline(@Req() request: ApiRequest, @Query() query: object) {
    return this.readings.timeline(request, query);
  }
}
