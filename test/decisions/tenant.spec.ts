import { waitingOn } from '../../events/waiting-on.js';
import { purchasesOf } from '../../events/state/purchases.js';
import { nextLookAt } from '../../events/state/tenant.js';
import { given, membershipId, on, recordAfter, today } from '../support/given-when-then.js';
import { requestData } from '../support/membership.js';
import { domainDeadline, happened, helpDeadline, request } from '../support/sample-events.js';
import { member, memberBut, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const { tenant } = requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11');

const limited = (reason: 'domain-unproved' | 'domain-proof-missed') => memberBut({ reasons: [reason], purchases: 'blocked' });

describe('linking the company’s directory', () => {
  it('is complete with the request, so nobody is waited for', () =>
    expect(recordAfter(states.requested).state.tenant).toEqual({ ...tenant, linkedBy: 'service' }));
  it('stands whoever becomes the contact', () => expect(recordAfter(states['contact replaced']).state.tenant).toMatchObject(tenant));
  it('is said anew by whoever begins again', () => {
    const enroller = { objectId: '44444444-4444-4444-8444-444444444444' };
    const again = { type: 'TenantLinked', data: { ...tenant, enroller } } as const;
    expect(recordAfter([...states.withdrawn, again]).state.tenant?.enroller).toEqual(enroller);
  });
});

describe('a tenant that was created to join', () => {
  const newTenant = { domain: 'hanbit.example' };
  const requestAccount = { type: 'requestAccount', data: { ...requestData(membershipId), newTenant } } as const;
  const [asked, ofMember] = [states['domain asked'], states['domain asked of a member']];

  it('is asked to prove its domain, and the way in goes on beside it', () => {
    given()
      .when(requestAccount)
      .then(...asked);
    expect(waitingOn(recordAfter(asked).state)).toContainEqual({
      step: 'tenant',
      owner: 'partner',
      since: today,
      deadline: domainDeadline,
      then: 'missDomainProof',
    });
  });
  it('is asked for nothing where the tenant was there before', () =>
    expect(recordAfter(states.requested).state.domainProof).toBeUndefined());
  it('does not shake the question off by beginning again without it', () =>
    given(...asked, happened.withdrawn)
      .when({ ...requestAccount, data: requestData(membershipId) })
      .then(...asked));
  it('proves its domain once, and another domain anew', () => {
    const before = [...asked, happened.domainProved, happened.withdrawn];
    given(...before)
      .when(requestAccount)
      .then(...request, expect.anything() as never, expect.anything() as never);
    const another = { domain: 'another.example' };
    given(...before)
      .when({ ...requestAccount, data: { ...requestData(membershipId), newTenant: another } })
      .then(
        ...request,
        expect.objectContaining({ data: expect.objectContaining(another) as object }) as never,
        expect.anything() as never,
        expect.anything() as never,
      );
  });

  it('may buy nothing until it is a member and its domain proved, and is told why', () => {
    const purchases = (name: keyof typeof states) => purchasesOf(recordAfter(states[name]).state);
    expect(purchases('requested')).toEqual({ status: 'blocked', reasons: ['not-active'] });
    expect(purchases('domain asked')).toEqual({ status: 'blocked', reasons: ['not-active', 'domain-unproved'] });
    expect(purchases('domain asked of a member')).toEqual({ status: 'blocked', reasons: ['domain-unproved'] });
    expect(purchases('domain missed')).toEqual({ status: 'blocked', reasons: ['domain-proof-missed'] });
    for (const open of ['active', 'domain proved'] as const) expect(purchases(open)).toEqual({ status: 'open', reasons: [] });
  });

  it('is missed at its deadline, not a moment earlier; then support is asked, one level higher each time', () => {
    given(...ofMember)
      .whenNobodyActsUntil('2026-04-03T08:59:59.999Z')
      .then(happened.warned('tenant', domainDeadline));
    given(...ofMember)
      .whenNobodyActsUntil(domainDeadline)
      .then(
        happened.warned('tenant', domainDeadline),
        happened.domainMissed(),
        told(limited('domain-proof-missed'), { before: limited('domain-unproved') }),
      );
    given(...states['domain missed'])
      .whenNobodyActsUntil(helpDeadline)
      .then(happened.domainMissed(2, '2026-05-01T09:00:00.000Z'));
    expect(waitingOn(recordAfter(states['domain missed']).state)[0]).toMatchObject({
      step: 'tenant',
      owner: 'support',
      since: domainDeadline,
      deadline: helpDeadline,
    });
  });
  it('counts a find that comes late, and none of another domain', () => {
    const found = (domain: string) => ({ type: 'recordDomainProof', data: { domain } }) as const;
    given(...states['domain missed'])
      .when(found('hanbit.example'), { at: domainDeadline })
      .then(happened.domainProved, told(member, { before: limited('domain-proof-missed') }));
    given(...ofMember)
      .when(found('another.example'))
      .thenNothingHappens();
  });

  it('may prove its domain while it is held, but asks for nothing, and has time again once reinstated', () => {
    const held = [...ofMember, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    given(...held)
      .when({ type: 'recordDomainProof', data: { domain: 'hanbit.example' } })
      .then(happened.domainProved);
    given(...held)
      .when({ type: 'checkDomainNow', data: undefined })
      .thenRefused('membership-suspended', { deadline: '2026-05-03T09:00:00.000Z' });
    given(...held)
      .whenNobodyActsUntil(domainDeadline)
      .thenNothingHappens();
    const resumeBy = '2026-04-24T09:00:00.000Z';
    const reinstated = [...held, on('2026-04-10T09:00:00.000Z', happened.reinstated(resumeBy))];
    expect(waitingOn(recordAfter(reinstated).state)[0]).toMatchObject({ step: 'tenant', owner: 'partner', deadline: resumeBy });
  });

  it('is looked for at once at most six times an hour', () => {
    const checks = Array.from({ length: 6 }, (_, minute) => on(`2026-03-04T09:0${minute}:00.000Z`, happened.domainCheckRequested));
    const checkDomainNow = { type: 'checkDomainNow', data: undefined } as const;
    given(...ofMember, ...checks)
      .when(checkDomainNow, { at: '2026-03-04T09:59:00.000Z' })
      .thenRefused('too-many-domain-checks', { checksPerHour: 6, retryAfter: '2026-03-04T10:00:00.000Z' });
    given(...ofMember, ...checks)
      .when(checkDomainNow, { at: '2026-03-04T10:00:00.000Z' })
      .then(happened.domainCheckRequested);
  });
  it('is looked for after 1, 2, 4 … minutes and then every hour, and tells when next', () => {
    const next = (now: string, events = ofMember) => nextLookAt(recordAfter(events).state.domainProof!, now);
    expect(next(today)).toBe('2026-03-04T09:01:00.000Z');
    expect(next('2026-03-04T09:01:00.000Z')).toBe('2026-03-04T09:03:00.000Z');
    expect(next('2026-03-04T09:31:00.000Z')).toBe('2026-03-04T10:03:00.000Z');
    expect(next('2026-03-04T10:03:00.000Z')).toBe('2026-03-04T11:03:00.000Z');
    expect(next('2026-03-20T12:00:00.000Z')).toBe('2026-03-20T12:03:00.000Z');
    expect(next('2026-04-03T08:30:00.000Z')).toBeUndefined();
    expect(next(today, states['domain proved'])).toBeUndefined();
    const again = [...ofMember, on('2026-03-04T15:00:00.000Z', happened.domainCheckRequested)];
    expect(next('2026-03-04T15:00:10.000Z', again)).toBe('2026-03-04T15:01:00.000Z');
  });
});
