import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { becomeActive, from, send } from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const real = onStage(devServer);
const skipping = onStage(timeSkipping);
const reasoned = { ...from('support'), reason: 'customer-asked' };

/** A member that has ordered an Action Pack by card. */
async function ordered(stage: Stage): Promise<LiveMembership> {
  const membership = await stage.begin();
  await becomeActive(membership);
  await stage.written('membership-active');
  await send(membership, 'placeOrder', { level: 'action-pack', method: 'card', employees: 40 });
  return membership;
}

const pay = (membership: LiveMembership, paymentMethod = 'pm_card_visa') => send(membership, 'payByCard', { order: 1, paymentMethod });
const typesOf = ({ ports }: Stage, ...types: readonly string[]) =>
  ports.events.filter(({ type }) => types.includes(type)).map(({ type, data }) => ({ type, ...data }));
const money = { amount: 616_000, currency: 'KRW' };
const told = ['OrderPaid', 'LevelReached', 'OrderPaymentDeclined', 'CardChargeWithdrawn', 'SurplusPaymentReceived', 'RefundPaid'];

it(
  'charges the card that the company gives and begins the level; a refund gives the card its money back',
  real(async (stage) => {
    const membership = await ordered(stage);
    await pay(membership);
    await stage.happened('LevelReached');
    const [[payment] = ['']] = [...stage.ports.payments.charged];
    expect(typesOf(stage, 'OrderPaid')).toMatchObject([{ order: 1, payment, attempt: 1, ...money }]);

    await send(membership, 'refundOrder', { order: 1 }, reasoned);
    await stage.happened('RefundPaid');
    expect([...stage.ports.payments.refunds.values()]).toMatchObject([{ payment, ...money }]);
    await stage.atRest(membership);
  }),
);

it(
  'tries again for as long as the provider is away, and charges once',
  real(async (stage) => {
    const membership = await ordered(stage);
    stage.ports.payments.losesAnswers = true;
    await pay(membership);
    await until(() => stage.ports.payments.asked > 2);
    expect(typesOf(stage, ...told)).toEqual([]);
    stage.ports.payments.losesAnswers = false;
    await stage.happened('LevelReached');
    expect(stage.ports.payments.opened.size).toBe(1);
    await stage.atRest(membership);
  }),
);

it(
  'gives back what was charged for an order that was cancelled before the answer came',
  real(async (stage) => {
    const membership = await ordered(stage);
    stage.ports.payments.losesAnswers = true;
    await pay(membership);
    await until(() => stage.ports.payments.asked > 0);
    await send(membership, 'cancelOrder', { order: 1 });
    await stage.happened('RefundPaid');
    expect(typesOf(stage, ...told)).toMatchObject([
      { type: 'SurplusPaymentReceived', order: 1, method: 'card', ...money },
      { type: 'RefundPaid', order: 1, ...money },
    ]);
    await stage.atRest(membership);
  }),
);

it(
  'shows a refund that failed, and tries it again on the word of support',
  real(async (stage) => {
    const membership = await ordered(stage);
    await pay(membership);
    await stage.happened('LevelReached');
    stage.ports.payments.refundAnswer = () => 'failed';
    await send(membership, 'refundOrder', { order: 1 }, reasoned);
    await stage.happened('RefundFailed');
    stage.ports.payments.refundAnswer = () => 'made';
    await send(membership, 'refundOrder', { order: 1 }, { ...reasoned, commandId: crypto.randomUUID() });
    await stage.happened('RefundPaid');
    expect([...stage.ports.payments.refunds.values()]).toMatchObject([{ key: expect.stringMatching(/\/2$/) }]);
    await stage.atRest(membership);
  }),
);

it(
  'leaves a declined card a day, and charges another at once, each as a payment of its own',
  skipping(async (stage) => {
    const membership = await ordered(stage);
    stage.ports.payments.bank = ({ paymentMethod }) => (paymentMethod === 'pm_card_visa' ? undefined : 'funds');
    await pay(membership, 'pm_card_empty');
    await stage.happened('OrderPaymentDeclined');
    expect(await refusalOf(pay(membership, 'pm_card_empty'))).toBe('card-too-early');
    await stage.sleep('24 hours');
    await pay(membership, 'pm_card_empty');
    await until(() => typesOf(stage, 'OrderPaymentDeclined').length === 2);
    await pay(membership);
    await stage.happened('LevelReached');
    expect(stage.ports.payments.opened.size).toBe(3);
  }),
);

it(
  'goes on as a new run while a charge hangs, and charges the payment that was opened, whatever the provider has forgotten',
  real(async (stage) => {
    const membership = await ordered(stage);
    stage.ports.payments.losesAnswers = true;
    await pay(membership);
    await until(() => stage.ports.payments.asked > 0);
    stage.ports.payments.forgetsKeys = true;
    const runs = async () => (await stage.histories(membership)).length;
    const before = await runs();
    const say = () => send(membership, 'payByCard', { order: 1, paymentMethod: 'pm_card_visa' });
    while ((await runs()) === before) await Promise.all(Array.from({ length: 8 }, say));
    stage.ports.payments.losesAnswers = false;
    await stage.happened('LevelReached');
    expect([...stage.ports.payments.charged]).toHaveLength(1);
    expect(stage.ports.payments.opened.size).toBe(1);
    await stage.atRest(membership);
  }),
);

it(
  'charges nothing any more once the order has expired while the provider was away',
  skipping(async (stage) => {
    const membership = await ordered(stage);
    stage.ports.payments.isAway = true;
    await pay(membership);
    for (let day = 0; day < 8; day += 1) await stage.passDays(1);
    expect(stage.ports.eventTypes).toContain('OrderExpired');
    stage.ports.payments.isAway = false;
    await stage.sleep('10 minutes');
    await stage.happened('CardChargeWithdrawn');
    expect(stage.ports.payments.charged.size).toBe(0);
  }),
);
