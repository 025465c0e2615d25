import { namedPublication, publication } from '../../shared/input/publishing.js';
import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { agreementsAnswer, publishingAnswer } from './publishing-answer.js';

const answers = [{ status: 200, description: 'What is published and proposed now.', schema: publishingAnswer }];
const sent = ['too-many-commands', 'unavailable'] as const;
const answered = ['proposal-unknown', 'proposal-lapsed', 'proposal-decided', ...sent] as const;

/** Publishing versions of the agreement, by two approvers; anybody may know what counts. */
export const publishingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/agreements',
    operation: 'listAgreements',
    area: 'agreements',
    summary: 'Say which version of the agreement counts now, which did before, and from when each is enforced.',
    access: access.everybody,
    answers: [{ status: 200, description: 'The published versions.', schema: agreementsAnswer }],
    refusals: ['unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/support/agreements',
    operation: 'getPublishing',
    area: 'support',
    summary: 'See every version, who published it, and what is proposed.',
    access: access.supportReaders,
    answers,
    refusals: ['unavailable'],
  },
  {
    method: 'POST',
    path: '/v1/support/agreements/publish-agreement',
    operation: 'publishAgreement',
    area: 'support',
    summary: 'Propose to publish a version, enforced from a date that leaves everybody time to be told; a second approver publishes it.',
    access: access.supportApprovers,
    body: publication,
    answers,
    refusals: ['agreement-unknown', 'agreement-older', 'enforcement-too-early', 'already-proposed', ...sent],
  },
  {
    method: 'POST',
    path: '/v1/support/agreements/approve-publishing',
    operation: 'approvePublishing',
    area: 'support',
    summary: 'Publish the proposed version, as a second approver: from now on whoever asks to join is offered it.',
    access: access.supportApprovers,
    body: namedPublication,
    answers,
    refusals: ['second-person-required', ...answered],
  },
  {
    method: 'POST',
    path: '/v1/support/agreements/decline-publishing',
    operation: 'declinePublishing',
    area: 'support',
    summary: 'Decline the proposed version, or take back what you proposed.',
    access: access.supportApprovers,
    body: namedPublication,
    answers,
    refusals: answered,
  },
];
