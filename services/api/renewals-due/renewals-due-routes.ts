import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { renewalsDueAnswer, renewalsDueQuery } from './renewals-due-answer.js';

/** Which renewals support asks for. */
export const renewalsDueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/support/renewals-due',
    operation: 'listRenewalsDue',
    area: 'support',
    summary: 'Which memberships are due for renewal between two days, how each stands, what is not met and what comes next.',
    access: access.supportReaders,
    query: renewalsDueQuery,
    answers: [
      { status: 200, description: 'A page of renewals, the next due first, with how many the period holds.', schema: renewalsDueAnswer },
    ],
    refusals: ['unavailable'],
  },
];
