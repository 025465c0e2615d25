import { conditionsOf } from '../../events/state/renewal-conditions.js';
import { waitingOn } from '../../events/waiting-on.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { lapseMembership } from '../../workflows/decisions/renewal.js';
import { given, on, recordAfter } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { firstYear, happened, midnight, payment, secondYear } from '../support/sample-events.js';
import { member, noMember, told, toldUntil } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const inTheWindow = '2027-03-10T09:00:00.000Z';
const byAnybody = { by: from('partner', { objectId: people.member }), at: inTheWindow };
const atWork = { at: inTheWindow };
const byService = { by: from('service'), at: inTheWindow };
const renewalWait = (state: keyof typeof states) => waitingOn(recordAfter(states[state]).state).find(({ step }) => step === 'renewal');

describe('the window', () => {
  it('opens the day after the anniversary and is waited for by the process alone', () => {
    given(...states['renewal reminded'])
      .whenNobodyActsUntil('2027-03-04T23:59:59.999Z')
      .thenNothingHappens();
    given(...states['renewal reminded'])
      .whenNobodyActsUntil(firstYear.opensAt)
      .then(happened.renewalOpened);
    expect(renewalWait('renewal reminded')).toMatchObject({ owner: 'process', deadline: firstYear.opensAt, then: 'openRenewal' });
  });
  it('is open to the company until it closes, when the membership lapses', () =>
    expect(renewalWait('renewal open')).toEqual({
      step: 'renewal',
      owner: 'partner',
      since: firstYear.opensAt,
      deadline: firstYear.closesAt,
      then: 'lapseMembership',
    }));
  it('reminds before it opens and again before it closes', () =>
    given(...states['renewal open'])
      .whenNobodyActsUntil(firstYear.secondReminder)
      .then(happened.renewalReminded));
  it('catches up on no reminder whose day has passed, and lapses at the end of the last day', () =>
    given(...states.active)
      .whenNobodyActsUntil(firstYear.closesAt)
      .then(
        happened.renewalReminded,
        happened.renewalOpened,
        happened.membershipLapsed(),
        told(noMember('lapsed'), { before: member, since: firstYear.closesAt }),
      ));
  it('can be kept open longer by support', () =>
    given(...states['renewal open'])
      .when({ type: 'extendDeadline', data: { step: 'renewal', days: 7 } }, { by: from('support'), at: inTheWindow })
      .then(happened.extended('renewal', firstYear.closesAt, midnight('2027-04-11')), toldUntil('2027-04-10')));
  it('is not kept open before it opens', () =>
    given(...states.active)
      .when({ type: 'extendDeadline', data: { step: 'renewal', days: 7 } }, { by: from('support') })
      .thenRefused('step-not-open'));
  it('leaves what was suspended time enough after the reinstatement', () => {
    const back = '2027-04-20T09:00:00.000Z';
    const reinstated = [...states['suspended in the window'], on(back, happened.reinstated('2027-05-04T09:00:00.000Z'))];
    expect(waitingOn(recordAfter(reinstated).state)[0]).toMatchObject({ owner: 'partner', deadline: '2027-05-04T09:00:00.000Z' });
  });
});

describe('a renewal', () => {
  it('needs every condition, and names those that are not met', () => {
    given(...states['renewal open'])
      .when({ type: 'renewMembership', data: undefined }, atWork)
      .thenRefused('renewal-not-possible', { unmet: 'paid', opensAt: firstYear.opensAt });
    given(...states.active)
      .when({ type: 'renewMembership', data: undefined })
      .thenRefused('renewal-not-possible', { unmet: 'window-open,paid', opensAt: firstYear.opensAt });
  });
  it('carries the year on from the anniversary before, whenever in the window it comes', () =>
    given(...states['renewal ready'])
      .when({ type: 'renewMembership', data: undefined }, atWork)
      .then(happened.renewed(), toldUntil('2028-04-02')));
  it('is for those who may renew', () =>
    given(...states['renewal ready'])
      .when({ type: 'renewMembership', data: undefined }, byAnybody)
      .thenRefused('role-required', { roles: 'admin-agent,account-admin,partner-admin' }));
  it('happens once a year', () =>
    given(...states.renewed)
      .when({ type: 'renewMembership', data: undefined }, atWork)
      .thenRefused('renewal-not-possible', { unmet: 'window-open,paid', opensAt: midnight('2028-03-04') }));
  it('brings back what lapsed, where the rules allow it', () => {
    const [renewed] = recordAfter(states.lapsed).state.renewal?.conditions ?? [];
    expect(renewed).toBe('vetted');
    expect(renewalWait('lapsed')).toMatchObject({ owner: 'partner', then: 'expireRenewal' });
    given(...states['lapsed for good'])
      .when({ type: 'renewMembership', data: undefined }, { at: '2027-05-01T00:00:00.000Z' })
      .thenRefused('membership-over', { status: 'lapsed' });
  });
});

