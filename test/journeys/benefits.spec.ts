import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { haveBeenMember, type Earlier } from '../support/earlier-member.js';
import { from } from '../support/membership.js';
import { Caller, eventually } from '../support/system.js';

const reason = 'customer-asked';
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const aMonthAgo = () => daysAgo(30);

interface Held {
  readonly benefit: string;
  readonly remaining?: number;
  readonly activatedAt?: string;
  readonly assigned: readonly { readonly objectId: string }[];
  readonly key?: { readonly until?: string };
}

interface Benefits {
  readonly status: string;
  readonly held: readonly Held[];
  readonly ends?: { readonly said: string };
}

const benefitsOf = async ({ administrator, path }: Company) => (await administrator.get(`${path}/benefits`)).body as unknown as Benefits;

/** A benefit of the company, once it is as the company waits for it; a busy server may ask to come again until then. */
const held = (company: Company, benefit: string, is: (benefit: Held) => unknown = () => true) =>
  eventually(async () => {
    const { status, body } = await company.administrator.get(`${company.path}/benefits`);
    if (status === 503) return undefined;
    expect(status).toBe(200);
    return (body as unknown as Benefits).held.find((each) => each.benefit === benefit && is(each));
  });

/** An Action Pack, paid for by card; the number of its order. */
async function bought(company: Company): Promise<number> {
  await company.command('place-order', { level: 'action-pack', method: 'card', employees: 12 });
  await company.command('pay-by-card', { order: 1, paymentMethod: 'pm_card_visa' });
  await held(company, 'support-incidents');
  return 1;
}

it('brings benefits with a level, uses them, sees a key, and then has no right to its money back', async () => {
  const company = await Company.from('ko');
  await haveBeenMember(company, aMonthAgo(), '2026-01');
  const [service, support] = await Promise.all([Caller.signedIn('service'), Caller.signedIn('support-agent@tenure.example')]);
  const order = await bought(company);
  const objectId = guidOf('object', `global-administrator@${company.domain}`, company.id);

  const early = await service.post(`${company.path}/consume-benefit`, { benefit: 'support-incidents', amount: 1, reference: 'CASE-1' });
  expect(early).toMatchObject({ status: 409, body: { code: 'benefit-not-activated' } });
  await company.command('activate-benefit', { benefit: 'support-incidents' });
  await held(company, 'support-incidents', ({ activatedAt }) => activatedAt);
  const served = () => service.post(`${company.path}/consume-benefit`, { benefit: 'support-incidents', amount: 3, reference: 'CASE-1' });
  expect(await served()).toMatchObject({ status: 200 });
  expect(await served()).toMatchObject({ status: 200, body: { unchanged: true } });
  await held(company, 'support-incidents', ({ remaining }) => remaining === 7);

  await company.command('assign-benefit', { benefit: 'developer-tools', objectId });
  await held(company, 'developer-tools', ({ assigned }) => assigned[0]?.objectId === objectId);
  const taken = await company.command('unassign-benefit', { benefit: 'developer-tools', objectId });
  expect(taken).toMatchObject({ status: 409, body: { code: 'benefit-assigned-recently' } });

  const key = async () => (await company.command('view-benefit-key', { benefit: 'software-licences' })).body;
  const { productKey, productKeyUntil } = await key();
  expect(productKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(Date.parse(productKeyUntil as string)).toBeGreaterThan(Date.now());
  expect(await key()).toMatchObject({ productKey, productKeyUntil });
  await held(company, 'software-licences', ({ key: issued }) => issued?.until);

  const refund = await support.post(`/v1/support/memberships/${company.id}/refund-order`, { order, reason });
  expect(refund).toMatchObject({ status: 409, body: { code: 'refund-benefits-used' } });
});

it('ends the benefits with the membership, at once', async () => {
  const company = await Company.from('en');
  await haveBeenMember(company, aMonthAgo(), '2026-01');
  await bought(company);
  expect((await benefitsOf(company)).ends?.said).toContain('The membership runs until');

  await company.command('leave-membership', { membership: company.id, why: 'no-longer-needed', on: 'now' });
  const ended = await eventually(async () => {
    const benefits = await benefitsOf(company);
    return benefits.status === 'ended' ? benefits : undefined;
  });
  expect(ended).toMatchObject({ reasons: ['ended'], held: [] });
  const late = await company.command('view-benefit-key', { benefit: 'software-licences' });
  expect(late).toMatchObject({ status: 409, body: { code: 'membership-over' } });
});

it('ends the benefits with a membership that nobody renewed, and brings them back with its late renewal as they were left', async () => {
  const company = await Company.from('ko');
  const [order, paid] = [daysAgo(60), { order: 1, payment: `PAY-${company.id}`, amount: 616_000, currency: 'KRW' }];
  const at = (when: string, type: string, data: object, by: 'partner' | 'service' = 'service') =>
    ({ at: when, command: { type, data, metadata: from(by) } }) as Earlier;
  await haveBeenMember(company, daysAgo(372), '2026-01-transition', [
    at(order, 'placeOrder', { level: 'action-pack', method: 'card', employees: 12 }, 'partner'),
    at(order, 'recordPayment', { ...paid, receivedAt: order }),
    at(order, 'activateBenefit', { benefit: 'support-incidents' }, 'partner'),
    at(order, 'consumeBenefit', { benefit: 'support-incidents', amount: 3, reference: 'CASE-1' }),
  ]);
  const ended = await eventually(async () => {
    const benefits = await benefitsOf(company);
    return benefits.status === 'ended' ? benefits : undefined;
  });
  expect(ended).toMatchObject({ reasons: ['lapsed'], held: [] });

  expect(await company.command('renew-membership')).toMatchObject({ status: 200, body: { status: 'active' } });
  await held(company, 'support-incidents', ({ remaining, activatedAt }) => remaining === 7 && activatedAt);
});
