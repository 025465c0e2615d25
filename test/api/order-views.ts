import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { orderViews } from '../../services/projector/projections/orders.js';
import type { OrderView } from '../../services/shared/order-view.js';
import type { MembershipView } from '../../services/shared/views.js';
import { recorded } from '../support/given-when-then.js';
import { states, type StateName } from '../support/states.js';
import { ours } from './people.js';

/** The first order of that state as it is kept, under another number if one is named. */
export function orderView(id: string = ours, name: StateName = 'order placed', number = 1): OrderView {
  const last = recorded(states[name]).reduce<MembershipView | undefined>(membershipDetail, undefined)!;
  const [view] = orderViews(undefined, { ...last, _id: id });
  return { ...view!, _id: `${id}:${number}`, order: { ...view!.order, order: number } };
}
