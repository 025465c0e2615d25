import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import { Problem } from '../problems/problem.js';
import { port, type Commands } from '../ports.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import { countsAnswer } from '../support/counts.js';
import { presentPage, settledSearch } from '../support/search.js';
import { presentMembership } from './membership-answer.js';
import type { Memberships } from './memberships.js';
import { idIn, openedMembership } from './opened-membership.js';
import { assertMayLook } from './outsiders.js';
import { findAtLeast, isCurrent, membershipQuery } from './reading.js';
import { presentTimeline, timelineQuery } from './timeline-answer.js';

/** Answers everything that is only looked at. */
@Injectable()
export class ReadingDesk {
  constructor(
    @Inject(port.memberships) private readonly memberships: Memberships,
    @Inject(port.commands) private readonly commands: Commands,
    @Inject(port.verificationSecrets) private readonly secrets: VerificationSecrets,
  ) {}

  async membership(request: ApiRequest, query: object, response: Response) {
    const { minSequence } = parseQuery(membershipQuery, query);
    const { memberships, commands } = this;
    const view = minSequence
      ? await findAtLeast({ memberships, commands, gone: () => response.destroyed }, idIn(request), minSequence)
      : await memberships.find(idIn(request));
    if (!view) return this.elsewhere(request, response);
    assertMayLook(callerIn(request), view.state);
    const { language } = request;
    const etag = `"${view.sequence}-${language}"`;
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' }).vary('Authorization, Accept-Language');
    const answer = presentMembership(view, { caller: callerIn(request), secrets: this.secrets, now: new Date().toISOString(), language });
    const changesWithTime = answer.domainProof?.nextLookAt !== undefined;
    if (!changesWithTime && isCurrent(request.get('if-none-match'), etag)) return void response.status(304);
    return answer;
  }

  /** Where the account is that the caller's own tenant was added to. */
  private async elsewhere(request: ApiRequest, response: Response): Promise<void> {
    const isOwn = callerIn(request).person?.tenantId === idIn(request);
    const account = isOwn && (await this.memberships.accountOf(idIn(request)));
    if (!account) throw new Problem('not-found');
    response.status(307).location(`/v1/memberships/${account}`);
  }

  async timeline(request: ApiRequest, query: object) {
    const { after, limit } = parseQuery(timelineQuery, query);
    await openedMembership(this.memberships, request);
    const entries = await this.memberships.timeline(idIn(request), after, limit + 1);
    return presentTimeline(entries, limit, request.language);
  }

  async list(query: object) {
    const search = parseQuery(settledSearch, query);
    return presentPage(await this.memberships.search({ ...search, limit: search.limit + 1 }), search);
  }

  async counts() {
    return countsAnswer.parse(await this.memberships.counts(new Date().toISOString()));
  }
}
