import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { searchAnswer, searchQuery } from './search.js';

/** What support looks for. */
export const supportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/support/memberships',
    operation: 'searchMemberships',
    area: 'support',
    summary: 'Find memberships by text, status, step or who must act, newest request first.',
    access: access.supportReaders,
    query: searchQuery,
    answers: [{ status: 200, description: 'A page of memberships.', schema: searchAnswer }],
    refusals: ['unavailable'],
  },
];
