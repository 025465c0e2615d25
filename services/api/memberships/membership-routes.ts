import { z } from 'zod';
import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { partnerRequest, serviceRequest } from '../../shared/input/account-creation.js';
import { membershipAnswer } from './membership-answer.js';
import { membershipQuery } from './reading.js';
import { startAnswer } from './receipt-answer.js';
import { timelineAnswer, timelineQuery } from './timeline-answer.js';

/** Beginning and reading memberships. */
export const membershipRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/memberships',
    operation: 'requestAccount',
    area: 'memberships',
    summary:
      'Ask to join. A partner enrols the own tenant, a service names it. Asking again answers with the membership there is, or begins an ended one again.',
    access: access.administrators,
    body: z.union([partnerRequest, serviceRequest]),
    answers: [
      {
        status: 202,
        description: 'The membership begins.',
        schema: startAnswer,
        headers: { Location: 'Where to read the membership as soon as it is visible.' },
      },
    ],
    refusals: [
      'tenant-taken',
      'tenant-in-account',
      'membership-over',
      'too-many-mails',
      'idempotency-key-reused',
      'too-many-commands',
      'unavailable',
    ],
    isStart: true,
  },
  {
    method: 'GET',
    path: '/v1/memberships/:membershipId',
    operation: 'getMembership',
    area: 'memberships',
    summary: 'Read a membership: how it stands and what it waits for. Support that only reads sees masked e-mail addresses.',
    access: access.readers,
    query: membershipQuery,
    answers: [
      {
        status: 200,
        description: 'The membership.',
        schema: membershipAnswer,
        headers: { ETag: 'The sequence in quotes; send it as If-None-Match.' },
      },
      {
        status: 307,
        description: 'The tenant of whoever asks belongs to another account; `Location` says where.',
        headers: { Location: 'The account that the tenant belongs to.' },
      },
      { status: 304, description: 'Nothing has happened since the given ETag.' },
    ],
    refusals: ['not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/memberships/:membershipId/timeline',
    operation: 'getTimeline',
    area: 'memberships',
    summary: 'Read what happened to a membership, oldest first.',
    access: access.readers,
    query: timelineQuery,
    answers: [{ status: 200, description: 'A part of the timeline.', schema: timelineAnswer }],
    refusals: ['unavailable'],
  },
];
