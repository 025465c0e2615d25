import type { Order } from '../../../events/state/order.js';
import { openProof } from '../../../events/state/payment-proofs.js';
import { isOwed } from '../../../events/state/refunds.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { creditorReference } from '../../shared/creditor-reference.js';
import { orderTerm, type OrderSign, type OrderView } from '../../shared/order-view.js';
import type { MembershipView } from '../../shared/views.js';

type Shown = Omit<OrderView, 'sequence'>;

const signs: { readonly [Sign in OrderSign]: (order: Order) => boolean } = {
  'proof-waits': (order) => openProof(order) !== undefined,
  'money-owed': ({ returns = [] }) => returns.some(isOwed),
  charging: ({ charge }) => charge !== undefined,
  declined: ({ status, declined, charge }) => status === 'open' && declined !== undefined && !charge,
};

function findsOf({ paid, parts = [], returns = [], invoice, creditNote }: Order, reference: string | undefined): readonly string[] {
  const moved = returns.flatMap(({ payment, refund }) => [payment, refund]);
  const texts = [reference, invoice, creditNote, paid?.payment, ...parts.map(({ payment }) => payment), ...moved];
  return [...new Set(texts.flatMap((text) => (text ? [orderTerm(text)] : [])))].sort();
}

/** The orders of a state, by the id of their documents. */
function shownIn(view: MembershipView | undefined): ReadonlyMap<string, Shown> {
  const { account, orders } = view?.state ?? {};
  const { partnerId, policyVersion = '' } = account ?? {};
  const shown = (orders?.list ?? []).map((order): [string, Shown] => {
    const _id = `${view!._id}:${order.order}`;
    const finds = findsOf(order, partnerId && creditorReference(partnerId, order.order));
    const seen = (Object.keys(signs) as OrderSign[]).filter((sign) => signs[sign](order));
    return [_id, { _id, membershipId: view!._id, order, signs: seen, finds, policyVersion, ...(partnerId && { partnerId }) }];
  });
  return new Map(shown);
}

/** The orders that the newest event changed; what it made the state forget stays as it was. */
export function orderViews(before: MembershipView | undefined, after: MembershipView): readonly OrderView[] {
  if (before?.state.orders === after.state.orders && before?.state.account === after.state.account) return [];
  const known = shownIn(before);
  const { sequence } = after;
  const changed = [...shownIn(after)].filter(([id, shown]) => canonicalJson(shown) !== canonicalJson(known.get(id) ?? {}));
  return changed.map(([, shown]) => ({ ...shown, sequence }));
}
