import { waitingOn } from '../../events/waiting-on.js';
import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { JoinAnswer } from '../../workflows/decisions/join.js';
import { given, membershipId, on, recordAfter, today } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import { happened, joinAgainFrom, joinDeadline, requested } from '../support/sample-events.js';
import { member, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const by = (objectId: string) => ({ by: from('partner', { objectId }) });
const request = { type: 'requestToJoin', data: { language: 'ko' } } as const;
const answer = (said: Omit<JoinAnswer, 'objectId'>) =>
  ({ type: 'answerJoinRequest', data: { objectId: people.member, ...said } as JoinAnswer }) as const;
const [yes, no] = [answer({ answer: 'accept' }), answer({ answer: 'decline' })];
const joins = (...who: readonly string[]) => who.map((objectId) => happened.joinRequested(objectId));

describe('a second person who starts for the same tenant', () => {
  const bySecond = (enroller: EventData<'TenantLinked'>['enroller']) =>
    ({ type: 'requestAccount', data: { ...requestData(membershipId), tenant: { tenantId: membershipId, enroller } } }) as const;
  const second = bySecond({ objectId: people.member });

  it('is told that a request runs since when, and by whom, masked', () =>
    given(...requested)
      .when(second)
      .thenRefused('tenant-taken', { status: 'pending', since: today, begunBy: 'g***@hanbit.example' }));
  it('is told that a membership lives', () =>
    given(...states.active)
      .when(second)
      .thenRefused('tenant-taken', { status: 'active', since: today, begunBy: 'g***@hanbit.example' }));
  it('is told that an account is held', () =>
    given(...states['suspended while active'])
      .when(second)
      .thenRefused('tenant-taken', { status: 'suspended', since: today, begunBy: 'g***@hanbit.example' }));
  it('is told so of somebody without an address as well', () => {
    const linked = { type: 'TenantLinked', data: { tenantId: membershipId, enroller: { objectId: people.enroller } } } as const;
    given(...requested, linked)
      .when(second)
      .thenRefused('tenant-taken', { status: 'pending', since: today, begunBy: 'unknown' });
  });
  it('is told nothing new once let in', () =>
    given(...states['joined before the review'])
      .when(second)
      .thenNothingHappens());
  it('may begin again what has ended', () =>
    given(...states.withdrawn)
      .when(second)
      .then(
        ...[requested[0]!, { type: 'TenantLinked', data: second.data.tenant } as MembershipEvent, requested[2]!],
        ...[expect.anything() as never, expect.anything() as never],
      ));
});

describe('asking to be let in', () => {
  it('waits for the administrators and for nothing else of the way in', () => {
    given(...requested)
      .when(request, by(people.member))
      .then(happened.joinRequested());
    expect(waitingOn(recordAfter(states['join requested']).state)).toMatchObject([
      { step: 'email-verification' },
      { step: 'join', owner: 'administrator', since: today, deadline: joinDeadline, then: 'lapseJoinRequest' },
      { step: 'agreement-acceptance' },
    ]);
  });
  it('keeps the address to write to', () =>
    given(...requested)
      .when({ ...request, data: { language: 'en', email: 'second@hanbit.example' } }, by(people.member))
      .then({
        type: 'JoinRequested',
        data: { objectId: people.member, language: 'en', email: 'second@hanbit.example', deadline: joinDeadline },
      }));
  it('changes nothing while it is open', () =>
    given(...states['join requested'])
      .when(request, by(people.member))
      .thenNothingHappens());
  it('is for persons of the directory, not for services and not for those who are in', () => {
    given(...requested)
      .when(request, { by: from('service') })
      .thenRefused('person-required');
    given(...requested)
      .when(request, by(people.enroller))
      .thenRefused('already-in-account');
    given(...states['joined before the review'])
      .when(request, by(people.member))
      .thenRefused('already-in-account');
  });
  it('is refused for a week after a No, and open again then', () => {
    given(...states['join declined'])
      .when(request, by(people.member))
      .thenRefused('join-request-declined', { retryAfter: joinAgainFrom });
    given(...states['join declined'], happened.verified(), happened.vettingOpened())
      .when(request, { ...by(people.member), at: '2026-03-11T08:59:00.000Z' })
      .thenRefused('join-request-declined');
    given(...states.active, happened.joinRequested(), happened.joinDeclined)
      .when(request, { ...by(people.member), at: joinAgainFrom })
      .then(happened.joinRequested(people.member, '2026-03-25T09:00:00.000Z'));
  });
  it('is limited, so that a crowd does not hide the company', () => {
    const crowd = joins(...Array.from({ length: 20 }, (_, index) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`));
    given(...requested, ...crowd)
      .when(request, by(people.member))
      .thenRefused('too-many-join-requests', { openAtOnce: 20 });
    expect(waitingOn(recordAfter([...requested, ...crowd]).state).filter(({ step }) => step === 'join')).toHaveLength(1);
  });
  it('is over with the membership, and forgotten by a new beginning', () => {
    given(...states.withdrawn)
      .when(request, by(people.member))
      .thenRefused('membership-over', { status: 'withdrawn' });
    expect(recordAfter([...states['join requested'], happened.withdrawn, ...requested]).state.joinRequests).toBeUndefined();
  });
});

describe('answering who asked to be let in', () => {
  const enroller = by(people.enroller);

  it('lets the person in with the least role', () => {
    given(...states['join requested'])
      .when(yes, enroller)
      .then(happened.joinAccepted);
    expect(recordAfter([...states['join requested'], happened.joinAccepted]).state).toMatchObject({
      users: { [people.member]: { roles: ['report-viewer'], language: 'ko', since: today } },
      joinRequests: {},
    });
  });
  it('lets the person in with the roles that are named', () =>
    given(...states['join requested'])
      .when(answer({ answer: 'accept', roles: ['admin-agent'] } as never), enroller)
      .then({ type: 'JoinRequestAccepted', data: { objectId: people.member, roles: ['admin-agent'], language: 'ko' } }));
  it('grants no role that the own roles do not grant; a global administrator of the directory grants any', () => {
    const compliance = answer({ answer: 'accept', roles: ['compliance-admin'] } as never);
    given(...states['join requested'])
      .when(compliance, enroller)
      .thenRefused('role-not-grantable');
    const administrator = from('partner', { objectId: people.another });
    given(...states['join requested'])
      .when(compliance, { by: { ...administrator, actor: { ...administrator.actor, isGlobalAdministrator: true } } })
      .then({ type: 'JoinRequestAccepted', data: { objectId: people.member, roles: ['compliance-admin'], language: 'ko' } });
  });
  it('declines, and may still say Yes', () => {
    given(...states['join requested'])
      .when(no, enroller)
      .then(happened.joinDeclined);
    given(...states['join declined'])
      .when(yes, enroller)
      .then(happened.joinAccepted);
  });
  it('changes nothing the second time', () => {
    given(...states['joined before the review'])
      .when(yes, enroller)
      .thenNothingHappens();
    given(...states['join declined'])
      .when(no, enroller)
      .thenNothingHappens();
  });
  it('is for those who manage users, a service of the company and support; never for the one who asks', () => {
    for (const objectId of [people.member, people.signatory])
      given(...states['join requested of a member'])
        .when(yes, by(objectId))
        .thenRefused('role-required');
    for (const kind of ['service', 'support'] as const)
      given(...states['join requested of a member'])
        .when(yes, { by: from(kind) })
        .then(happened.joinAccepted);
    const manager = {
      type: 'JoinRequestAccepted',
      data: { objectId: people.another, roles: ['user-management-admin'] },
    } satisfies MembershipEvent;
    given(...states.active, ...joins(people.member, people.another), manager)
      .when(yes, by(people.another))
      .then(happened.joinAccepted);
  });
  it('knows nobody who did not ask', () =>
    given(...requested)
      .when(no, enroller)
      .thenRefused('join-request-unknown'));
  it('does not stand in the way of the enroller’s own role', () =>
    given(...states['joined before the review'], happened.accepted)
      .when({ type: 'authorizeVetting', data: undefined }, { by: from('support') })
      .then(happened.authorized(), happened.adminAgentGranted, happened.activated, told(member)));
});

describe('a request to be let in that nobody answers', () => {
  it('lapses, each at its own deadline, and the membership goes on', () => {
    const later = '2026-03-20T09:00:00.000Z';
    given(...states['join requested of a member'], on('2026-03-06T09:00:00.000Z', happened.joinRequested(people.another, later)))
      .whenNobodyActsUntil(later)
      .then(
        happened.warned('join', joinDeadline),
        happened.joinLapsed(),
        happened.warned('join', later),
        happened.joinLapsed(people.another),
      );
    given(...states['join requested of a member'])
      .whenNobodyActsUntil('2026-03-18T08:59:59.999Z')
      .then(happened.warned('join', joinDeadline));
  });
  it('does not lapse while the account is held, and has time again once it is reinstated', () => {
    const held = [...states['join requested of a member'], happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    given(...held)
      .when(yes, by(people.enroller))
      .thenRefused('membership-suspended');
    given(...held)
      .whenNobodyActsUntil(joinDeadline)
      .thenNothingHappens();
    const resumeBy = '2026-04-24T09:00:00.000Z';
    const reinstated = [...held, on('2026-04-10T09:00:00.000Z', happened.reinstated(resumeBy))];
    expect(waitingOn(recordAfter(reinstated).state)[0]).toMatchObject({ step: 'join', deadline: resumeBy });
  });
  it('may be repeated at once', () =>
    given(...states['join requested of a member'], on(joinDeadline, happened.joinLapsed()))
      .when(request, { ...by(people.member), at: joinDeadline })
      .then(happened.joinRequested(people.member, '2026-04-01T09:00:00.000Z')));
});

it('remembers the newest twenty No’s, so that the state stays small', () => {
  const declines = Array.from({ length: 25 }, (_, index) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`).flatMap(
    (objectId): MembershipEvent[] => [
      happened.joinRequested(objectId),
      { type: 'JoinRequestDeclined', data: { objectId, againFrom: joinAgainFrom } },
    ],
  );
  expect(Object.keys(recordAfter([...requested, ...declines]).state.joinRequests!)).toHaveLength(20);
});
