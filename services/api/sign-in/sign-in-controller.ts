import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { write } from '../pages/reply.js';
import { visitOf } from '../pages/visit.js';
import { SignInDesk, type Answered } from './sign-in-desk.js';

/** Where the issuer sends browsers back to, and where people sign out. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(@Inject(SignInDesk) private readonly desk: SignInDesk) {}

  /** Takes a browser back from the issuer. */
  @Get('signed-in')
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [, search = ''] = request.originalUrl.split('?', 2);
    answer(response, await this.desk.comeBack(visitOf(request), `?${search}`));
  }

  /** Forgets who is signed in in this browser. */
  @Post('sign-out')
  signOut(@Req() request: Request, @Res() response: Response): void {
    answer(response, this.desk.signOut(visitOf(request)));
  }
}

/** Sends a page, or leads on; where to is never kept nor told to the next site. */
export function answer(response: Response, answered: Answered): void {
  if ('html' in answered) return write(response, answered);
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  for (const cookie of answered.setCookies) response.append('Set-Cookie', cookie);
  response.redirect(303, answered.to);
}

/** Leads back to the page of the link, for a reader who reloads an answered one or changes its language. */
export function backTo({ params, query: { lang } }: Request, response: Response, page: 'sign' | 'invitation'): void {
  const query = lang === 'en' || lang === 'ko' ? `?lang=${lang}` : '';
  response.set('Cache-Control', 'no-store').redirect(303, `/${page}/${encodeURIComponent(String(params['token']))}${query}`);
}
