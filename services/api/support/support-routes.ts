import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { countsAnswer } from './counts.js';
import { searchAnswer, searchQuery } from './search.js';

/** What support looks for. */
export const supportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/support/memberships',
    operation: 'searchMemberships',
    area: 'support',
    summary: 'Find memberships by text, status, step, who must act, deadline, reason or what they are stuck for.',
    access: access.supportReaders,
    query: searchQuery,
    answers: [{ status: 200, description: 'A page of memberships.', schema: searchAnswer }],
    refusals: ['unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/support/memberships/counts',
    operation: 'countMemberships',
    area: 'support',
    summary: 'How many memberships there are by status, by step and who must act, by what they are stuck for, and how many are overdue.',
    access: access.supportReaders,
    answers: [{ status: 200, description: 'The counts of this moment.', schema: countsAnswer }],
    refusals: ['unavailable'],
  },
];
