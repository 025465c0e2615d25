import { Company } from '../support/company.js';
import { haveBeenMember } from '../support/earlier-member.js';
import { Caller, eventually } from '../support/system.js';

const day = 86_400_000;
const aMonthAgo = () => new Date(Date.now() - 30 * day).toISOString();
const reason = 'customer-asked';

interface Order {
  readonly order: number;
  readonly status: string;
  readonly reference?: string;
  readonly price: { readonly total: number; readonly currency: string; readonly discount?: { readonly percent: number } };
  readonly declined?: { readonly decline: string };
  readonly returns?: readonly { readonly amount: number; readonly refund?: string }[];
}

/** The newest order, once it is as the company waits for it. */
const newestOrder = (company: Company, is: (order: Order) => unknown): Promise<Order> =>
  eventually(async () => {
    const order = ((await company.administrator.get(company.path)).body['orders'] as readonly Order[] | undefined)?.at(-1);
    return order && is(order) ? order : undefined;
  });

const ordered = async (company: Company, wish: object): Promise<Order> => {
  const { body } = await company.command('place-order', wish);
  await company.at(body['sequence'] as number);
  return newestOrder(company, ({ status }) => status === 'open');
};

const levels = async (company: Company) =>
  ((await company.administrator.get(company.path)).body['levels'] as { holdings: { level: string }[] }).holdings.map(({ level }) => level);

it('goes from the network to an Action Pack, to Silver by a second card and to Gold for less, and has Gold given back', async () => {
  const company = await Company.from('ko');
  await haveBeenMember(company, aMonthAgo(), '2026-01');
  const [service, support] = await Promise.all([Caller.signedIn('service'), Caller.signedIn('support-agent@tenure.example')]);
  const pay = ({ order }: Order, paymentMethod: string) => company.command('pay-by-card', { order, paymentMethod });
  const paid = () => newestOrder(company, ({ status }) => status === 'paid');
  const standsAt = (level: string) =>
    eventually(async () => {
      const { body } = await company.administrator.get(`/v1/standings/${company.id}`);
      return body['level'] === level ? (body['until'] as string) : undefined;
    });
  const anniversary = await standsAt('network');

  await pay(await ordered(company, { level: 'action-pack', method: 'card', employees: 12 }), 'pm_card_visa');
  await paid();
  await standsAt('action-pack');

  const competency = { area: 'cloud-platform', level: 'gold' };
  expect(await service.post(`${company.path}/record-competency`, competency)).toMatchObject({ status: 200 });
  const silver = await ordered(company, { level: 'silver', area: 'cloud-platform', method: 'card' });
  await pay(silver, 'pm_card_visa_chargeDeclinedInsufficientFunds');
  expect(await newestOrder(company, (order) => order.declined)).toMatchObject({ status: 'open', declined: { decline: 'funds' } });
  const again = await pay(silver, 'pm_card_visa_chargeDeclinedInsufficientFunds');
  expect(again).toMatchObject({ status: 409, body: { code: 'card-too-early' } });
  expect(await pay(silver, 'pm_card_visa')).toMatchObject({ status: 200 });
  expect(await paid()).toMatchObject({ order: silver.order });
  await standsAt('silver');

  const gold = await ordered(company, { level: 'gold', area: 'cloud-platform', method: 'card' });
  expect(gold.price.discount?.percent).toBe(25);
  await pay(gold, 'pm_card_mastercard');
  await paid();
  expect(await standsAt('gold')).toBe(anniversary);
  expect(await levels(company)).toEqual(['action-pack', 'silver', 'gold']);

  await support.post(`/v1/support/memberships/${company.id}/refund-order`, { order: gold.order, reason });
  const refunded = await newestOrder(company, ({ returns }) => returns?.[0]?.refund);
  expect(refunded.returns).toMatchObject([{ amount: gold.price.total, refund: expect.stringMatching(/^re_/), wentBack: true }]);
  expect(await standsAt('silver')).toBe(anniversary);
  expect(await levels(company)).toEqual(['action-pack', 'silver']);
});

it('pays an Action Pack by wire transfer, which support confirms; a second transfer is sent back', async () => {
  const company = await Company.from('en');
  await haveBeenMember(company, aMonthAgo(), '2026-01');
  const support = await Caller.signedIn('support-agent@tenure.example');
  const path = `/v1/support/memberships/${company.id}`;
  const { order, price, reference } = await ordered(company, { level: 'action-pack', method: 'wire', employees: 12 });
  expect(reference).toMatch(/^RF\d\d/);
  const seen = { order, amount: price.total, currency: price.currency, reason };
  const now = () => new Date().toISOString();

  expect(await support.post(`${path}/confirm-payment`, { ...seen, payment: 'BANK-1', receivedAt: now() })).toMatchObject({ status: 200 });
  await newestOrder(company, ({ status }) => status === 'paid');
  expect(await levels(company)).toEqual(['action-pack']);

  await support.post(`${path}/confirm-payment`, { ...seen, payment: 'BANK-2', receivedAt: now() });
  await newestOrder(company, ({ returns }) => returns?.length === 1);
  await support.post(`${path}/confirm-refund`, { order, payment: 'BANK-2', refund: 'BANK-3', reason });
  expect(await newestOrder(company, ({ returns }) => returns?.[0]?.refund)).toMatchObject({
    status: 'paid',
    returns: [{ refund: 'BANK-3' }],
  });
});
