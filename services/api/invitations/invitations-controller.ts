import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { formBodyOf } from '../pages/form-body.js';
import { write } from '../pages/reply.js';
import { visitOf } from '../pages/visit.js';
import { answer, backTo } from '../sign-in/sign-in-controller.js';
import type { Action } from './forms.js';
import { InvitationPage } from './invitations.js';

/** The page behind the link of an invitation. */
@ApiExcludeController()
@Controller('invitation')
export class InvitationsController {
  constructor(@Inject(InvitationPage) private readonly page: InvitationPage) {}

  /** Changes nothing, however often and by whomever it is opened; answers HEAD as well. */
  @Get(':token')
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    write(response, await this.page.open(visitOf(request)));
  }

  /** Leads to the issuer; changes nothing of the membership. */
  @Get(':token/sign-in')
  async signIn(@Req() request: Request, @Res() response: Response): Promise<void> {
    answer(response, await this.page.signIn(visitOf(request)));
  }

  /** A reader who reloads an answered page, or changes its language, comes back to the link. */
  @Get([':token/accept', ':token/decline'])
  back(@Req() request: Request, @Res() response: Response): void {
    backTo(request, response, 'invitation');
  }

  /** Accepts the invitation. */
  @Post(':token/accept')
  accept(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(request, response, 'accept');
  }

  /** Declines the invitation. */
  @Post(':token/decline')
  decline(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(request, response, 'decline');
  }

  private async take(request: Request, response: Response, action: Action): Promise<void> {
    write(response, await this.page.answer(visitOf(request), action, await formBodyOf(request)));
  }
}
