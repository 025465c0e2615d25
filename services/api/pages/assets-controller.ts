import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { assets } from './assets.js';

const send = (response: Response, { type, body }: (typeof assets)[keyof typeof assets]): void => {
  response
    .set({
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
    })
    .send(body);
};

/** What our pages load. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(assets.stylesheet.name)
  stylesheet(@Res() response: Response): void {
    send(response, assets.stylesheet);
  }

  @Get(assets.mark.name)
  mark(@Res() response: Response): void {
    send(response, assets.mark);
  }
}
