import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { standingAnswer } from '../../shared/standing-answer.js';
import { standingsAnswer, standingsQuery } from './standing-answer.js';

/** What other programs ask of a company. */
export const standingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/standings',
    operation: 'getStandings',
    area: 'standings',
    summary: 'Ask of up to a hundred companies whether each is a member, at which level and until when.',
    access: access.otherPrograms,
    query: standingsQuery,
    answers: [{ status: 200, description: 'One answer for each id, in the order asked.', schema: standingsAnswer }],
    refusals: ['unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/standings/:id',
    operation: 'getStanding',
    area: 'standings',
    summary:
      'Ask whether a company is a member, at which level, since and until when, and if not, why; by membership id, partner id, or an id that it had in the old membership centre.',
    access: access.readers,
    answers: [
      {
        status: 200,
        description: 'How the company stands.',
        schema: standingAnswer,
        headers: {
          ETag: 'Names what is told; send it as If-None-Match.',
          'Cache-Control': 'For how many seconds the answer may be used again.',
        },
      },
      { status: 304, description: 'Nothing that is told has changed since the given ETag.' },
    ],
    refusals: ['input-invalid', 'not-found', 'unavailable'],
  },
];
