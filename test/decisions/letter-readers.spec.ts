import { owedMails } from '../../workflows/decisions/letters.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { bySupport, given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active } = states;
const user = (objectId: string, address: string, roles: readonly string[]): Happened =>
  ({ type: 'UserAdded', data: { objectId, email: address, roles } }) as Happened;
const another = (...roles: readonly string[]) => user(people.another, 'another@hanbit.example', roles);
const owedTo = (events: readonly Happened[]) => owedMails(recordAfter(events).state).map(({ kind, to }) => `${kind} ${to.email}`);
const theDayAfter = '2026-03-05T09:00:00.000Z';
const acted = bySupport(happened.extended('suspension', '2026-05-03T09:00:00.000Z', '2026-06-03T09:00:00.000Z'));
const enrollers = 'global-administrator@hanbit.example';

describe('the readers of a letter', () => {
  it('held the right when it was called for: a role that came later brings no earlier letters', () => {
    const promoted = [...active, another('report-viewer'), acted];
    const later = happened.rolesChanged({
      objectId: people.another,
      before: ['report-viewer'],
      roles: ['report-viewer', 'account-admin'],
      email: 'a***@hanbit.example',
    });
    const ofOneself = ['user-added another@hanbit.example', 'roles-changed another@hanbit.example'];
    expect(owedTo([...promoted, on(theDayAfter, later)]).filter((owed) => owed.endsWith('another@hanbit.example'))).toEqual(ofOneself);
    expect(owedTo([...promoted, on(theDayAfter, later), on(theDayAfter, acted)])).toContain('support-acted another@hanbit.example');
  });

  it('keep the letters of a right that they had before another role was added', () => {
    const given = [...active, another('account-admin'), acted];
    const more = happened.rolesChanged({ objectId: people.another, before: ['account-admin'], roles: ['account-admin', 'sales-agent'] });
    expect(owedTo([...given, on(theDayAfter, more)])).toContain('support-acted another@hanbit.example');
  });

  it('are not an enroller who has left when the account is closed, and are while it is on the way in', () => {
    const left = [...active, another('user-management-admin', 'account-admin'), happened.userRemoved(people.enroller, ['admin-agent'])];
    const closing = on(theDayAfter, bySupport(happened.closed('by-support')));
    expect(owedTo([...left, closing])).not.toContain(`account-closed ${enrollers}`);
    expect(owedTo([...left, closing])).toContain('account-closed another@hanbit.example');
    expect(owedTo([...states.requested, closing])).toEqual([`account-closed ${enrollers}`]);
  });

  it('share a mailbox without getting a letter twice, whoever of them comes first', () => {
    const shared = [...active, user(people.another, enrollers.toUpperCase(), ['account-admin']), acted];
    const { sequence } = recordAfter(shared);
    const mail = `support-acted/${sequence}/${people.another}`;
    const written: Happened = { type: 'LetterSent', data: { mail, kind: 'support-acted', reader: 'administrator', language: 'ko' } };
    expect(owedTo([...shared, written]).filter((owed) => owed.startsWith('support-acted'))).toEqual([]);
  });
});

it('lets nobody in by a request where the account is full', () => {
  const { atMost } = policyOf('2026-01').users;
  const many = Array.from({ length: atMost - 1 }, (_, index) =>
    happened.userAdded(`${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`),
  );
  given(...states['join requested of a member'], ...many)
    .when({ type: 'answerJoinRequest', data: { objectId: people.member, answer: 'accept' } }, { by: from('partner') })
    .thenRefused('too-many-users', { atMost });
});

it('forgets letters that are over before those that somebody should still have', () => {
  const suspensions = Array.from({ length: 20 }, () => [
    happened.suspended('by-support', '2026-05-03T09:00:00.000Z'),
    happened.reinstated('2026-05-03T09:00:00.000Z'),
  ]).flat();
  const { letters } = recordAfter([...active, acted, ...suspensions]).state;
  expect(letters!.length).toBeLessThanOrEqual(30);
  expect(letters!.map(({ kind }) => kind)).toContain('support-acted');
});
