import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { parseInput } from '../../shared/input/field-errors.js';
import { rolloutCommand, rolloutProposal, rolloutProposalIn } from '../../shared/input/rollout.js';
import { guid } from '../../shared/input/text.js';
import { rolloutIdOf } from '../../shared/rollout-id.js';
import type { RolloutView } from '../../shared/rollout-views.js';
import { findAtLeast, membershipQuery } from '../memberships/reading.js';
import { port } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { metadataOf } from '../requests/idempotency.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import { itemsQuery, presentItems, presentRollout, rolloutReceipt, rolloutsQuery, summarizeRollout } from './rollout-answer.js';
import type { RolloutCommandRoute } from './rollout-routes.js';
import type { Rollouts } from './rollouts.js';

/** Takes what support says about rollouts, and answers what is only looked at. */
@Injectable()
export class RolloutsDesk {
  constructor(@Inject(port.rollouts) private readonly rollouts: Rollouts) {}

  async propose(request: ApiRequest, response: Response) {
    const fields = parseInput(rolloutProposal, request.body ?? {});
    const metadata = metadataOf(request, callerIn(request), { reason: fields.reason });
    const rolloutId = rolloutIdOf(`rollout ${metadata.idempotencyKey ?? metadata.commandId}`);
    const { alreadyProposed, sequence } = await this.rollouts.propose({ rolloutId, proposal: rolloutProposalIn(fields), metadata });
    response.location(`/v1/rollouts/${rolloutId}?minSequence=${sequence}`);
    return { rolloutId, alreadyProposed };
  }

  async send({ type }: RolloutCommandRoute, request: ApiRequest) {
    const rolloutId = idIn(request);
    const { reason } = parseInput(rolloutCommand, request.body ?? {});
    const metadata = metadataOf(request, callerIn(request), { reason });
    return rolloutReceipt.parse(await this.rollouts.send({ rolloutId, type, input: { metadata } }));
  }

  async list({ language }: ApiRequest, query: object) {
    const { limit } = parseQuery(rolloutsQuery, query);
    return { rollouts: (await this.rollouts.list(limit)).map((view) => summarizeRollout(view, language)) };
  }

  async read(request: ApiRequest, query: object, response: Response) {
    const { minSequence = 1 } = parseQuery(membershipQuery, query);
    const { rollouts } = this;
    const lookout = { memberships: rollouts, commands: rollouts, gone: () => response.destroyed };
    const view = await findAtLeast<RolloutView>(lookout, idIn(request), minSequence);
    return presentRollout(view, await rollouts.history(view._id), request.language);
  }

  async items(request: ApiRequest, query: object) {
    const { outcome, limit, after = '' } = parseQuery(itemsQuery, query);
    const rolloutId = idIn(request);
    const rollout = await this.rollouts.find(rolloutId);
    if (!rollout) throw new Problem('not-found');
    const found = await this.rollouts.items({ rolloutId, outcome, after, limit: limit + 1 });
    return presentItems(found, limit, { language: request.language, kind: rollout.kind });
  }
}

/** The rollout in the address, in the one spelling of its id; what cannot be an id is nobody's. */
function idIn({ params }: ApiRequest): string {
  const { data } = guid.safeParse(params['rolloutId']);
  if (!data) throw new Problem('not-found');
  return data;
}
