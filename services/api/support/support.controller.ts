import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ReadingDesk } from '../memberships/reading-desk.js';

/** What support looks for. */
@Controller('v1/support/memberships')
export class SupportController {
  constructor(@Inject(ReadingDesk) private readonly readings: ReadingDesk) {}

  @Get()
  list(@Query() query: object) {
    return this.readings.list(query);
  }

  @Get('counts')
  counts() {
    return this.readings.counts();
  }
}
