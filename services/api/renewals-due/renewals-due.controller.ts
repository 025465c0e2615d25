import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { ApiRequest } from '../requests/api-request.js';
import { RenewalsDueDesk } from './renewals-due-desk.js';

/** Which renewals support asks for. */
@Controller('v1/support/renewals-due')
export class RenewalsDueController {
  constructor(@Inject(RenewalsDueDesk) private readonly desk: RenewalsDueDesk) {}

  @Get()
  list(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.list(request, query);
  }
}
