import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { OrderView } from '../../shared/order-view.js';
import type { MembershipView } from '../../shared/views.js';
import { awaitedMembership } from '../memberships/opened-membership.js';
import type { Memberships } from '../memberships/memberships.js';
import { seesEverything } from '../memberships/outsiders.js';
import { membershipQuery } from '../memberships/reading.js';
import { port, type Commands } from '../ports.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { parseQuery } from '../requests/query.js';
import { callerIn } from '../requests/sender.js';
import { presentOrderPage, settledOrderSearch } from './order-search.js';
import { hideOrderPayment, orderAnswer, presentOrder } from './orders-answer.js';
import type { Orders } from './orders.js';

const order = z.coerce.number().int().min(1).max(999_999_999);

/** Which of a membership's orders. */
export const orderListQuery = membershipQuery.extend({
  before: order.optional().meta({ description: 'The `next` of the page before: only what was ordered before that order.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The orders of a membership, the newest first. */
export const orderListAnswer = z.object({
  orders: z.array(orderAnswer),
  next: z.int().nullable().meta({ description: 'Give it as `before` for the next page; null when this was the last.' }),
});

/** Answers what was ordered, by one company or by all. */
@Injectable()
export class OrdersDesk {
  constructor(
    @Inject(port.orders) private readonly orders: Orders,
    @Inject(port.memberships) private readonly memberships: Memberships,
    @Inject(port.commands) private readonly commands: Commands,
  ) {}

  async list(request: ApiRequest, query: object, response: Response): Promise<z.infer<typeof orderListAnswer>> {
    const { minSequence, before, limit } = parseQuery(orderListQuery, query);
    const view = await this.awaited(request, response, minSequence);
    const found = await this.orders.listOf(view._id, { before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      orders: page.map((each) => shownTo(request, view, each)),
      next: found.length > limit ? page.at(-1)!.order.order : null,
    };
  }

  async one(request: ApiRequest, query: object, response: Response): Promise<z.infer<typeof orderAnswer>> {
    const { minSequence } = parseQuery(membershipQuery, query);
    const view = await this.awaited(request, response, minSequence);
    const number = order.safeParse(request.params['order']);
    const found = number.success ? await this.orders.find(view._id, number.data) : undefined;
    if (!found) throw new Problem('not-found');
    return shownTo(request, view, found);
  }

  private awaited(request: ApiRequest, response: Response, minSequence: number | undefined) {
    const { memberships, commands } = this;
    return awaitedMembership({ memberships, commands, response }, request, minSequence);
  }

  async search(request: ApiRequest, query: object) {
    const search = parseQuery(settledOrderSearch, query);
    const [orders, counts] = await Promise.all([this.orders.search({ ...search, limit: search.limit + 1 }), this.orders.counts()]);
    return presentOrderPage({ orders, counts, caller: callerIn(request) }, search);
  }
}

function shownTo(request: ApiRequest, { state }: MembershipView, found: OrderView): z.infer<typeof orderAnswer> {
  const answer = orderAnswer.parse(presentOrder(found.order, found));
  return seesEverything(callerIn(request), state) ? answer : hideOrderPayment(answer);
}
