import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { CommandDesk } from './command-desk.js';
import type { CommandRoute } from './command-routes.js';
import { membershipCommands } from './member-commands.js';
import { supportCommands } from './support-commands.js';
import { previewQuery } from './preview.js';

const addresses = (table: readonly CommandRoute[]): string[] => table.map(({ path }) => path);

const chosen = (table: readonly CommandRoute[], { route }: ApiRequest): CommandRoute =>
  table.find(({ path }) => path === (route as { path: string }).path)!;

/** One address per command of partners and services. */
@Controller()
export class MembershipCommandsController {
  constructor(@Inject(CommandDesk) private readonly desk: CommandDesk) {}

  @Post(addresses(membershipCommands))
  @HttpCode(200)
  send(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response) {
    return this.desk.send(chosen(membershipCommands, request), request, response);
  }
}

/** One address per command of support. */
@Controller()
export class SupportCommandsController {
  constructor(@Inject(CommandDesk) private readonly desk: CommandDesk) {}

  @Post(addresses(supportCommands))
  @HttpCode(200)
  send(@Req() request: ApiRequest, @Query() query: object, @Res({ passthrough: true }) response: Response) {
    const route = chosen(supportCommands, request);
    const { preview } = parseQuery(previewQuery, query);
    return preview ? this.desk.preview(route, request) : this.desk.send(route, request, response);
  }
}
