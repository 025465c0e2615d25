import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { OrdersDesk } from './orders-desk.js';

/** The orders of a membership. */
@Controller('v1/memberships')
export class OrdersController {
  constructor(@Inject(OrdersDesk) private readonly desk: OrdersDesk) {}

  @Get(':membershipId/orders')
  list(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.list(request, query, response);
  }

  @Get(':membershipId/orders/:order')
  one(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.one(request, query, response);
  }
}

/** The orders that support looks for. */
@Controller('v1/support/orders')
export class SupportOrdersController {
  constructor(@Inject(OrdersDesk) private readonly desk: OrdersDesk) {}

  @Get()
  search(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.search(request, query);
  }
}
