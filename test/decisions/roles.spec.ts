import type { MembershipEvent } from '../../events/catalogue.js';
import type { Role } from '../../events/state/users.js';
import { rights } from '../../events/state/right-holders.js';
import { administratorsOf, may, rolesThatMay } from '../../workflows/decisions/roles.js';
import { recordAfter } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened, requested } from '../support/sample-events.js';
import { states } from '../support/states.js';

const letIn = (objectId: string, ...roles: Role[]): MembershipEvent[] => [
  happened.joinRequested(objectId),
  { type: 'JoinRequestAccepted', data: { objectId, roles, email: `${roles[0]}@hanbit.example`, language: 'en' } },
];
const stateAfter = (...events: readonly MembershipEvent[]) => recordAfter(events).state;
const person = (objectId: string) => from('partner', { objectId }).actor;
const enroller = { objectId: people.enroller, email: 'global-administrator@hanbit.example' };

describe('what a person may do', () => {
  const active = stateAfter(...states.active, ...letIn(people.member, 'compliance-admin'), ...letIn(people.another, 'report-viewer'));
  const rightsOf = (objectId: string) => rights.filter((right) => may(active, person(objectId), right));

  it('is what the roles of the person give', () => {
    expect(rightsOf(people.member)).toEqual(['view', 'edit-profile', 'manage-verification']);
    expect(rightsOf(people.another)).toEqual(['view']);
    expect(rightsOf(people.enroller)).toEqual(rights);
    expect(rightsOf(people.signatory)).toEqual([]);
  });
  it('is everything for a global administrator, a service and support, and nothing for a contact', () => {
    const administrator = { ...person(people.signatory), isGlobalAdministrator: true } as const;
    for (const right of rights) {
      expect(may(active, administrator, right)).toBe(true);
      for (const kind of ['service', 'support', 'process'] as const) expect(may(active, from(kind).actor, right)).toBe(true);
      expect(may(active, from('contact').actor, right)).toBe(false);
    }
  });
  it('is everything for the enroller as long as the way in lasts, also while it is held, and no longer', () => {
    const held = stateAfter(...requested, happened.suspended('by-support', '2026-05-03T09:00:00.000Z'));
    for (const right of rights)
      for (const state of [stateAfter(...requested), held]) expect(may(state, person(people.enroller), right)).toBe(true);
    expect(may(stateAfter(...states.withdrawn), person(people.enroller), 'view')).toBe(false);
  });
  it('can be said by the roles that would do', () =>
    expect(rolesThatMay(active, 'manage-users')).toEqual(['user-management-admin', 'account-admin']));
});

describe('whom to write to', () => {
  it('is the enroller until others manage users, and they together until the membership is active', () => {
    expect(administratorsOf(stateAfter(...requested))).toEqual([enroller]);
    const second = { objectId: people.member, email: 'account-admin@hanbit.example', language: 'en' };
    expect(administratorsOf(stateAfter(...requested, ...letIn(people.member, 'account-admin')))).toEqual([enroller, second]);
  });
  it('is whoever holds the right once there are users', () => {
    const state = stateAfter(...states.active, ...letIn(people.member, 'compliance-admin'));
    expect(administratorsOf(state)).toEqual([enroller]);
    expect(administratorsOf(state, 'manage-verification').map(({ objectId }) => objectId)).toEqual([people.enroller, people.member]);
  });
});

it('ends with the enroller as Admin agent and user manager, whatever the enroller was let in as', () => {
  const joined = [...states.authorised, ...letIn(people.enroller, 'report-viewer'), happened.accepted, happened.adminAgentGranted];
  expect(stateAfter(...joined).users?.[people.enroller]?.roles).toEqual(['report-viewer', 'admin-agent', 'user-management-admin']);
});
