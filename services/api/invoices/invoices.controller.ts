import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { InvoicesDesk } from './invoices-desk.js';

/** Invoices and credit notes of a membership. */
@Controller('v1/memberships')
export class InvoicesController {
  constructor(@Inject(InvoicesDesk) private readonly desk: InvoicesDesk) {}

  @Get(':membershipId/invoices')
  list(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.desk.list(request, response);
  }

  @Get(':membershipId/invoices/:number')
  one(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.desk.one(request, response);
  }

  @Get(':membershipId/invoices/:number/pdf')
  pdf(@Req() request: ApiRequest, @Res() response: Response) {
    return this.desk.pdf(request, response);
  }
}
