import type { Order } from '../../../events/state/order.js';
import type { OrderSign, OrderView } from '../../shared/order-view.js';

/** The pages of orders: the newest first, or the first to expire first, which leaves out what is no longer open. */
export type OrderSort = 'placed' | 'expires';

/** Where a page begins: after this order, in that sort. */
export interface OrderPosition {
  readonly sort: OrderSort;
  readonly at: string;
  readonly id: string;
}

/** What support looks for; several together narrow the list. */
export interface OrderSearch {
  /** In the form of `orderTerm`. */
  readonly reference?: string | undefined;
  readonly status?: Order['status'] | undefined;
  readonly level?: Order['level'] | undefined;
  readonly method?: Order['method'] | undefined;
  readonly sign?: OrderSign | undefined;
  readonly sort: OrderSort;
  readonly after?: OrderPosition | undefined;
  readonly limit: number;
}

/** An order and the company whose it is. */
export interface FoundOrder extends OrderView {
  readonly legalName?: string | undefined;
}

/** How many orders there are, by what support looks for. */
export interface OrderCounts {
  readonly statuses: readonly { readonly status: Order['status']; readonly count: number }[];
  readonly signs: readonly { readonly sign: OrderSign; readonly count: number }[];
}

/** Reads the views of orders; throws while the store is away. */
export interface Orders {
  /** Those of a membership, the newest first; `before` names the order that the page before ended with. */
  listOf(membershipId: string, page: { readonly before?: number | undefined; readonly limit: number }): Promise<readonly OrderView[]>;
  find(membershipId: string, order: number): Promise<OrderView | undefined>;
  search(search: OrderSearch): Promise<readonly FoundOrder[]>;
  counts(): Promise<OrderCounts>;
}
