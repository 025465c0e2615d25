import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { openApiDocument } from './openapi.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The document as a page to read and try, with the few rights that page needs; whoever comes without a path is led there. */
export function serveDocs(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/' && request.method === 'GET') return response.redirect('/docs');
    next();
  });
  app.use('/docs', (_: Request, response: Response, next: NextFunction) => {
    response.set('Content-Security-Policy', policy);
    next();
  });
  SwaggerModule.setup('docs', app, openApiDocument as unknown as OpenAPIObject, { raw: false, customSiteTitle: 'Tenure API' });
}
