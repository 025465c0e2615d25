import { waitingOn } from '../../events/waiting-on.js';
import { given, membershipId, on, recordAfter, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import { firstYear, happened, midnight, payment } from '../support/sample-events.js';
import { member, memberBut, noEnd, noMember, told, toldUntil } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const byEnroller = { by: from('partner', { objectId: people.enroller }) };
const leave = (on?: 'now' | 'year-end') =>
  ({ type: 'leaveMembership', data: { membership: membershipId, why: 'no-longer-needed', ...(on && { on }) } }) as const;
const stay = { type: 'stayMember', data: undefined } as const;
const yearsEnd = midnight(firstYear.anniversary);
const announced = { ...happened.leavingAnnounced, data: { ...happened.leavingAnnounced.data, objectId: people.enroller } };
const left = happened.left({ objectId: people.enroller });
const leaver = memberBut({ until: '2027-03-03' });
const awaited = (events: Parameters<typeof recordAfter>[0]) => waitingOn(recordAfter(events).state);

describe('a member that leaves', () => {
  it('keeps what it has until its year ends, and others are told until when', () => {
    given(...states.active)
      .when(leave(), byEnroller)
      .then(announced, toldUntil('2027-03-03'));
    expect(awaited(states['leaving announced'])).toEqual([
      { step: 'leaving', owner: 'process', since: today, deadline: yearsEnd, then: 'completeLeaving' },
    ]);
  });
  it('ends with its year, without being asked to renew before', () =>
    given(...states['leaving announced'])
      .whenNobodyActsUntil(yearsEnd)
      .then(happened.left(), told(noMember('withdrawn'), { before: leaver, since: yearsEnd })));
  it('ends with the window where its year is over and only the window keeps it', () =>
    given(...states['renewal open'])
      .when(leave(), { ...byEnroller, at: '2027-03-10T09:00:00.000Z' })
      .then({ ...announced, data: { ...announced.data, endsAt: firstYear.closesAt } }));
  it('ends with the window instead of lapsing in it', () =>
    given(...states['renewal ready'], on(payment.receivedAt, { ...announced, data: { ...announced.data, endsAt: firstYear.closesAt } }))
      .whenNobodyActsUntil(firstYear.closesAt)
      .then(
        happened.left({ objectId: people.enroller, unusedPayment: payment.payment }),
        told(noMember('withdrawn'), { before: member, since: firstYear.closesAt }),
      ));
  it('can end at once, also after it was announced', () => {
    for (const [state, before] of [
      ['active', member],
      ['leaving announced', leaver],
    ] as const)
      given(...states[state])
        .when(leave('now'), byEnroller)
        .then(left, told(noMember('withdrawn'), { before, since: today }));
  });
  it('ends with the year that goes on by itself, which then does not go on', () => {
    const endsAt = midnight('2028-03-04');
    const inSecondYear = '2027-06-01T09:00:00.000Z';
    const leaving = { ...announced, data: { ...announced.data, endsAt } };
    given(...states['second year'])
      .when(leave(), { ...byEnroller, at: inSecondYear })
      .then(leaving, toldUntil('2028-03-03', noEnd));
    given(...states['second year'], on(inSecondYear, leaving))
      .whenNobodyActsUntil(endsAt)
      .then(left, told(noMember('withdrawn'), { before: memberBut({ until: '2028-03-03' }), since: endsAt }));
  });
  it('takes its levels and open orders along', () => {
    for (const state of ['level reached', 'order placed'] as const) {
      const { levels, orders } = recordAfter([...states[state], happened.left()]).state;
      expect([levels?.holdings ?? {}, orders?.list.filter(({ status }) => status === 'open')]).toEqual([{}, []]);
    }
    expect(recordAfter([...states['order placed'], happened.left()]).state.orders?.list).toMatchObject([{ status: 'ended' }]);
  });
  it('takes open invitations, requests to be let in and further tenants along', () => {
    for (const state of ['invited by a member', 'join requested of a member', 'tenant added'] as const) {
      const { invitations, joinRequests, tenants } = recordAfter([...states[state], happened.left()]).state;
      expect([invitations?.open ?? {}, joinRequests ?? {}, tenants?.further ?? {}]).toEqual([{}, {}, {}]);
    }
  });
  it('is not renewed, neither by hand nor by itself', () => {
    const inWindow = { ...announced, data: { ...announced.data, endsAt: firstYear.closesAt } };
    given(...states['renewal ready'], on(payment.receivedAt, inWindow))
      .when({ type: 'renewMembership', data: undefined }, { ...byEnroller, at: '2027-03-09T09:00:00.000Z' })
      .thenRefused('leaving-announced', { endsAt: firstYear.closesAt });
    given(...states['renewal open, automatic'], on(firstYear.opensAt, inWindow))
      .when({ type: 'payRenewal', data: payment }, { by: from('service'), at: payment.receivedAt })
      .then(happened.renewalPaid);
  });
  it('says it once', () =>
    given(...states['leaving announced'])
      .when(leave(), byEnroller)
      .thenNothingHappens());
  it('types the id of its membership, or its partner id', () => {
    given(...states.active)
      .when({ ...leave(), data: { membership: '0000-0000', why: 'other' } }, byEnroller)
      .thenRefused('leaving-not-confirmed');
    const { partnerId } = recordAfter(states.active).state.account!;
    given(...states.active)
      .when({ ...leave(), data: { membership: ` ${partnerId!.toLowerCase()} `, why: 'no-longer-needed' } }, byEnroller)
      .then(announced, toldUntil('2027-03-03'));
  });
  it('is let go by whoever may manage the account alone, or by a service', () => {
    given(...states['two administrators'])
      .when(leave(), { by: from('partner', { objectId: people.another }) })
      .thenRefused('role-required');
    given(...states.active)
      .when(leave(), { by: from('service') })
      .then(happened.leavingAnnounced, toldUntil('2027-03-03'));
  });
});

describe('a member that stays after all', () => {
  it('renews as before', () => {
    given(...states['leaving announced'])
      .when(stay, byEnroller)
      .then(happened.leavingTakenBack, toldUntil('2027-04-03', '2027-03-03'));
    expect(awaited([...states['leaving announced'], happened.leavingTakenBack])).toEqual(awaited(states.active));
  });
});

describe('a suspended member', () => {
  const suspended = states['suspended while active'];

  it('may leave, and is not kept longer than until its year ends', () => {
    given(...suspended)
      .when(leave(), byEnroller)
      .then(announced);
    expect(awaited([...suspended, announced]).map(({ step }) => step)).toEqual(['suspension', 'leaving']);
  });
  it('begins again with nothing kept, so that a hold is not shaken off; whoever leaves freely keeps what is true', () => {
    given(...suspended)
      .when(leave('now'), byEnroller)
      .then({ ...left, data: { ...left.data, held: true } }, told(noMember('withdrawn'), { before: noMember('suspended') }));
    const begins = { type: 'requestAccount', data: requestData(membershipId) } as const;
    const kept = (events: readonly Happened[]) =>
      turnOf(recordAfter(events), begins, from('service'), today).flatMap(({ type }) => (type.endsWith('Kept') ? [type] : []));
    expect(kept([...states.active, happened.left()])).toEqual(
      expect.arrayContaining(['EmailVerificationKept', 'VettingAuthorizationKept', 'AgreementAcceptanceKept']),
    );
    expect(kept(states['left while suspended'])).toEqual([]);
  });
});
