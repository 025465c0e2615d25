import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { openApiDocument } from '../documents/openapi.js';
import { port } from '../ports.js';
import { whoAnswers, type Readiness } from './readiness.js';

/** What those who run the API look at. */
@Controller()
export class OperationsController {
  constructor(@Inject(port.readiness) private readonly readiness: Readiness) {}

  @Get('healthz')
  isAlive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async isReady(@Res({ passthrough: true }) response: Response) {
    const { temporal, mongo } = await whoAnswers(this.readiness);
    response.status(temporal && mongo ? 200 : 503);
    return { temporal, mongo };
  }

  @Get('openapi.json')
  @Header('Cache-Control', 'public, max-age=60')
  getOpenApi() {
    return openApiDocument;
  }
}
