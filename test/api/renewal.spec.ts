import { renewalDue } from '../../services/projector/projections/renewal-due.js';
import { recordAfter } from '../support/given-when-then.js';
import { firstYear, lateUntil, payment, transitionYear } from '../support/sample-events.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours, type Role } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

/** The renewal of a membership in that state, as somebody reads it. */
async function renewalOf(name: keyof typeof states, as: Role = 'administrator', language = 'en') {
  const view = pendingView();
  const { state } = recordAfter(states[name]);
  const due = renewalDue(state);
  const { tenant, legalProfile } = view.state;
  api.memberships.views.set(ours, {
    ...view,
    ...(due && { renewal: due }),
    status: state.account!.status,
    state: { ...state, tenant: tenant!, legalProfile: legalProfile! },
  });
  const { status, body } = await api.get(`/v1/memberships/${ours}`, { as, headers: { 'accept-language': language } });
  expect(status).toBe(200);
  return body['renewal'] as Record<string, unknown> | undefined;
}

const conditionsOf = async (...asked: Parameters<typeof renewalOf>) =>
  Object.fromEntries(((await renewalOf(...asked))!['conditions'] as { name: string }[]).map((each) => [each.name, each]));

it('says when the year can be renewed, what is met, what is missing and what to do about it', async () => {
  expect(await renewalOf('renewal open')).toEqual({
    anniversary: firstYear.anniversary,
    opensAt: firstYear.opensAt,
    closesAt: firstYear.closesAt,
    openedAt: firstYear.opensAt,
    automatic: { offered: true, on: false },
    next: 'The company can renew it until Sunday, 4 April 2027, 00:00 UTC, once this is met: Payment.',
    conditions: [
      expect.objectContaining({ name: 'vetted', met: true, reason: 'authorised' }),
      {
        name: 'window-open',
        met: true,
        reason: 'window-open',
        at: firstYear.closesAt,
        title: 'Time to renew',
        said: 'The membership can be renewed until Sunday, 4 April 2027, 00:00 UTC.',
      },
      expect.objectContaining({ name: 'qualified', met: true }),
      expect.objectContaining({ name: 'agreement-current', met: true, at: '2026-03-04T09:00:00.000Z' }),
      {
        name: 'paid',
        met: false,
        reason: 'not-paid',
        remedy: 'payRenewal',
        title: 'Payment',
        said: 'No payment was received for this renewal.',
        next: 'Pay for the renewal while it is open.',
      },
    ],
  });
});

it('says of a membership that is held that nothing goes on before it is reinstated', async () => {
  expect(await renewalOf('suspended in the window')).toMatchObject({ next: 'Nothing goes on before support reinstates the account.' });
  expect(await renewalOf('renewal open, automatic')).toMatchObject({ next: expect.stringContaining('It renews by itself') as string });
});

it('says it in the language of whoever reads', async () => {
  const { paid, 'window-open': time } = await conditionsOf('renewal open', 'administrator', 'ko');
  expect(paid).toMatchObject({ title: '결제', next: '갱신 기간에 갱신 비용을 결제하세요.' });
  expect(time).toMatchObject({ said: expect.stringContaining('한국 시간') as string });
});

it('says before the window opens when that is', async () =>
  expect(await conditionsOf('active')).toMatchObject({
    'window-open': { met: false, reason: 'window-not-open-yet', at: firstYear.opensAt },
    paid: { met: false },
  }));

it('says when the payment came, and of the payment itself nothing in the running year', async () => {
  const year = await renewalOf('renewal ready');
  expect(year!['conditions']).toContainEqual(expect.objectContaining({ name: 'paid', met: true, at: payment.receivedAt }));
  expect(JSON.stringify(year)).not.toContain(payment.payment);
});

describe('the renewal before', () => {
  it('is told with its payment to the company, to services and to support that acts', async () => {
    const last = {
      from: firstYear.anniversary,
      to: '2028-03-03',
      at: '2027-03-10T09:00:00.000Z',
      paidAt: payment.receivedAt,
      payment: payment.payment,
    };
    for (const as of ['administrator', 'service', 'supportAgent'] as const) expect((await renewalOf('renewed', as))!['last']).toEqual(last);
  });
  it('is told without its payment to whoever only looks', async () => {
    for (const as of ['member', 'supportReader'] as const) {
      const { last } = (await renewalOf('renewed', as))!;
      expect(last).toMatchObject({ to: '2028-03-03', paidAt: payment.receivedAt });
      expect(last).not.toHaveProperty('payment');
    }
  });
});

it('is told of what has lapsed, for as long as it can be renewed and afterwards', async () => {
  expect(await renewalOf('lapsed')).toMatchObject({
    lapsedAt: transitionYear.closesAt,
    lateUntil,
    automatic: { offered: false, on: false },
  });
  expect(await conditionsOf('lapsed')).toMatchObject({ 'window-open': { met: true, reason: 'late-renewal-open', at: lateUntil } });
  expect(await renewalOf('too late to renew late')).not.toHaveProperty('lateUntil');
  expect(await conditionsOf('lapsed for good')).toMatchObject({
    'window-open': { reason: 'window-closed', remedy: 'requestAccount', next: expect.stringContaining('partner id') as string },
  });
});

it('says until when automatic renewal can be switched only where it still can be', async () => {
  expect((await renewalOf('automatic renewal on'))!['automatic']).toEqual({ offered: true, on: true, switchUntil: firstYear.opensAt });
  expect((await renewalOf('automatic renewal switched off'))!['automatic']).toEqual({ offered: true, on: false, switchedOff: true });
  expect((await renewalOf('lapsed for good'))!['automatic']).toEqual({ offered: true, on: false });
});

it('is absent where years go on by themselves, on the way in, and once an account is closed', async () => {
  for (const name of ['requested', 'closed with a tenant', 'second year'] as const) expect(await renewalOf(name)).toBeUndefined();
});

it('tells in the receipt of a command what is still to be met', async () => {
  api.commands.receipt = { sequence: 41, status: 'active', waitingOn: [], unmet: ['paid'] };
  const { body } = await api.post(`/v1/memberships/${ours}/review-profile`, { as: 'administrator', body: {} });
  expect(body).toMatchObject({ sequence: 41, unmet: ['paid'] });
});
