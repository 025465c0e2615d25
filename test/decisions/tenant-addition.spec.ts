import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { addedTenants, claimWork } from '../../events/state/tenant-addition.js';
import { waitingOn } from '../../events/waiting-on.js';
import { knownAsker } from '../../workflows/decisions/other-tenants.js';
import { given, recorded, type Happened } from '../support/given-when-then.js';
import { from, fromOtherTenant, otherTenant, people } from '../support/membership.js';
import { happened, tenantDeadline } from '../support/sample-events.js';
import { lateUntil, renewing } from '../support/sample-renewal.js';
import { states } from '../support/states.js';

const { active } = states;
const added = states['tenant added'];
const third = 'cccccccc-0000-4000-8000-000000000003';
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const member = fromOtherTenant({});

describe('a further tenant', () => {
  it('is asked for, and waits for one of its own administrators', () => {
    given(...active)
      .when({ type: 'addTenant', data: { tenantId: otherTenant, name: '한빛 연구소' } })
      .then({ type: 'TenantAdditionAsked', data: { tenantId: otherTenant, name: '한빛 연구소', deadline: tenantDeadline } });
    expect(waitingOn(stateOf(...active, happened.tenantAsked()))).toContainEqual(
      expect.objectContaining({
        step: 'tenant-addition',
        owner: 'tenant-administrator',
        deadline: tenantDeadline,
        then: 'lapseTenantAddition',
      }),
    );
  });

  it('is never the primary one, and there are not more than the rules allow', () => {
    const { tenantId } = stateOf(...active).tenant!;
    given(...active)
      .when({ type: 'addTenant', data: { tenantId } })
      .thenRefused('tenant-primary');
    const ten = Array.from({ length: 10 }, (_, index) => happened.tenantAsked(`dddddddd-0000-4000-8000-00000000000${index}`));
    given(...active, ...ten)
      .when({ type: 'addTenant', data: { tenantId: otherTenant } })
      .thenRefused('too-many-tenants', { atMost: 10 });
  });

  it('is asked for only by whoever may manage the account', () =>
    given(...active)
      .when({ type: 'addTenant', data: { tenantId: otherTenant } }, { by: from('partner', { objectId: people.member }) })
      .thenRefused('role-required'));

  it('is confirmed by nobody but a global administrator who is signed in to it', () => {
    const asked = given(...active, happened.tenantAsked());
    const confirm = { type: 'confirmTenant', data: undefined } as const;
    asked.when(confirm, { by: from('partner') }).thenRefused('tenant-administrator-required');
    asked.when(confirm, { by: from('service') }).thenRefused('tenant-administrator-required');
    asked.when(confirm, { by: member }).thenRefused('tenant-administrator-required');
    asked.when(confirm, { by: fromOtherTenant({ tenantId: third, isGlobalAdministrator: true }) }).thenRefused('tenant-not-asked');
    asked.when(confirm, { by: fromOtherTenant() }).then({ type: 'TenantAdditionConfirmed', data: { tenantId: otherTenant } });
  });

  it('is not the account’s before the engine has said so', () => {
    const confirmed = [...active, happened.tenantAsked(), happened.tenantConfirmed];
    expect(claimWork(stateOf(...confirmed).tenants)).toEqual({ claim: otherTenant });
    expect(addedTenants(stateOf(...confirmed).tenants)).toEqual([]);
    given(...confirmed)
      .when({ type: 'recordTenantClaim', data: { tenantId: otherTenant, outcome: 'taken', takenBy: 'account', owner: '다***' } })
      .then({ type: 'TenantAdditionRefused', data: { tenantId: otherTenant, takenBy: 'account', owner: '다***' } });
  });

  it('that was let go while it was claimed is released first, and claimed anew where it is asked for again', () => {
    const again = [...states['tenant confirmed'], happened.tenantRemoved(), happened.tenantAsked(), happened.tenantConfirmed];
    expect(claimWork(stateOf(...again).tenants)).toEqual({ release: otherTenant });
    given(...again)
      .when({ type: 'recordTenantClaim', data: { tenantId: otherTenant, outcome: 'claimed' } })
      .thenNothingHappens();
    expect(claimWork(stateOf(...again, happened.tenantReleased).tenants)).toEqual({ claim: otherTenant });
  });

  it('lapses when nobody confirms it', () =>
    expect(recorded([...active, happened.tenantAsked(), happened.tenantLapsed()]).reduce(evolve, initialState).tenants).toBeUndefined());

  it.each([
    happened.closed('by-support'),
    happened.expired('email-verification'),
    happened.withdrawn,
    renewing.membershipLapsed(lateUntil),
  ])('is let go when the account ends ($type)', (end) =>
    expect(stateOf(...added, end).tenants).toEqual({ further: {}, releasing: [otherTenant] }),
  );
});

