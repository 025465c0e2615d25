import { timeSkipping } from '../support/engine.js';
import { becomeActive, from, send } from '../support/membership.js';
import { payment, prices } from '../support/sample-events.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const service = () => from('service', { commandId: crypto.randomUUID() });
const now = async ({ env }: Stage) => new Date(await env.currentTimeMs()).toISOString();
const { total: amount, currency } = prices['action-pack'];

/** An Action Pack, ordered and paid for now. */
async function buys(stage: Stage, membership: LiveMembership, order: number): Promise<void> {
  await send(
    membership,
    'placeOrder',
    { level: 'action-pack', method: 'wire', employees: 40 },
    from('partner', { commandId: `order ${order}` }),
  );
  const paid = { order, payment: `PAY-${order}`, amount, currency, receivedAt: await now(stage) };
  await send(membership, 'recordPayment', paid, service());
  await stage.happened('BenefitsProvisioned', order);
}

const consume = (membership: LiveMembership, reference: string) =>
  send(membership, 'consumeBenefit', { benefit: 'support-incidents', amount: 10, reference }, service());

const told = ({ ports }: Stage) =>
  ports.events.flatMap(({ type, data }) =>
    type === 'BenefitsProvisioned' || type === 'BenefitsEnded' ? [`${type} ${(data as { ending?: string }).ending ?? ''}`.trim()] : [],
  );

it(
  'fills what is used up with the next year of a level, and ends everything with the membership that nobody renews',
  scene(async (stage) => {
    const membership = await stage.begin();
    await becomeActive(membership);
    await stage.written('membership-active');
    await buys(stage, membership, 1);
    await send(membership, 'activateBenefit', { benefit: 'support-incidents' });
    await consume(membership, 'CASE-1');
    expect(await refusalOf(consume(membership, 'CASE-2'))).toBe('benefit-quota-exceeded');

    await stage.passDays(340);
    await buys(stage, membership, 2);
    await send(membership, 'activateBenefit', { benefit: 'support-incidents' }, from('partner', { commandId: 'once more' }));
    await consume(membership, 'CASE-3');
    await stage.passDays(31);
    await send(membership, 'payRenewal', { ...payment, receivedAt: await now(stage) }, service());
    await send(membership, 'renewMembership', undefined);
    await stage.happened('MembershipRenewed');
    expect(told(stage)).toEqual(['BenefitsProvisioned', 'BenefitsProvisioned']);

    await stage.passDays(400);
    expect(stage.ports.eventTypes).toContain('MembershipLapsed');
    expect(told(stage)).toEqual(['BenefitsProvisioned', 'BenefitsProvisioned', 'BenefitsEnded lapse']);
  }),
);
