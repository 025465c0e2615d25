import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { InputInvalid, parseInput } from '../../shared/input/field-errors.js';
import { standingId, type StandingId } from '../../shared/input/standing-id.js';
import { speaksForTenant, type Caller } from '../access/caller.js';
import { isCurrent } from '../memberships/reading.js';
import { port } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import type { CacheBounds } from './cached-standings.js';
import { presentStanding, standingsQuery } from './standing-answer.js';
import type { KnownStanding, Standings, StandingTag } from './standings.js';

/** Raised with the form of the answer, so that nobody keeps the one before. */
const form = 2;

const etagOf = ({ membershipId, sequence }: StandingTag): string => `W/"${membershipId}-${sequence}-${form}"`;

const path = z.strictObject({ id: standingId });

function idIn({ params }: ApiRequest): StandingId {
  try {
    return parseInput(path, { ...params }).id;
  } catch (error) {
    throw error instanceof InputInvalid
      ? new InputInvalid(error.errors.map((each) => ({ ...each, pointer: `/path${each.pointer}` })))
      : error;
  }
}

/** Whom a caller may ask about: a company about itself, its guests aside; a service about those it may speak for; support about all. */
const mayAsk: {
  readonly [Kind in Caller['kind']]: (caller: Caller, company: StandingTag & { readonly tenantIds: readonly string[] }) => boolean;
} = {
  partner: ({ person }, { tenantIds }) => person !== undefined && !person.isGuest && tenantIds.includes(person.tenantId),
  service: (caller, { membershipId }) => speaksForTenant(caller, membershipId),
  support: () => true,
};

/** Whoever may ask about a company may about the account that it became part of. */
const isSeen = (caller: Caller, { view, through }: KnownStanding): boolean =>
  view !== undefined &&
  [view, ...through].some(({ _id, sequence, tenantIds }) =>
    mayAsk[caller.kind](caller, { membershipId: _id, sequence, tenantIds: [_id, ...tenantIds] }),
  );

/** Answers other programs. Somebody else’s company is answered like one that nobody knows. */
@Injectable()
export class StandingsDesk {
  constructor(
    @Inject(port.standings) private readonly standings: Standings,
    @Inject(port.standingsCache) private readonly bounds: CacheBounds,
  ) {}

  async one(request: ApiRequest, response: Response) {
    const [id, caller, given] = [idIn(request), callerIn(request), request.get('if-none-match')];
    const same = given ? await this.sameAs(id, given, caller) : undefined;
    if (same) return void this.mayBeKept(response, same).status(304);
    const [found] = await this.standings.find([id]);
    const { view, asOf, through } = await this.seenBy(caller, found!);
    if (!view) throw new Problem('not-found');
    const tag = { membershipId: view._id, sequence: view.sequence };
    this.mayBeKept(response, tag);
    if (isCurrent(given, etagOf(tag).replace('W/', ''))) return void response.status(304);
    return presentStanding({ view, asOf, through });
  }

  async several(request: ApiRequest, query: object, response: Response) {
    const { partnerId: ids } = parseQuery(standingsQuery, query);
    const found = await this.standings.find(ids);
    const seen = await Promise.all(found.map((known) => this.seenBy(callerIn(request), known)));
    this.mayBeKept(response);
    const standings = ids.map(({ id: asked }, index) => ({ asked, standing: presentStanding(seen[index]!) ?? null }));
    return { standings, unknown: standings.flatMap(({ asked, standing }) => (standing ? [] : [asked])) };
  }

  /** Somebody of a company that came along with a merged account may ask by the ids of the other one as well. */
  private async seenBy(caller: Caller, known: KnownStanding): Promise<KnownStanding> {
    if (!known.view || isSeen(caller, known)) return known;
    const { person } = caller;
    const [own] = person ? await this.standings.find([{ kind: 'membership', id: person.tenantId }]) : [];
    const isPart = own?.view?._id === known.view._id && isSeen(caller, own);
    return isPart ? known : { ...known, view: undefined };
  }

  /** Reads no more than an index, and only for whoever may be answered by the membership id alone. */
  private async sameAs(id: StandingId, given: string, caller: Caller): Promise<StandingTag | undefined> {
    if (caller.kind === 'partner') return undefined;
    const tag = await this.standings.tagOf(id);
    const isSame = tag && mayAsk[caller.kind](caller, { ...tag, tenantIds: [] }) && isCurrent(given, etagOf(tag).replace('W/', ''));
    return isSame ? tag : undefined;
  }

  private mayBeKept(response: Response, tag?: StandingTag): Response {
    response.set('Cache-Control', `private, max-age=${this.bounds.seconds}`).vary('Authorization');
    return tag ? response.set('ETag', etagOf(tag)) : response;
  }
}
