import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { DocumentsDesk } from './documents-desk.js';

/** Files from the company. */
@Controller('v1/memberships')
export class MembershipDocumentsController {
  constructor(@Inject(DocumentsDesk) private readonly desk: DocumentsDesk) {}

  @Post(':membershipId/documents')
  @HttpCode(201)
  take(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.take(request, query);
  }

  @Post(':membershipId/orders/:order/proofs')
  @HttpCode(201)
  takeProof(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.takeProof(request, query);
  }
}

/** Files for support. */
@Controller('v1/support/memberships')
export class SupportDocumentsController {
  constructor(@Inject(DocumentsDesk) private readonly desk: DocumentsDesk) {}

  @Get(':membershipId/documents/:hash')
  give(@Req() request: ApiRequest, @Res() response: Response) {
    return this.desk.give(request, response);
  }
}
