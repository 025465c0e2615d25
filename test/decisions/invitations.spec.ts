import { waitingOn } from '../../events/waiting-on.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { bySupport, given, on, recordAfter, type Ask, type Happened } from '../support/given-when-then.js';
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
      .then(happened.invitationResent(number, '2026-03-24T09:00:00.000Z')));

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

describe('what else happens to an account', () => {
  const asks: Happened = {
    type: 'JoinRequested',
    data: { objectId: people.member, language: 'ko', email: invitee.email, deadline: invitationDeadline },
  };
  const letIn: Happened = {
    type: 'JoinRequestAccepted',
    data: { objectId: people.member, roles: ['report-viewer'], email: invitee.email },
  };

  it('ends the invitation of whoever comes in by asking', () => {
    const { state } = recordAfter([...invited, asks, letIn]);
    expect(state.invitations).toMatchObject({ open: {}, ended: [{ invitation: number, how: 'replaced' }] });
    expect(waitingOn(state)).toHaveLength(1);
  });

  it('leaves the place of an invited mailbox to its owner, whichever way that person comes', () => {
    const many = Array.from({ length: policyOf('2026-01').users.atMost - 2 }, (_, index) =>
      happened.userAdded(`${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`),
    );
    const add: Ask = { type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'], email: invitee.email } };
    given(...invited, ...many)
      .when(add)
      .then({ type: 'UserAdded', data: add.data });
    given(...invited, ...many, asks)
      .when({ type: 'answerJoinRequest', data: { objectId: people.member, answer: 'accept' } })
      .then(expect.objectContaining({ type: 'JoinRequestAccepted' }) as never);
  });

  it('lets somebody in again who enrolled the company and was taken out', () => {
    const out = [
      ...active,
      happened.userAdded(people.another, ['user-management-admin']),
      happened.userRemoved(people.enroller, ['admin-agent']),
    ];
    const again = [...out, happened.invited()];
    given(...again)
      .when({ type: 'acceptInvitation', data: { invitation: again.length } }, by(people.enroller))
      .then(happened.invitationAccepted(again.length, { objectId: people.enroller }));
  });

  it('does not let in twice by one invitation: who was taken out since needs another', () =>
    given(...invited, happened.invitationAccepted(number), happened.userRemoved(people.invited, ['referrals-admin']))
      .when(named('acceptInvitation'), asInvited)
      .thenRefused('invitation-over'));

  it('keeps nobody’s address once the account is over', () => {
    const closed = recordAfter([...invited, asks, bySupport(happened.closed('by-support'))]).state;
    expect(closed.invitations).toMatchObject({ open: {} });
    expect(closed.joinRequests).toBeUndefined();
  });

  it('remembers those that ended last, whatever their number', () => {
    const others = Array.from({ length: 20 }, (_, index) => happened.invited({ email: `i${index}@hanbit.example` }));
    const withdrawn = others.map((_, index) => happened.invitationWithdrawn(number + 1 + index));
    const accepted = [...invited, ...others, ...withdrawn, happened.invitationAccepted(number)];
    given(...accepted)
      .when(named('acceptInvitation'), asInvited)
      .thenNothingHappens();
  });

  it('may be taken back by whoever manages the users, also where they could not have given the roles', () =>
    given(...active, happened.invited({ roles: ['compliance-admin'] }))
      .when(named('withdrawInvitation'), by(people.enroller))
      .then(happened.invitationWithdrawn(number)));
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
