import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { formBodyOf } from '../pages/form-body.js';
import { write } from '../pages/reply.js';
import { Verification } from './verification.js';
import { visitOf } from '../pages/visit.js';

/** The page behind the link of a verification mail. */
@ApiExcludeController()
@Controller('verify')
export class VerificationController {
  constructor(@Inject(Verification) private readonly verification: Verification) {}

  /** Changes nothing, however often and by whomever it is opened; answers HEAD as well. */
  @Get(':token')
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    write(response, await this.verification.open(visitOf(request)));
  }

  /** A reader who reloads an answered page, or changes its language, comes back to the link. */
  @Get([':token/confirm', ':token/resend'])
  back(@Req() request: Request, @Res() response: Response): void {
    const { lang } = request.query;
    const query = lang === 'en' || lang === 'ko' ? `?lang=${lang}` : '';
    response.set('Cache-Control', 'no-store').redirect(303, `/verify/${encodeURIComponent(String(request.params['token']))}${query}`);
  }

  /** Takes the answers to both questions. */
  @Post(':token/confirm')
  async confirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    write(response, await this.verification.answer(visitOf(request), 'confirm', await formBodyOf(request)));
  }

  /** Asks for a new mail. */
  @Post(':token/resend')
  async resend(@Req() request: Request, @Res() response: Response): Promise<void> {
    write(response, await this.verification.answer(visitOf(request), 'resend', await formBodyOf(request)));
  }
}
