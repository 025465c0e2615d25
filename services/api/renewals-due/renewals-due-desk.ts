import { Inject, Injectable } from '@nestjs/common';
import { port } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { presentRenewalsDue, settledRenewalsDue } from './renewals-due-answer.js';
import type { RenewalsDue } from './renewals-due.js';

/** Answers which renewals are due. */
@Injectable()
export class RenewalsDueDesk {
  constructor(@Inject(port.renewalsDue) private readonly renewals: RenewalsDue) {}

  async list({ language }: ApiRequest, query: object) {
    const search = parseQuery(settledRenewalsDue(new Date().toISOString().slice(0, 10)), query);
    const [memberships, counts] = await Promise.all([
      this.renewals.search({ ...search, limit: search.limit + 1 }),
      this.renewals.counts(search),
    ]);
    return presentRenewalsDue({ memberships, counts, language }, search);
  }
}
