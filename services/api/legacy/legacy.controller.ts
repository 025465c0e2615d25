import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { LegacyDesk } from './legacy-desk.js';

/** Importing, reading and mending the records of the old membership centre. */
@Controller('v1/legacy')
export class LegacyController {
  constructor(@Inject(LegacyDesk) private readonly desk: LegacyDesk) {}

  @Post('imports')
  @HttpCode(202)
  begin(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.begin(request, query, response);
  }

  @Get('imports')
  listImports(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.listImports(request, query);
  }

  @Get('imports/:importId')
  readImport(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.readImport(request, query, response);
  }

  @Get('imports/:importId/report')
  report(@Req() request: ApiRequest, @Query() query: object) {
    return this.desk.report(request, query);
  }

  @Get('records/:partnerId')
  readRecord(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.desk.readRecord(request, query, response);
  }

  @Post('records/:partnerId/correct')
  @HttpCode(200)
  correct(@Req() request: ApiRequest) {
    return this.desk.correct(request);
  }
}
