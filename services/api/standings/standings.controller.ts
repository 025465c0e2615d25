import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { StandingsDesk } from './standings-desk.js';

/** What other programs ask of a company. */
@Controller('v1/standings')
export class StandingsController {
  constructor(@Inject(StandingsDesk) private readonly desk: StandingsDesk) {}

  @Get()
  several(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.several(request, query, response);
  }

  @Get(':id')
  one(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.desk.one(request, response);
  }
}