describe('a payment', () => {
  const pay = (data = payment) => ({ type: 'payRenewal', data }) as const;
  it('is one for a year: the same again changes nothing, another is refused', () => {
    given(...states['renewal open'])
      .when(pay(), byService)
      .then(happened.renewalPaid);
    given(...states['renewal ready'])
      .when(pay(), byService)
      .thenNothingHappens();
    given(...states.renewed)
      .when(pay(), byService)
      .thenNothingHappens();
    given(...states['renewal ready'])
      .when(pay({ ...payment, payment: 'PAY-2027-0002' }), byService)
      .thenRefused('renewal-already-paid', { receivedAt: payment.receivedAt });
    given(...states['renewal ready'])
      .when(pay({ ...payment, amount: 1 }), byService)
      .thenRefused('payment-differs', { receivedAt: payment.receivedAt });
  });
  it('was received in the year it is for, and not in the future', () => {
    for (const receivedAt of ['2026-03-04T08:59:59.999Z', '2027-03-10T09:00:00.001Z'])
      given(...states['renewal open'])
        .when(pay({ ...payment, receivedAt }), byService)
        .thenRefused('payment-out-of-range', { earliest: '2026-03-04T09:00:00.000Z', latest: inTheWindow });
  });
  it('is taken in the window only, and not where none is asked', () => {
    given(...states.active)
      .when(pay(), { by: from('service') })
      .thenRefused('renewal-not-open', { opensAt: firstYear.opensAt });
    given(...states['renewed at any time'])
      .when(pay(), { by: from('service') })
      .thenRefused('payment-not-asked');
  });
});

describe('the agreement as a condition', () => {
  const agreementOf = (state: keyof typeof states) =>
    conditionsOf(recordAfter(states[state]).state).find(({ name }) => name === 'agreement-current');

  it('is met while a newer version is only asked for or declined, and says from when that will count', () => {
    const deadline = '2026-06-01T00:00:00.000Z';
    const isMetFor = { met: true, at: deadline, remedy: 'acceptAgreement' };
    expect(agreementOf('re-acceptance asked')).toMatchObject({ ...isMetFor, reason: 'newer-agreement-asked' });
    expect(agreementOf('re-acceptance declined')).toMatchObject({ ...isMetFor, reason: 'newer-agreement-declined' });
    expect(agreementOf('agreement enforced')).toMatchObject({ met: false, reason: 'agreement-not-accepted' });
    expect(agreementOf('agreement accepted again')).toMatchObject({ met: true, reason: 'agreement-accepted' });
  });
});

describe('automatic renewal', () => {
  const set = (on: boolean) => ({ type: 'setAutomaticRenewal', data: { on } }) as const;
  it('renews in the turn in which the last condition is met', () =>
    given(...states['renewal open, automatic'])
      .when({ type: 'payRenewal', data: payment }, byService)
      .then(
        happened.renewalPaid,
        happened.renewed({
          automatic: true,
          renewal: { ...secondYear, automatic: { on: true, switchUntil: midnight('2028-03-04') } },
        }),
        toldUntil('2028-04-02'),
      ));
  it('is switched off any time before the day of the charge, and stays off until the next renewal', () => {
    given(...states['automatic renewal on'])
      .when(set(false), { at: '2027-03-04T23:59:59.999Z' })
      .then(happened.renewalReminded, happened.automaticSet(false));
    given(...states['automatic renewal switched off'])
      .when(set(true))
      .thenRefused('automatic-renewal-switched-off', { anniversary: firstYear.anniversary });
    given(...states['renewal open'])
      .when(set(true), atWork)
      .thenRefused('automatic-renewal-fixed', { switchUntil: firstYear.opensAt });
  });
  it('changes nothing when it is set as it is', () =>
    given(...states['automatic renewal on'])
      .when(set(true))
      .thenNothingHappens());
});

it('names the payment that a lapse leaves unused, where something else was missing', () => {
  const { vetting: _, ...unvetted } = recordAfter(states['renewal ready']).state;
  const context = { now: firstYear.closesAt, actor: { kind: 'process', id: 'tenure' }, policy: policyOf('2026-01') } as const;
  expect(lapseMembership(undefined, unvetted, context)).toEqual([
    { type: 'MembershipLapsed', data: { anniversary: firstYear.anniversary, unusedPayment: payment.payment } },
  ]);
});
