import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { answer, backTo } from '../sign-in/sign-in-controller.js';
import { formBodyOf } from '../pages/form-body.js';
import { write } from '../pages/reply.js';
import { visitOf } from '../pages/visit.js';
import type { Action } from './forms.js';
import { Signing } from './signing.js';

/** The page behind the link of whoever was handed the signing. */
@ApiExcludeController()
@Controller('sign')
export class SigningController {
  constructor(@Inject(Signing) private readonly signing: Signing) {}

  /** Changes nothing, however often and by whomever it is opened; answers HEAD as well. */
  @Get(':token')
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    write(response, await this.signing.open(visitOf(request)));
  }

  /** Leads to the issuer; changes nothing of the membership. */
  @Get(':token/sign-in')
  async signIn(@Req() request: Request, @Res() response: Response): Promise<void> {
    answer(response, await this.signing.signIn(visitOf(request)));
  }

  /** A reader who reloads an answered page, or changes its language, comes back to the link. */
  @Get([':token/accept', ':token/decline', ':token/not-me'])
  back(@Req() request: Request, @Res() response: Response): void {
    backTo(request, response, 'sign');
  }

  /** Accepts the agreement. */
  @Post(':token/accept')
  accept(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(request, response, 'accept');
  }

  /** Declines the agreement. */
  @Post(':token/decline')
  decline(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(request, response, 'decline');
  }

  /** Gives the signing back. */
  @Post(':token/not-me')
  notMe(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(request, response, 'not-me');
  }

  private async take(request: Request, response: Response, action: Action): Promise<void> {
    write(response, await this.signing.answer(visitOf(request), action, await formBodyOf(request)));
  }
}
