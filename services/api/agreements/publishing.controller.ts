import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { ApiRequest } from '../requests/api-request.js';
import { PublishingDesk } from './publishing-desk.js';

/** Publishing versions of the agreement. */
@Controller('v1/support/agreements')
export class PublishingController {
  constructor(@Inject(PublishingDesk) private readonly desk: PublishingDesk) {}

  @Get()
  show() {
    return this.desk.show();
  }

  @Post('publish-agreement')
  @HttpCode(200)
  publish(@Req() request: ApiRequest) {
    return this.desk.publish(request);
  }

  @Post('approve-publishing')
  @HttpCode(200)
  approve(@Req() request: ApiRequest) {
    return this.desk.answer('approvePublishing', request);
  }

  @Post('decline-publishing')
  @HttpCode(200)
  decline(@Req() request: ApiRequest) {
    return this.desk.answer('declinePublishing', request);
  }
}
