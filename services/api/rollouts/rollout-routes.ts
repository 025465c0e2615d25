import type { RolloutUpdateType } from '../../../workflows/contract-rollout.js';
import { rolloutCommand, rolloutProposal } from '../../shared/input/rollout.js';
import { access } from '../access/access.js';
import { membershipQuery } from '../memberships/reading.js';
import type { ProblemCode } from '../refusals.js';
import type { Route } from '../route.js';
import { itemsAnswer, itemsQuery, proposedAnswer, rolloutAnswer, rolloutReceipt, rolloutsAnswer, rolloutsQuery } from './rollout-answer.js';

/** A command about a rollout, as support gives it. */
export interface RolloutCommandRoute extends Route {
  readonly type: RolloutUpdateType;
}

const command = (type: RolloutUpdateType, word: string, said: { readonly summary: string; readonly refusals?: readonly ProblemCode[] }) =>
  ({
    type,
    method: 'POST',
    path: `/v1/rollouts/:rolloutId/${word}`,
    operation: type,
    area: 'rollouts',
    summary: said.summary,
    access: access.supportApprovers,
    body: rolloutCommand,
    answers: [{ status: 200, description: 'How far the rollout is now.', schema: rolloutReceipt }],
    refusals: ['not-found', 'rollout-over', ...(said.refusals ?? []), 'unavailable'],
  }) satisfies RolloutCommandRoute;

/** What support may do with a rollout that there is. */
export const rolloutCommandRoutes: readonly RolloutCommandRoute[] = [
  command('approveRollout', 'approve', {
    summary: 'As a second person of support, let a previewed rollout begin.',
    refusals: ['rollout-not-previewed', 'second-person-required'],
  }),
  command('pauseRollout', 'pause', { summary: 'Hold a rollout; what is done stands.', refusals: ['rollout-not-under-way'] }),
  command('resumeRollout', 'resume', { summary: 'Let a held rollout go on where it was.', refusals: ['rollout-not-under-way'] }),
  command('cancelRollout', 'cancel', { summary: 'End a rollout for good; what is done stands and is not taken back.' }),
];

/** Changes for many memberships at once. */
export const rolloutRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/rollouts',
    operation: 'proposeRollout',
    area: 'rollouts',
    summary: 'Propose a change for many running memberships; it is previewed, and changes nothing before a second person approves it.',
    access: access.supportApprovers,
    body: rolloutProposal,
    answers: [
      { status: 202, description: 'The preview begins.', schema: proposedAnswer, headers: { Location: 'Where to read the rollout.' } },
    ],
    refusals: ['idempotency-key-reused', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/rollouts',
    operation: 'listRollouts',
    area: 'rollouts',
    summary: 'The newest rollouts, with how far each is.',
    access: access.supportReaders,
    query: rolloutsQuery,
    answers: [{ status: 200, description: 'Newest first.', schema: rolloutsAnswer }],
    refusals: ['unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/rollouts/:rolloutId',
    operation: 'getRollout',
    area: 'rollouts',
    summary: 'One rollout: whom it concerns, who proposed and approved it and why, and how far it is.',
    access: access.supportReaders,
    query: membershipQuery,
    answers: [{ status: 200, description: 'The rollout.', schema: rolloutAnswer }],
    refusals: ['not-found', 'not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/rollouts/:rolloutId/items',
    operation: 'getRolloutItems',
    area: 'rollouts',
    summary: 'The memberships of a rollout, with what was foreseen for each and what came of it.',
    access: access.supportReaders,
    query: itemsQuery,
    answers: [{ status: 200, description: 'A page, in the order of membership ids.', schema: itemsAnswer }],
    refusals: ['not-found', 'unavailable'],
  },
  ...rolloutCommandRoutes,
];
