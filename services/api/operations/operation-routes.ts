import { z } from 'zod';
import { access } from '../access/access.js';
import type { Route } from '../route.js';

const common = { method: 'GET', area: 'operations', access: access.everybody, refusals: [], isUnlimited: true } as const;

/** Whether the process lives. */
export const liveAnswer = z.object({ status: z.literal('ok') });

/** Which of the servers behind the API answer. */
export const readyAnswer = z.object({ temporal: z.boolean(), mongo: z.boolean() });

/** What those who run the API look at. */
export const operationRoutes: readonly Route[] = [
  {
    ...common,
    path: '/healthz',
    operation: 'isAlive',
    summary: 'Whether the process lives; depends on nothing else.',
    answers: [{ status: 200, description: 'It does.', schema: liveAnswer }],
  },
  {
    ...common,
    path: '/readyz',
    operation: 'isReady',
    summary: 'Whether the engine and the store answer.',
    answers: [
      { status: 200, description: 'Both answer.', schema: readyAnswer },
      { status: 503, description: 'One of them does not.', schema: readyAnswer },
    ],
  },
  {
    ...common,
    path: '/openapi.json',
    operation: 'getOpenApi',
    summary: 'This document.',
    answers: [{ status: 200, description: 'OpenAPI 3.1.', schema: z.record(z.string(), z.unknown()) }],
  },
];
