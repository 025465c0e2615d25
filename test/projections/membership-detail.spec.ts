import type { MembershipEvent } from '../../events/catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { timelineDocument } from '../../services/projector/projections/timeline.js';
import type { MembershipView } from '../../services/shared/views.js';
import { membershipId, on, recorded, today } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { agreementDeadline, emailDeadline, happened, requested } from '../support/sample-events.js';
import { life } from './support/life.js';

const fold = (events: readonly RecordedEvent[]) => events.reduce<MembershipView | undefined>(membershipDetail, undefined);
const given = (...events: readonly MembershipEvent[]) => ({
  then: (document: Partial<MembershipView> | object) => expect(fold(recorded(events))).toMatchObject(document),
});

it('says of a new request who is waited for, since when, until when and what happens then', () => {
  given(...requested).then({
    _id: membershipId,
    sequence: 5,
    status: 'pending',
    deadline: emailDeadline,
    requestedAt: today,
    updatedAt: today,
    waitingOn: [
      { step: 'email-verification', owner: 'contact', since: today, deadline: emailDeadline, then: 'expireAccount' },
      { step: 'agreement-acceptance', owner: 'signatory', since: today, deadline: agreementDeadline, then: 'expireAccount' },
    ],
  });
});

it('is active with its partner id and waits for its anniversary', () => {
  expect(fold(life)).toMatchObject({
    status: 'active',
    state: { account: { partnerId: expect.stringMatching(/^\w{4}-\w{4}-\w{4}-\w$/) as string } },
    waitingOn: [{ step: 'renewal', owner: 'process' }],
  });
});

it('says what it waits for in one word each, to be found and counted by: the step, who must act, and both together', () => {
  const both = ['agreement-acceptance/signatory', 'email-verification/contact'];
  const terms = [...both, 'agreement-acceptance/', 'email-verification/', '/signatory', '/contact'].sort();
  expect(fold(recorded(requested))!.waits).toEqual(terms);
  expect(fold(recorded([...requested, happened.withdrawn]))!.waits).toEqual([]);
});

it('waits for nobody once it is over', () => {
  given(...requested, happened.withdrawn).then({ status: 'withdrawn', waitingOn: [], deadline: null });
});

it('shows the newest request after a new beginning', () => {
  const again = recorded([...requested, happened.withdrawn, on('2026-05-01T09:00:00.000Z', requested[0]!)]);
  expect(fold(again)).toMatchObject({
    sequence: 7,
    status: 'pending',
    requestedAt: '2026-05-01T09:00:00.000Z',
    state: { tenant: {}, legalProfile: {} },
  });
});

it('is found by its ids, its company’s name and words, its domain and, in full, the addresses of its contact and its enroller', () => {
  const { partnerId } = fold(life)!.state.account!;
  expect(fold(life)!.search).toEqual(
    [
      membershipId,
      partnerId!.toLowerCase(),
      partnerId!.toLowerCase().replaceAll('-', ''),
      '=contact@hanbit.example',
      '=global-administrator@hanbit.example',
      'hanbit.example',
      '소프트웨어',
      '한빛',
      '한빛 소프트웨어',
    ].sort(),
  );
});

it('is found by its new contact after a replacement, and no longer by the old one', () => {
  const { search } = fold(recorded([...requested, happened.contactReplaced]))!;
  expect(search).toContain('=accounts@hanbit.example');
  expect(search).not.toContain('=contact@hanbit.example');
});

it('is found by an administrator’s address as long as the person is of the account', () => {
  const person = { objectId: people.another, email: 'Min@Hanbit.example' };
  const added: MembershipEvent = { type: 'UserAdded', data: { ...person, roles: ['user-management-admin'] } };
  const removed: MembershipEvent = { type: 'UserRemoved', data: { objectId: people.another, roles: ['user-management-admin'] } };
  const upTo = (...more: readonly MembershipEvent[]) => recorded([...requested, ...more]);
  expect(fold(upTo(added))!.search).toContain('=min@hanbit.example');
  expect(fold(upTo(added, removed))!.search).not.toContain('=min@hanbit.example');
});

it('is found by whom it has invited, as long as the invitation is open', () => {
  const invited = [...requested, happened.invited()];
  expect(fold(recorded(invited))!.search).toContain('=invited@hanbit.example');
  expect(fold(recorded([...invited, happened.invitationWithdrawn(invited.length)]))!.search).not.toContain('=invited@hanbit.example');
});

it('is found however a name is written', () => {
  const [, , profile] = requested;
  const named = { ...profile!, data: { ...profile!.data, legalName: 'ＨＡＲＢＯＵＲ\u3000Cafe\u0301 & Co.' } } as MembershipEvent;
  expect(fold(recorded([requested[0]!, requested[1]!, named]))!.search).toEqual(
    expect.arrayContaining(['harbour', 'café', 'co', 'harbour café & co.']),
  );
});

it('keeps an event of the timeline as it was recorded, with its hash', () => {
  const [event] = recorded(requested);
  expect(timelineDocument(event!, 'hash', true)).toEqual({ ...event, _id: `${membershipId}:1`, contentHash: 'hash' });
});
