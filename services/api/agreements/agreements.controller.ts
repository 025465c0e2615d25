import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { port } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { agreementAnswer, agreementQuery } from './agreement-routes.js';
import type { Agreements } from './agreements.js';
import { PublishingDesk } from './publishing-desk.js';
import type { Publishing } from './publishing.js';

/** The published texts. */
@Controller('v1/agreements')
export class AgreementsController {
  constructor(
    @Inject(port.agreements) private readonly agreements: Agreements,
    @Inject(port.publishing) private readonly publishing: Publishing,
    @Inject(PublishingDesk) private readonly desk: PublishingDesk,
  ) {}

  @Get()
  list() {
    return this.desk.list();
  }

  @Get('current')
  async current(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    return this.answer(await this.publishing.current(), request, query, response);
  }

  @Get(':version')
  version(
    @Param('version') version: string,
    @Req() request: ApiRequest,
    @Query() query: object,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.answer(version, request, query, response);
  }

  private answer(version: string, request: ApiRequest, query: object, response: Response): z.infer<typeof agreementAnswer> {
    const { language = request.language } = parseQuery(agreementQuery, query);
    const found = this.agreements.find(version, language);
    if (!found) throw new Problem('agreement-unknown', { details: { agreementVersion: version } });
    response.set({ 'Content-Language': language, 'Cache-Control': 'public, max-age=60' });
    return agreementAnswer.parse(found);
  }
}
