import { owedMails } from '../../workflows/decisions/letters.js';
import { nextAnniversary } from '../../workflows/decisions/renewal-dates.js';
import { renewed } from '../../workflows/decisions/renewal.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { keepPromises, takeTurn } from '../../workflows/decisions/turn.js';
import { given, membershipId, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover, people } from '../support/membership.js';
import { firstYear, happened, midnight, payment, renewalYear } from '../support/sample-events.js';
import { states } from '../support/states.js';

const inTheWindow = '2027-03-10T09:00:00.000Z';
const service = (at = inTheWindow) => ({ by: from('service'), at });
const pay = { type: 'payRenewal', data: payment } as const;
const leaves: Happened = { ...happened.leavingAnnounced, data: { ...happened.leavingAnnounced.data, endsAt: firstYear.closesAt } };
const leaver = [...states['renewal open'], on('2027-03-06T09:00:00.000Z', leaves)];

describe('whoever leaves or is held', () => {
  it('is not told that it can be renewed now', () => {
    for (const events of [leaver, states['suspended in the window']]) {
      const { receipt } = takeTurn(recordAfter(events), { ...pay, metadata: from('service') }, inTheWindow);
      expect(receipt).not.toHaveProperty('unmet');
    }
  });

  it('has what it paid taken down although its window did not open', () => {
    const before = '2027-02-20T09:00:00.000Z';
    const endsLater = { ...leaves, data: { ...leaves.data, endsAt: '2027-04-04T00:00:00.000Z' } };
    const heldBefore = [...states['renewal reminded'], on(before, happened.suspended('by-support', '2027-04-21T09:00:00.000Z'))];
    for (const events of [heldBefore, [...states['renewal reminded'], on(before, endsLater)]])
      given(...events)
        .when(pay, service('2027-03-11T09:00:00.000Z'))
        .then(happened.renewalPaid);
  });

  it('has no window opened by rules that would open it at once', () => {
    const joined = { ...leaves, data: { ...leaves.data, endsAt: midnight(firstYear.anniversary) } };
    const standing = states['second year'].slice(0, -1);
    const ask = { type: 'changePolicy', data: { policyVersion: '2026-01-transition' } } as const;
    const at = '2026-06-01T09:00:00.000Z';
    const types = turnOf(recordAfter([...standing, on(at, joined)]), ask, fromApprover(), at).map(({ type }) => type);
    expect(types).toEqual(['PolicyChanged']);
    expect(turnOf(recordAfter(standing), ask, fromApprover(), at).map(({ type }) => type)).toContain('RenewalWindowOpened');
  });

  it('gets no letter that asks it to renew, not even one that was owed before', () => {
    const asking = (events: readonly Happened[]) =>
      owedMails(recordAfter(events).state).filter(({ kind }) => ['renewal-open', 'renewal-reminder'].includes(kind));
    expect(asking(states['renewal open'])).not.toEqual([]);
    expect(asking(leaver)).toEqual([]);
  });

  it('ends at once where both its days passed while it was held', () => {
    const late = '2027-04-20T09:00:00.000Z';
    const leave = { type: 'leaveMembership', data: { membership: membershipId, why: 'no-longer-needed' } } as const;
    const by = from('partner', { objectId: people.enroller });
    const types = turnOf(recordAfter(states['suspended in the window']), leave, by, late).map(({ type }) => type);
    expect(types[0]).toBe('MembershipLeft');
  });
});

describe('a payment that is told after the lapse', () => {
  it('is of this year: money of the year before does not renew', () =>
    given(...states['lapsed for good'])
      .when({ ...pay, data: { ...payment, receivedAt: '2026-03-04T08:59:59.999Z' } }, service('2027-04-10T09:00:00.000Z'))
      .thenRefused('payment-out-of-range'));

  it('finds what it found when the window closed: what came due since is done after it, as if it had been told in time', () => {
    const waived = on('2027-03-20T09:00:00.000Z', happened.waived('2027-04-08T09:00:00.000Z'));
    const lapsed = [...states['lapsed for good'].slice(0, -1), waived, states['lapsed for good'].at(-1)!];
    const told = takeTurn(recordAfter(lapsed), { ...pay, metadata: from('service') }, '2027-04-10T09:00:00.000Z').record;
    expect(told.state.account?.status).toBe('active');
    expect(keepPromises(told, '2027-04-10T09:00:01.000Z').outbox.map(({ type }) => type)).toContain('WaiverEnded');
  });
});

describe('the next year', () => {
  const context = { now: '2028-02-20T09:00:00.000Z', actor: { kind: 'process', id: 'tenure' }, policy: policyOf('2026-01') } as const;
  const yearTo = (anniversary: string, closesAt: string, now: string = context.now) => {
    const { state } = recordAfter(states['renewal ready']);
    const renewal = { ...renewalYear, ...state.renewal!, closesAt };
    const { data } = renewed({ ...state, term: { ...state.term!, anniversary }, renewal }, { ...context, now });
    return data as { readonly to: string; readonly renewal: typeof renewalYear };
  };

  it('is counted from today where it would be over before its window can open', () => {
    const { to, renewal } = yearTo('2027-03-04', '2028-04-10T00:00:00.000Z');
    expect(to).toBe(nextAnniversary(context.policy.renewal.nextAnniversary, { anchor: '2026-03-04', anniversary: '2028-02-20' }));
    expect(Date.parse(renewal.opensAt)).toBeLessThan(Date.parse(renewal.closesAt));
  });

  it('never ends on the day on which it begins', () =>
    expect(yearTo('2027-03-04', '2027-04-04T00:00:00.000Z', '2028-03-03T09:00:00.000Z').to).toBe('2029-03-03'));
});
