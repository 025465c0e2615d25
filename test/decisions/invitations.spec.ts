import { waitingOn } from '../../events/waiting-on.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { given, on, recordAfter, type Ask, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened, invitationDeadline, invitee } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active, requested } = states;
const invited = [...active, happened.invited()];
const number = invited.length;
const by = (objectId: string) => ({ by: from('partner', { objectId }) });
const asInvited = by(people.invited);
const invite = (data: Partial<typeof invitee> & { guest?: true } = {}): Ask => ({ type: 'inviteUser', data: { ...invitee, ...data } });
const named = (type: 'resendInvitation' | 'withdrawInvitation' | 'acceptInvitation' | 'declineInvitation'): Ask => ({
  type,
  data: { invitation: number },
});
const later = '2026-03-10T09:00:00.000Z';

describe('an invitation', () => {
  it('goes out to an address, from whoever manages the users, on the way in as well', () => {
    for (const events of [requested, active])
      given(...events)
        .when(invite(), by(people.enroller))
        .then(happened.invited());
    given(...active, happened.userAdded(people.another, ['report-viewer']))
      .when(invite(), by(people.another))
      .thenRefused('role-required');
  });

  it('gives no role that its sender could not grant', () =>
    given(...active)
      .when(invite({ roles: ['compliance-admin'] }), by(people.enroller))
      .thenRefused('role-not-grantable'));

  it('changes nothing when it is the same again, and takes the place of another to the same mailbox', () => {
    given(...invited)
      .when(invite({ email: 'Invited@hanbit.example' }), by(people.enroller))
      .thenNothingHappens();
    const other = happened.invited({ roles: ['report-viewer'] });
    given(...invited)
      .when(invite({ roles: ['report-viewer'] }), by(people.enroller))
      .then(other);
    given(...invited, other)
      .when(named('acceptInvitation'), asInvited)
      .thenRefused('invitation-over');
    expect(Object.keys(recordAfter([...invited, other]).state.invitations!.open)).toEqual([String(number + 1)]);
  });

  it('is not for somebody who is in already, by that address', () => {
    given(...active)
      .when(invite({ email: 'global-administrator@hanbit.example' }), by(people.enroller))
      .thenRefused('user-known');
    given(...requested)
      .when(invite({ email: 'Global-Administrator@hanbit.example' }), by(people.enroller))
      .thenRefused('user-known');
  });

  it('takes a place in the account while it is open, and frees it when it is over', () => {
    const { users } = policyOf('2026-01');
    const many = Array.from({ length: users.atMost - 2 }, (_, index) =>
      happened.userAdded(`${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`),
    );
    const full = [...invited, ...many];
    given(...full)
      .when(invite({ email: 'more@hanbit.example' }))
      .thenRefused('too-many-users', { atMost: users.atMost });
    given(...full)
      .when({ type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'] } })
      .thenRefused('too-many-users');
    given(...full)
      .when(named('acceptInvitation'), asInvited)
      .then(happened.invitationAccepted(number));
    given(...full, happened.invitationWithdrawn(number))
      .when(invite({ email: 'more@hanbit.example' }))
      .then(happened.invited({ email: 'more@hanbit.example' }));
  });

  it('is over where the same mailbox is added by object id', () =>
    given(...invited, { type: 'UserAdded', data: { objectId: people.another, roles: ['report-viewer'], email: invitee.email } })
      .when(named('acceptInvitation'), asInvited)
      .thenRefused('invitation-over'));

  it('is written as often a day as the policy says, sent again included', () => {
    const { mailsPerDay } = policyOf('2026-01').invitations;
    const many = Array.from({ length: mailsPerDay - 1 }, (_, index) => happened.invited({ email: `i${index}@hanbit.example` }));
    const full = [...invited, ...many];
    for (const ask of [invite({ email: 'more@hanbit.example' }), named('resendInvitation')])
      given(...full)
        .when(ask, by(people.enroller))
        .thenRefused('too-many-invitations', { mailsPerDay, retryAfter: '2026-03-05T09:00:00.000Z' });
  });

  it('is sent again with the full time', () =>
    given(...invited)
      .when(named('resendInvitation'), { ...by(people.enroller), at: later })
      .then(happened.invitationRenewed(number, '2026-03-24T09:00:00.000Z')));

  it('is taken back once', () => {
    given(...invited)
      .when(named('withdrawInvitation'), by(people.enroller))
      .then(happened.invitationWithdrawn(number));
    const withdrawn = [...invited, happened.invitationWithdrawn(number)];
    given(...withdrawn)
      .when(named('withdrawInvitation'), by(people.enroller))
      .thenNothingHappens();
    given(...withdrawn)
      .when(named('resendInvitation'), by(people.enroller))
      .thenRefused('invitation-over');
    given(...active)
      .when(named('withdrawInvitation'), by(people.enroller))
      .thenRefused('invitation-unknown');
  });
});

describe('an invited person', () => {
  it('comes in by a sign-in, with the roles of the invitation, and once', () => {
    given(...invited)
      .when(named('acceptInvitation'), asInvited)
      .then(happened.invitationAccepted(number));
    const { state } = recordAfter([...invited, happened.invitationAccepted(number)]);
    expect(state.users![people.invited]).toMatchObject({ ...invitee });
    given(...invited, happened.invitationAccepted(number))
      .when(named('acceptInvitation'), asInvited)
      .thenNothingHappens();
    given(...invited, happened.invitationAccepted(number))
      .when(named('acceptInvitation'), by(people.another))
      .thenRefused('invitation-over');
  });

  it('is a person of the directory who is not in yet', () => {
    given(...invited)
      .when(named('acceptInvitation'), { by: from('service') })
      .thenRefused('person-required');
    given(...invited)
      .when(named('acceptInvitation'), by(people.enroller))
      .thenRefused('already-in-account');
  });

  it('no longer asks to join once in', () => {
    const both = [
      ...states['join requested of a member'],
      happened.invited(),
      happened.invitationAccepted(11, { objectId: people.member }),
    ];
    expect(recordAfter(both).state.joinRequests).toEqual({});
  });

  it('declines once, whoever got the mail', () => {
    given(...invited)
      .when(named('declineInvitation'), { by: from('contact') })
      .then(happened.invitationDeclined(number));
    given(...invited, happened.invitationDeclined(number))
      .when(named('declineInvitation'), { by: from('contact') })
      .thenNothingHappens();
    given(...invited, happened.invitationDeclined(number))
      .when(named('acceptInvitation'), asInvited)
      .thenRefused('invitation-over');
  });

  it('is waited for until the deadline, and then no longer', () => {
    expect(waitingOn(recordAfter(invited).state)).toContainEqual({
      step: 'invitation',
      owner: 'invited',
      since: '2026-03-04T09:00:00.000Z',
      deadline: invitationDeadline,
      then: 'expireInvitation',
    });
    given(...invited)
      .when(named('acceptInvitation'), { ...asInvited, at: invitationDeadline })
      .thenRefused('invitation-over');
    expect(waitingOn(recordAfter([...invited, on(invitationDeadline, happened.invitationExpired(number))]).state)).toHaveLength(1);
  });
});

describe('a guest of the directory', () => {
  const guest = { by: from('partner', { objectId: people.invited, isGuest: true }) };
  const allowed = { roles: 'partner-admin,business-profile-admin,referrals-admin' };
  const isGuest: Ask = { type: 'addUser', data: { objectId: people.another, roles: ['partner-admin'], guest: true } };

  it('holds only what the rules let a guest hold, however the person comes in', () => {
    given(...active)
      .when({ ...isGuest, data: { objectId: people.another, roles: ['admin-agent'], guest: true } })
      .thenRefused('role-not-for-guests', allowed);
    given(...active)
      .when(invite({ roles: ['report-viewer'], guest: true }))
      .thenRefused('role-not-for-guests', allowed);
    given(...active, happened.invited({ roles: ['report-viewer'] }))
      .when(named('acceptInvitation'), guest)
      .thenRefused('role-not-for-guests', allowed);
    given(...invited)
      .when(named('acceptInvitation'), guest)
      .then(happened.invitationAccepted(number, { guest: true }));
  });

  it('asks to join as a guest, and is let in as one', () => {
    const asked = {
      type: 'JoinRequested',
      data: { objectId: people.invited, language: 'ko', guest: true, deadline: invitationDeadline },
    } as const;
    given(...active)
      .when({ type: 'requestToJoin', data: { language: 'ko' } }, guest)
      .then(asked);
    const accept = (roles?: ['referrals-admin']): Ask => ({
      type: 'answerJoinRequest',
      data: { objectId: people.invited, answer: 'accept', ...(roles && { roles }) },
    });
    given(...active, asked)
      .when(accept(), by(people.enroller))
      .thenRefused('role-not-for-guests', allowed);
    given(...active, asked)
      .when(accept(['referrals-admin']), by(people.enroller))
      .then({ type: 'JoinRequestAccepted', data: { objectId: people.invited, roles: ['referrals-admin'], language: 'ko', guest: true } });
  });

  it('gets no other roles later, not even from support', () => {
    const withGuest = [...active, { type: 'UserAdded', data: { ...isGuest.data, roles: ['partner-admin'], guest: true } } as never];
    given(...withGuest)
      .when({ type: 'changeRoles', data: { objectId: people.another, roles: ['sales-agent'] } }, by(people.enroller))
      .thenRefused('role-not-for-guests', allowed);
  });
});

describe('the letters of invitations', () => {
  const owed = (events: readonly Happened[]) => owedMails(recordAfter(events).state).map(({ id, to }) => `${id} ${to.email}`);

  it('go to the invited person while the invitation is open, each time it is sent', () => {
    const renewed = on(later, happened.invitationRenewed(number, '2026-03-24T09:00:00.000Z'));
    expect(owed(invited)).toContain(`user-invited/${number}/invited ${invitee.email}`);
    expect(owed([...invited, renewed]).filter((id) => id.startsWith('user-invited'))).toEqual([
      `user-invited/${number + 1}/invited ${invitee.email}`,
    ]);
    expect(owed([...invited, happened.invitationWithdrawn(number)]).join()).not.toContain('user-invited');
  });

  it('tell those who manage the users when the mail came back, who are then waited for', () => {
    const bounced = [...invited, happened.invitationBounced(number)];
    expect(owed(bounced)).toContain(`invitation-bounced/${number + 1}/${people.enroller} global-administrator@hanbit.example`);
    expect(waitingOn(recordAfter(bounced).state)).toContainEqual(expect.objectContaining({ step: 'invitation', owner: 'administrator' }));
    const renewed = [...bounced, happened.invitationRenewed(number, invitationDeadline)];
    expect(waitingOn(recordAfter(renewed).state)).toContainEqual(expect.objectContaining({ step: 'invitation', owner: 'invited' }));
  });

  it('tell somebody who is added, gets other roles or is taken out by another, and nobody who leaves', () => {
    const email = 'another@hanbit.example';
    const added: Happened[] = [...active, { type: 'UserAdded', data: { objectId: people.another, roles: ['report-viewer'], email } }];
    const changed = happened.rolesChanged({ objectId: people.another, before: ['report-viewer'], roles: ['sales-agent'] });
    const removed = (left?: true) => happened.userRemoved(people.another, ['report-viewer'], { email, ...(left && { left }) });
    expect(owed(added).join()).toContain(`user-added/13/${people.another} ${email}`);
    expect(owed([...added, changed]).join()).toContain(`roles-changed/14/${people.another} ${email}`);
    expect(owed([...added, removed()]).join()).toContain(`user-removed/14/${people.another} ${email}`);
    expect(owed([...added, removed(true)]).join()).not.toContain('user-removed');
  });
});
