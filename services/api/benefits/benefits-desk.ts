import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { heldBenefits } from '../../shared/benefits-view.js';
import { awaitedMembership } from '../memberships/opened-membership.js';
import type { Memberships } from '../memberships/memberships.js';
import { membershipQuery } from '../memberships/reading.js';
import { port, type Commands } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { presentBenefitPage, settledBenefitSearch } from './benefit-search.js';
import { benefitsAnswer, presentBenefits } from './benefits-answer.js';
import type { Benefits } from './benefits.js';

/** Answers what a company holds, and whose benefits end. */
@Injectable()
export class BenefitsDesk {
  constructor(
    @Inject(port.benefits) private readonly benefits: Benefits,
    @Inject(port.memberships) private readonly memberships: Memberships,
    @Inject(port.commands) private readonly commands: Commands,
  ) {}

  async ofMembership(request: ApiRequest, query: object, response: Response): Promise<z.infer<typeof benefitsAnswer>> {
    const { minSequence } = parseQuery(membershipQuery, query);
    const { _id, state } = await this.awaited(request, response, minSequence);
    const held = (await this.benefits.find(_id)) ?? heldBenefits(state);
    return benefitsAnswer.parse(presentBenefits(held, { language: request.language, now: new Date().toISOString() }));
  }

  private awaited(request: ApiRequest, response: Response, minSequence: number | undefined) {
    const { memberships, commands } = this;
    return awaitedMembership({ memberships, commands, response }, request, minSequence);
  }

  async search({ language }: ApiRequest, query: object) {
    const search = parseQuery(settledBenefitSearch(new Date().toISOString().slice(0, 10)), query);
    const [memberships, counts] = await Promise.all([
      this.benefits.search({ ...search, limit: search.limit + 1 }),
      this.benefits.counts(search),
    ]);
    return presentBenefitPage({ memberships, counts, language }, search);
  }
}
