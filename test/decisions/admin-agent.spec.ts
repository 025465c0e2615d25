import { recordAfter, today } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { states } from '../support/states.js';

describe('the Admin agent', () => {
  it('is whoever enrolled the company, and may add others', () =>
    expect(recordAfter(states.active).state.users).toEqual({
      [people.enroller]: {
        roles: ['admin-agent', 'user-management-admin'],
        email: 'global-administrator@hanbit.example',
        since: today,
        enrolled: true,
      },
    }));
  it('is nobody before every gate is passed', () => expect(recordAfter(states.authorised).state.users).toBeUndefined());
  it('is granted before the membership is active, in the same turn', () =>
    expect(states.active.slice(-2).map(({ type }) => type)).toEqual(['AdminAgentGranted', 'MembershipActivated']));
});
