import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { uncredited, uninvoiced, type Paper } from '../../events/state/invoices.js';
import type { Order } from '../../events/state/order.js';
import type { Promised } from '../../events/waiting.js';
import { daysAfter } from './dates.js';
import type { Context, Decision } from './decision.js';
import { policyOf, type Policy } from './policy.js';

const invoicedFrom = ({ paid }: Order, { levels }: Policy): string => daysAfter(paid!.receivedAt, levels.invoiceAfterDays);

/** A membership that sleeps keeps no date, so that what was paid is invoiced before it does. */
const isAsleep = ({ account }: MembershipState): boolean => account?.status !== 'active' && account?.status !== 'suspended';

/** Whether a paper is owed at once: of what was given back, and of what was paid before the end. */
export const arePapersOwed = (state: MembershipState): boolean =>
  uncredited(state.orders).length > 0 || (isAsleep(state) && uninvoiced(state.orders).length > 0);

/** When the next invoice is issued. */
export function promisedPapers(state: MembershipState): readonly Promised[] {
  if (!state.account || isAsleep(state)) return [];
  const policy = policyOf(state.account.policyVersion);
  return uninvoiced(state.orders).map((order) => ({ step: 'order', at: invoicedFrom(order, policy), then: 'issuePapers' }));
}

/** Issues every invoice and credit note that is due, each under the next number of the company's own series. */
export const issuePapers: Decision = (_, state, { now, policy }) => {
  const due = uninvoiced(state.orders).filter((order) => isAsleep(state) || Date.parse(invoicedFrom(order, policy)) <= Date.parse(now));
  const number = numbers(state, now);
  const today = { seller: policy.sellerVersion, buyer: buyerIn(state) };
  return [
    ...due.map((order): MembershipEvent => ({
      type: 'InvoiceIssued',
      data: { ...paperOf(order, number(), today), paidAt: order.paid!.receivedAt },
    })),
    ...uncredited(state.orders).map((order): MembershipEvent => ({
      type: 'CreditNoteIssued',
      data: { ...paperOf(order, number(), order.parties ?? today), credits: order.invoice! },
    })),
  ];
};

/** The partner id, the year, and the place in it, one after the other. */
function numbers({ account, orders }: MembershipState, now: Context['now']): () => string {
  const year = Math.max(Number(now.slice(0, 4)), orders?.papers?.year ?? 0);
  let count = orders?.papers?.year === year ? orders.papers.count : 0;
  return () => `${account!.partnerId!.replaceAll('-', '')}-${year}-${String(++count).padStart(3, '0')}`;
}

const paperOf = ({ order, level, area, price }: Order, number: string, parties: Pick<Paper, 'seller' | 'buyer'>): Paper => ({
  number,
  order,
  ...parties,
  level,
  ...(area && { area }),
  price,
});

/** The company as it stands. */
function buyerIn({ legalProfile }: MembershipState): Paper['buyer'] {
  const { legalName, registrationId, address } = legalProfile!;
  return { legalName, ...(registrationId && { registrationId }), address };
}