describe('the people of a further tenant', () => {
  it('come in when they are added, let in or invited, as of that tenant', () => {
    const inTenant = [...active, happened.tenantAsked(), happened.tenantConfirmed, happened.tenantAdded];
    const person = { objectId: people.ofOtherTenant, roles: ['report-viewer' as const], tenantId: otherTenant };
    given(...inTenant)
      .when({ type: 'addUser', data: person })
      .then({ type: 'UserAdded', data: person });
    given(...inTenant)
      .when({ type: 'addUser', data: { ...person, tenantId: third } })
      .thenRefused('tenant-unknown');
    given(...inTenant)
      .when({ type: 'requestToJoin', data: { language: 'en' } }, { by: member })
      .then({
        type: 'JoinRequested',
        data: { objectId: people.ofOtherTenant, language: 'en', tenantId: otherTenant, deadline: tenantDeadline },
      });
  });

  it('have no right that nobody gave them, and are nobody before their tenant is added', () => {
    given(...added)
      .when({ type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'] } }, { by: member })
      .thenRefused('role-required');
    given(...active, happened.tenantAsked())
      .when({ type: 'requestToJoin', data: { language: 'en' } }, { by: member })
      .thenRefused('person-required');
    given(...active, happened.tenantAsked())
      .when({ type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'] } }, { by: fromOtherTenant() })
      .thenRefused('role-required');
  });

  it('are not taken for a person of another directory who has the same object id', () => {
    const twin = fromOtherTenant({ objectId: people.enroller });
    given(...added)
      .when({ type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'] } }, { by: twin })
      .thenRefused('role-required');
    given(...added)
      .when({ type: 'requestToJoin', data: { language: 'en' } }, { by: twin })
      .thenRefused('person-required');
    const primarysTwin = from('partner', { objectId: people.ofOtherTenant }).actor;
    expect(knownAsker(stateOf(...added), primarysTwin).objectId).toBeUndefined();
  });

  it('administer the account where they administer their tenant, because the rules of 2026 say so', () =>
    given(...added)
      .when({ type: 'addUser', data: { objectId: people.another, roles: ['report-viewer'] } }, { by: fromOtherTenant() })
      .then({ type: 'UserAdded', data: { objectId: people.another, roles: ['report-viewer'] } }));

  it('are out with a lapse, so that a late renewal brings back nobody whose tenant is another account’s by then', () =>
    expect(Object.keys(stateOf(...added, renewing.membershipLapsed(lateUntil)).users!)).toEqual([people.enroller]));

  it('leave the account with their tenant, at once', () => {
    given(...added)
      .when({ type: 'removeTenant', data: { tenantId: otherTenant } })
      .then({ type: 'TenantRemoved', data: { tenantId: otherTenant, people: [people.ofOtherTenant] } });
    expect(stateOf(...states['tenant removed']).users).not.toHaveProperty(people.ofOtherTenant);
    expect(claimWork(stateOf(...states['tenant removed']).tenants)).toEqual({ release: otherTenant });
  });

  it('are not removed by one of themselves, nor where nobody would be left who manages the users', () => {
    given(...added)
      .when({ type: 'removeTenant', data: { tenantId: otherTenant } }, { by: fromOtherTenant() })
      .thenRefused('tenant-in-use');
    const theirs = [
      ...active,
      happened.tenantAsked(),
      happened.tenantConfirmed,
      happened.tenantAdded,
      happened.userOfOtherTenant(['user-management-admin']),
      happened.rolesChanged({ objectId: people.enroller, before: ['admin-agent', 'user-management-admin'], roles: ['admin-agent'] }),
    ];
    given(...theirs)
      .when({ type: 'removeTenant', data: { tenantId: otherTenant } })
      .thenRefused('last-administrator');
  });
});
