import { access } from '../access/access.js';
import { membershipQuery } from '../memberships/reading.js';
import type { Route } from '../route.js';
import { benefitSearchAnswer, benefitSearchQuery } from './benefit-search.js';
import { benefitsAnswer } from './benefits-answer.js';

/** What a company holds, and whose benefits end. */
export const benefitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/memberships/:membershipId/benefits',
    operation: 'getBenefits',
    area: 'memberships',
    topic: 'benefits',
    summary:
      'Read what the levels of a company brought: how much is left of each benefit, who has it, and the three dates that end something.',
    access: access.readers,
    query: membershipQuery,
    answers: [{ status: 200, description: 'The benefits as they can be used now.', schema: benefitsAnswer }],
    refusals: ['not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/support/benefits',
    operation: 'searchBenefits',
    area: 'support',
    topic: 'benefits',
    summary: 'Whose benefits end between two days, by level and benefit, and what nobody has activated yet.',
    access: access.supportReaders,
    query: benefitSearchQuery,
    answers: [
      {
        status: 200,
        description: 'A page of companies, the first to end first, with how many the period holds.',
        schema: benefitSearchAnswer,
      },
    ],
    refusals: ['unavailable'],
  },
];
