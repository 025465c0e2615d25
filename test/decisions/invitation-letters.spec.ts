import { waitingOn } from '../../events/waiting-on.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { on, recordAfter, type Happened } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { happened, invitationDeadline, invitee } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active } = states;
const invited = [...active, happened.invited()];
const number = invited.length;
const later = '2026-03-10T09:00:00.000Z';

describe('the letters of invitations', () => {
  const owed = (events: readonly Happened[]) => owedMails(recordAfter(events).state).map(({ id, to }) => `${id} ${to.email}`);

  it('go to the invited person while the invitation is open, each time it is sent', () => {
    const renewed = on(later, happened.invitationResent(number, '2026-03-24T09:00:00.000Z'));
    expect(owed(invited)).toContain(`user-invited/${number}/invited ${invitee.email}`);
    expect(owed([...invited, renewed]).filter((id) => id.startsWith('user-invited'))).toEqual([
      `user-invited/${number + 1}/invited ${invitee.email}`,
    ]);
    expect(owed([...invited, happened.invitationWithdrawn(number)]).join()).not.toContain('user-invited');
  });

  it('are one where it is sent again at once, and none while the account is held', () => {
    const twice = [...invited, happened.invitationResent(number, invitationDeadline)];
    expect(owed(twice).filter((id) => id.startsWith('user-invited'))).toHaveLength(1);
    expect(owed([...invited, happened.suspended('by-support', invitationDeadline)]).join()).not.toContain('user-invited');
  });

  it('to people without an address push out nothing that somebody should have', () => {
    const owedBefore = owed(active);
    const many = Array.from({ length: 40 }, (_, index) =>
      happened.userAdded(`${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`),
    );
    expect(owedBefore.length).toBeGreaterThan(0);
    expect(owed([...active, ...many])).toEqual(owedBefore);
  });

  it('say once what somebody’s roles are, however often they change before the mail goes out', () => {
    const change = (roles: ['sales-agent'] | ['report-viewer']) =>
      happened.rolesChanged({ objectId: people.another, before: ['report-viewer'], roles, email: 'a***@hanbit.example' });
    const added: Happened[] = [
      ...active,
      { type: 'UserAdded', data: { objectId: people.another, roles: ['report-viewer'], email: 'another@hanbit.example' } },
    ];
    const changed = [...added, change(['sales-agent']), change(['report-viewer']), change(['sales-agent'])];
    expect(owed(changed).filter((id) => id.startsWith('roles-changed'))).toHaveLength(1);
  });

  it('tell those who manage the users when the mail came back, who are then waited for', () => {
    const bounced = [...invited, happened.invitationBounced(number)];
    expect(owed(bounced)).toContain(`invitation-bounced/${number + 1}/${people.enroller} global-administrator@hanbit.example`);
    expect(waitingOn(recordAfter(bounced).state)).toContainEqual(expect.objectContaining({ step: 'invitation', owner: 'administrator' }));
    const renewed = [...bounced, happened.invitationResent(number, invitationDeadline)];
    expect(waitingOn(recordAfter(renewed).state)).toContainEqual(expect.objectContaining({ step: 'invitation', owner: 'invited' }));
  });

  it('tell somebody who is added, gets other roles or is taken out by another, and nobody who leaves', () => {
    const email = 'another@hanbit.example';
    const added: Happened[] = [...active, { type: 'UserAdded', data: { objectId: people.another, roles: ['report-viewer'], email } }];
    const changed = happened.rolesChanged({
      objectId: people.another,
      before: ['report-viewer'],
      roles: ['sales-agent'],
      email: 'a***@hanbit.example',
    });
    const removed = (left?: true) => happened.userRemoved(people.another, ['report-viewer'], { email, ...(left && { left }) });
    expect(owed(added).join()).toContain(`user-added/13/${people.another} ${email}`);
    expect(owed([...added, changed]).join()).toContain(`roles-changed/14/${people.another} ${email}`);
    expect(owed([...added, removed()]).join()).toContain(`user-removed/14/${people.another} ${email}`);
    expect(owed([...added, removed(true)]).join()).not.toContain('user-removed');
  });
});
