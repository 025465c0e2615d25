import { given, membershipId, on, recordAfter, turnOf } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';

const { 'level reached': silver } = states;
const tenDaysLater = '2026-03-14T09:00:00.000Z';
const support = { ...from('support'), reason: 'customer-asked' };
const refund = { type: 'refundOrder', data: { order: 1 } } as const;
const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('an invoice', () => {
  it('is issued ten days after the payment, once, to the company as it then stands', () => {
    given(...silver)
      .whenNobodyActsUntil('2026-03-14T08:59:59.999Z')
      .thenNothingHappens();
    given(...silver)
      .whenNobodyActsUntil(tenDaysLater)
      .then(happened.invoiced());
    given(...silver, on(tenDaysLater, happened.invoiced()))
      .whenNobodyActsUntil('2026-04-14T09:00:00.000Z')
      .thenNothingHappens();
    const moved = { ...happened.invoiced().data.buyer, legalName: '한빛 테크' };
    given(...silver, happened.corrected({ legalName: '한빛 테크', before: { legalName: '한빛 소프트웨어' } }), happened.vettingOpened(2))
      .whenNobodyActsUntil(tenDaysLater)
      .then(
        { type: 'VettingEscalated', data: { round: 2, level: 1, deadline: '2026-03-20T09:00:00.000Z' } },
        {
          ...happened.invoiced(),
          data: { ...happened.invoiced().data, buyer: moved },
        },
      );
  });

  it.each([
    ['2026-06-02T09:00:00.000Z', '2026-06-12T09:00:00.000Z', 'RJG4TWHF4RJWT-2026-002'],
    ['2027-01-02T09:00:00.000Z', '2027-01-12T09:00:00.000Z', 'RJG4TWHF4RJWT-2027-001'],
  ])('has the next number of a series that begins anew each year, paid %s', (paidAt, at, number) => {
    const second = [
      happened.actionPackOrdered(2),
      happened.paid(2, prices['action-pack'], paidAt),
      happened.reached(2, 'action-pack', '2028-01-02T09:00:00.000Z'),
      happened.provisioned(2, 'action-pack', { since: paidAt, until: '2028-02-01T09:00:00.000Z' }),
    ];
    const invoice = happened.invoiced(2, 'action-pack', paidAt);
    given(...silver, happened.invoiced(), ...second.map((event) => on(paidAt, event)))
      .whenNobodyActsUntil(at)
      .then({ ...invoice, data: { ...invoice.data, number } });
  });

  it('is not kept waiting by the end of the membership', () => {
    const leave = { type: 'leaveMembership', data: { membership: membershipId, why: 'company-ends', on: 'now' } } as const;
    const events = turnOf(recordAfter(silver), leave, from('partner'), '2026-03-06T09:00:00.000Z');
    expect(types(events)).toEqual(expect.arrayContaining(['MembershipLeft', 'InvoiceIssued']));
  });
});

describe('a refund', () => {
  it('of what was invoiced is credited at once, under the next number', () => {
    const given1 = [...silver, on(tenDaysLater, happened.invoiced())];
    const events = turnOf(recordAfter(given1), refund, support, '2026-03-20T09:00:00.000Z');
    expect(events.map(({ type, data }) => ({ type, data }))).toContainEqual(happened.credited(1, 'silver', 2));
  });
  it('is credited to whom it was invoiced, by whom, whatever the company is called by now', () => {
    const renamed = [
      ...silver,
      on(tenDaysLater, happened.invoiced()),
      on(tenDaysLater, happened.corrected({ legalName: '한빛 테크', before: { legalName: '한빛 소프트웨어' } })),
      on(tenDaysLater, happened.vettingOpened(2)),
      on(tenDaysLater, happened.authorized(2)),
    ];
    const [note] = turnOf(recordAfter(renamed), refund, support, '2026-03-16T09:00:00.000Z').filter(
      ({ type }) => type === 'CreditNoteIssued',
    );
    expect(note?.data).toMatchObject({ seller: happened.invoiced().data.seller, buyer: happened.invoiced().data.buyer });
    expect(recordAfter(renamed).state.legalProfile?.legalName).toBe('한빛 테크');
  });
  it('of what was not invoiced yet leaves nothing on paper', () => {
    const events = turnOf(recordAfter(silver), refund, support, '2026-03-10T09:00:00.000Z');
    expect(types(events)).toContain('OrderRefunded');
    expect(types(events)).not.toContain('CreditNoteIssued');
    given(...states['order refunded'])
      .whenNobodyActsUntil('2026-04-20T09:00:00.000Z')
      .thenNothingHappens();
  });
});
