import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { BenefitsDesk } from './benefits-desk.js';

/** The benefits of a membership. */
@Controller('v1/memberships')
export class BenefitsController {
  constructor(@Inject(BenefitsDesk) private readonly desk: BenefitsDesk) {}

  @Get(':membershipId/benefits')
  read(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.ofMembership(request, query, response);
  }
}

/** The benefits that support looks for. */
@Controller('v1/support/benefits')
export class SupportBenefitsController {
  constructor(@Inject(BenefitsDesk) private readonly desk: BenefitsDesk) {}

  @Get()
  search(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.search(request, query);
  }
}
