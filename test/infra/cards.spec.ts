import type { Books } from '../../infra/local/cards/card-payments.js';
import { startCardProvider, type CardProvider } from '../../infra/local/cards/card-provider.js';
import { stripeAt, stripePayments } from '../../services/worker/stripe-payments.js';

let provider: CardProvider;
let books: Books;
beforeEach(async () => {
  books = { intents: {}, refunds: {}, answers: {} };
  provider = await startCardProvider(0, books, () => Promise.resolve());
});
afterEach(() => provider.close());

const address = () => `http://127.0.0.1:${provider.port}`;
const payments = () => stripePayments(stripeAt(address(), 'sk_test_1'));
const order = { key: 'company/order/1/1', membershipId: 'company', order: 1, amount: 187_500, currency: 'USD' };
const tried = async (paymentMethod: string) => payments().charge({ payment: await payments().open(order), paymentMethod });

it('opens a payment once under one key, and moves no money by that', async () => {
  const payment = await payments().open(order);
  expect(await payments().open(order)).toBe(payment);
  expect(Object.values(books.intents)).toMatchObject([
    { amount: 187_500, currency: 'usd', amount_received: 0, metadata: { membershipId: 'company', order: '1' } },
  ]);
});

it('charges a card once, however often it is asked, and after the keys are forgotten', async () => {
  const payment = await payments().open(order);
  const paid = await payments().charge({ payment, paymentMethod: 'pm_card_visa' });
  expect(paid).toMatchObject({ outcome: 'paid', amount: 187_500, currency: 'USD', receivedAt: expect.stringMatching(/Z$/) });
  for (const key of Object.keys(books.answers)) delete books.answers[key];
  expect(await payments().charge({ payment, paymentMethod: 'pm_card_visa' })).toEqual(paid);
  expect(Object.values(books.intents)).toHaveLength(1);
});

it.each([
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'funds'],
  ['pm_card_chargeDeclinedExpiredCard', 'card-expired'],
  ['pm_card_avsZipFail', 'address-differs'],
  ['pm_card_chargeDeclinedProcessingError', 'unavailable'],
  ['pm_card_visa_chargeDeclined', 'refused'],
  ['pm_card_authenticationRequired', 'holder-not-asked'],
  ['pm_card_usedBefore', 'refused'],
  ['pm_nobody_knows', 'refused'],
])('says of %s in our words why it is declined', async (card, decline) => {
  expect(await tried(card)).toEqual({ outcome: 'declined', decline });
});

it('says the same of a declined card when the answer was lost', async () => {
  const card = { payment: await payments().open(order), paymentMethod: 'pm_card_chargeDeclinedExpiredCard' };
  await payments().charge(card);
  for (const key of Object.keys(books.answers)) delete books.answers[key];
  expect(await payments().charge({ ...card, paymentMethod: 'pm_card_visa' })).toEqual({ outcome: 'declined', decline: 'card-expired' });
});

it('takes no outage for a decline', async () => {
  const payment = await payments().open(order);
  await fetch(`${address()}/away`, { method: 'PUT' });
  await expect(payments().charge({ payment, paymentMethod: 'pm_card_visa' })).rejects.toThrow();
  await fetch(`${address()}/away`, { method: 'DELETE' });
  expect(await payments().charge({ payment, paymentMethod: 'pm_card_visa' })).toMatchObject({ outcome: 'paid' });
});

it('takes a server that cannot be reached for no answer either', async () => {
  const nobody = stripePayments(stripeAt('http://127.0.0.1:9', 'sk_test_1', 500));
  await expect(nobody.open(order)).rejects.toThrow();
});

it('withdraws a payment for good, or says that the money came before', async () => {
  const payment = await payments().open(order);
  expect(await payments().withdraw(payment)).toEqual({ outcome: 'withdrawn' });
  expect(await payments().withdraw(payment)).toEqual({ outcome: 'withdrawn' });
  expect(await payments().charge({ payment, paymentMethod: 'pm_card_visa' })).toMatchObject({ outcome: 'declined' });

  const other = await payments().open({ ...order, key: 'company/order/1/2' });
  const paid = await payments().charge({ payment: other, paymentMethod: 'pm_card_visa' });
  expect(await payments().withdraw(other)).toEqual(paid);
});

it('gives money back once, also after the keys are forgotten', async () => {
  const payment = await payments().open(order);
  await payments().charge({ payment, paymentMethod: 'pm_card_visa' });
  const refund = { key: 'company/refund/1', payment, amount: 187_500, currency: 'USD' };
  const made = await payments().refund(refund);
  expect(made).toMatchObject({ outcome: 'made' });
  for (const key of Object.keys(books.answers)) delete books.answers[key];
  expect(await payments().refund(refund)).toEqual(made);
  expect(Object.values(books.refunds)).toMatchObject([{ amount: 187_500, status: 'succeeded' }]);
});

it('says that a card takes no money back', async () => {
  const payment = await payments().open(order);
  await payments().charge({ payment, paymentMethod: 'pm_card_refundFail' });
  expect(await payments().refund({ key: 'company/refund/1', payment, amount: 1, currency: 'USD' })).toEqual({ outcome: 'failed' });
});
