import { access } from '../access/access.js';
import type { Route } from '../route.js';
import { policiesAnswer, policyAnswer, policyQuery } from './policy-answer.js';

/** Reading the rules; anybody may know by what members live. */
export const policyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/policies',
    operation: 'listPolicies',
    area: 'policies',
    summary: 'List the versions of the rules, and say by which one whoever asks to join today will live.',
    access: access.everybody,
    answers: [{ status: 200, description: 'Every version.', schema: policiesAnswer }],
    refusals: [],
  },
  {
    method: 'GET',
    path: '/v1/policies/:version',
    operation: 'getPolicy',
    area: 'policies',
    summary: 'Read a version of the rules in words, with the days of an example year; current for the one that counts today.',
    access: access.everybody,
    query: policyQuery,
    answers: [{ status: 200, description: 'The rules in words.', schema: policyAnswer }],
    refusals: ['policy-unknown'],
  },
];
