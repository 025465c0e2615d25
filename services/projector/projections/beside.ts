import type { BenefitsView } from '../../shared/benefits-view.js';
import type { OrderView } from '../../shared/order-view.js';
import type { StandingView } from '../../shared/standing-view.js';
import type { MembershipView } from '../../shared/views.js';
import { benefitsView } from './benefits.js';
import { orderViews } from './orders.js';

/** The views of a membership that lie beside its detail, in collections of their own. */
export interface Beside {
  readonly standings: StandingView;
  readonly orders: OrderView;
  readonly benefits: BenefitsView;
}

/** The name of one of them. */
export type BesideName = keyof Beside;

/** A document beside the detail: the same sequence is the same document, a later one replaces it. */
export type BesideView = Beside[BesideName];

type Projection = (before: MembershipView | undefined, after: MembershipView) => readonly BesideView[];

/** What of each the event between two details changed. */
export const beside: Readonly<Record<BesideName, Projection>> = {
  standings: (before, { standing }) => (standing === before?.standing ? [] : [standing]),
  orders: orderViews,
  benefits: benefitsView,
};

/** Their names, in the order in which they are written. */
export const besideNames = Object.keys(beside) as readonly BesideName[];
