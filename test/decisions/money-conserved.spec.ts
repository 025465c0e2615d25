import fc from 'fast-check';
import type { Order } from '../../events/state/orders.js';
import { knownOf } from '../../events/state/payment-money.js';
import { Refused } from '../../workflows/decisions/decision.js';
import { bySupport, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';

type Turn = Parameters<typeof turnOf>[1];

const day = '2026-03-07T09:00:00.000Z';
const { total } = prices['action-pack'];
const by = { ...from('support'), reason: 'answered-by-mistake' };

/** What anybody may do to the money of a company with three orders. */
const order = fc.integer({ min: 1, max: 3 });
const payment = fc.constantFrom('BANK-1', 'BANK-2');
const amount = fc.constantFrom(100, 150, total / 2, total - 120, total, total + 500, 2 * total + 7);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('confirmPayment' as const), order, payment, amount }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('applySurplus' as const), order, payment, to: order }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('retractPayment' as const), order, payment }) },
  fc.record({ does: fc.constant('confirmRefund' as const), order, payment, refund: fc.constant('BACK-1') }),
  fc.record({ does: fc.constant('refundOrder' as const), order }),
  fc.record({ does: fc.constant('cancelOrder' as const), order }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What the command brought about; nothing where it was refused. */
function outcome(events: readonly Happened[], turn: object, metadata: typeof by = by): readonly Happened[] {
  try {
    return turnOf(recordAfter(events), turn as Turn, metadata, day).map(({ type, data }) => on(day, bySupport({ type, data } as Happened)));
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function after(events: readonly Happened[], { does: type, ...data }: Step): readonly Happened[] {
  const seen = type === 'confirmPayment' ? { currency: 'KRW', receivedAt: day } : {};
  const metadata = type === 'cancelOrder' ? { ...from('service'), reason: 'customer-asked' } : by;
  const asked = [...events, ...outcome(events, { type, data: { ...data, ...seen } }, metadata)];
  if (asked.at(-1)?.type !== 'ActionProposed' || asked.length === events.length) return asked;
  return [...asked, ...outcome(asked, { type: 'approveProposal', data: { proposal: asked.length } }, fromApprover() as typeof by)];
}

const sumOf = (sums: readonly { readonly payment: string; readonly amount?: number }[] = [], of: string): number =>
  sums.filter((sum) => sum.payment === of).reduce((sum, each) => sum + (each.amount ?? 0), 0);

/** How much of a payment lies in an order: it pays that, or is owed, or went back. */
const liesIn = ({ status, paid, parts, returns }: Order, of: string): number =>
  (status === 'paid' && paid ? sumOf([paid], of) : 0) + (['open', 'paid'].includes(status) ? sumOf(parts, of) : 0) + sumOf(returns, of);

it('whatever is done to it, the money of each transfer lies somewhere, once, and is known where it came, until it is taken back', () => {
  const third = happened.actionPackOrdered(3, 'wire');
  const placed = [...states['order placed'], happened.actionPackOrdered(2, 'wire'), third];
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      let events: readonly Happened[] = placed;
      const came = new Map<string, number>();
      for (const each of steps) {
        const next = after(events, each);
        const news = next.slice(events.length);
        if (each.does === 'confirmPayment' && news.length > 0) came.set(each.payment, each.amount);
        for (const { type, data } of news)
          if (type === 'PaymentRetracted') came.set(data.payment, (came.get(data.payment) ?? 0) - data.amount);
        events = next;
        const { list } = recordAfter(events).state.orders!;
        for (const [of, kept] of came) {
          expect(list.reduce((sum, each) => sum + liesIn(each, of), 0)).toBe(kept);
          expect(Math.max(...list.map((each) => knownOf(each, of)))).toBe(kept);
        }
      }
    }),
    { numRuns: 150 },
  );
});
