import { access } from '../access/access.js';
import { membershipQuery } from '../memberships/reading.js';
import type { Route } from '../route.js';
import { orderSearchAnswer, orderSearchQuery } from './order-search.js';
import { orderAnswer } from './orders-answer.js';
import { orderListAnswer, orderListQuery } from './orders-desk.js';

/** What was ordered, by one company or by all. */
export const orderRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/memberships/:membershipId/orders',
    operation: 'listOrders',
    area: 'memberships',
    topic: 'orders',
    summary: 'List everything that a company ever ordered, the newest first, with what it cost and what became of it.',
    access: access.readers,
    query: orderListQuery,
    answers: [{ status: 200, description: 'A page of orders.', schema: orderListAnswer }],
    refusals: ['not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/memberships/:membershipId/orders/:order',
    operation: 'getOrder',
    area: 'memberships',
    topic: 'orders',
    summary: 'Read one order: what it costs, how and until when to pay it, what became of it.',
    access: access.readers,
    query: membershipQuery,
    answers: [{ status: 200, description: 'The order.', schema: orderAnswer }],
    refusals: ['not-yet-visible', 'unavailable'],
  },
  {
    method: 'GET',
    path: '/v1/support/orders',
    operation: 'searchOrders',
    area: 'support',
    topic: 'orders',
    summary: 'Find orders by reference, invoice, payment, status, level or what wants somebody’s eye.',
    access: access.supportReaders,
    query: orderSearchQuery,
    answers: [{ status: 200, description: 'A page of orders, with how many there are.', schema: orderSearchAnswer }],
    refusals: ['unavailable'],
  },
];
