import type { EventData } from '../../events/catalogue.js';
import { commandRights } from '../../workflows/decisions/command-rights.js';
import type { Command } from '../../workflows/decisions/index.js';
import type { Right } from '../../events/state/right-holders.js';
import { policyOf, rolesIn, type RoleRules } from '../../workflows/decisions/policy.js';
import { bySupport, given, recordAfter, turnOf, type Ask } from '../support/given-when-then.js';
import { from, fromApprover, people } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { member, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';
import { peoplesAsks } from './matrix/asks.js';

type Roles = EventData<'UserAdded'>['roles'];

const by = (objectId: string) => ({ by: from('partner', { objectId }) });
const add = (roles: Roles, objectId = people.another) => ({ type: 'addUser', data: { objectId, roles } }) as const;
const change = (roles: Roles, objectId = people.another) => ({ type: 'changeRoles', data: { objectId, roles } }) as const;
const remove = (objectId: string) => ({ type: 'removeUser', data: { objectId } }) as const;

const { active, requested } = states;
const withAnother = (...roles: Roles) => [...active, happened.userAdded(people.another, roles)];
const twoManagers = withAnother('user-management-admin');
const enrollersMaskedAddress = 'g***@hanbit.example';
const enrollersRoles: Roles = ['admin-agent', 'user-management-admin'];

describe('the people of an account', () => {
  it('are named by whoever manages its users, on the way in as well', () => {
    for (const events of [requested, active])
      given(...events)
        .when(
          {
            ...add(['sales-agent']),
            data: { objectId: people.another, roles: ['sales-agent'], email: 'another@hanbit.example', language: 'ko' },
          },
          by(people.enroller),
        )
        .then({
          type: 'UserAdded',
          data: { objectId: people.another, roles: ['sales-agent'], email: 'another@hanbit.example', language: 'ko' },
        });
  });

  it('are named once: the same again changes nothing, other roles are for another command', () => {
    given(...withAnother('sales-agent', 'report-viewer'))
      .when(add(['report-viewer', 'sales-agent']), by(people.enroller))
      .thenNothingHappens();
    given(...withAnother('sales-agent'))
      .when(add(['admin-agent']), by(people.enroller))
      .thenRefused('user-known');
    given(...withAnother('sales-agent'))
      .when({ type: 'addUser', data: { ...add(['sales-agent']).data, email: 'elsewhere@hanbit.example' } }, by(people.enroller))
      .thenRefused('user-known');
    given(...requested)
      .when(add(['sales-agent'], people.enroller))
      .thenRefused('user-known');
  });

  it('are no longer asking to join once they are named', () =>
    expect(recordAfter([...states['join requested of a member'], happened.userAdded(people.member)]).state.joinRequests).toEqual({}));

  it('are as many as the policy says', () => {
    const { atMost } = policyOf('2026-01').users;
    const many = Array.from({ length: atMost - 1 }, (_, index) =>
      happened.userAdded(`${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`),
    );
    given(...active, ...many)
      .when(add(['report-viewer']))
      .thenRefused('too-many-users', { atMost });
  });

  it('get other roles, and the history says which they had', () =>
    given(...withAnother('sales-agent'))
      .when(change(['report-viewer', 'sales-agent']), by(people.enroller))
      .then(happened.rolesChanged({ objectId: people.another, before: ['sales-agent'], roles: ['report-viewer', 'sales-agent'] })));

  it('stay recognisable in the history, and are told where somebody else takes them out', () => {
    const email = 'another@hanbit.example';
    const data = { objectId: people.another, roles: ['report-viewer'], email } satisfies EventData<'UserAdded'>;
    const reachable = [...active, { type: 'UserAdded', data } as const];
    given(...reachable)
      .when(change(['sales-agent']), by(people.enroller))
      .then(
        happened.rolesChanged({
          objectId: people.another,
          before: ['report-viewer'],
          roles: ['sales-agent'],
          email: 'a***@hanbit.example',
        }),
      );
    given(...reachable)
      .when(remove(people.another), by(people.enroller))
      .then(happened.userRemoved(people.another, ['report-viewer'], { email }));
  });

  it('keep their roles where the same are given in another order', () =>
    given(...withAnother('sales-agent', 'report-viewer'))
      .when(change(['report-viewer', 'sales-agent']), by(people.enroller))
      .thenNothingHappens());

  it('are changed and taken out only by somebody who could have named them', () => {
    const compliant = withAnother('compliance-admin');
    given(...compliant)
      .when(change(['report-viewer']), by(people.enroller))
      .thenRefused('role-not-grantable');
    given(...compliant)
      .when(remove(people.another), by(people.enroller))
      .thenRefused('role-not-grantable');
    given(...compliant)
      .when(remove(people.another))
      .then(happened.userRemoved(people.another, ['compliance-admin']));
  });

  it('may leave by themselves, whatever they are, but take out nobody else', () => {
    given(...withAnother('report-viewer'))
      .when(remove(people.another), by(people.another))
      .then(happened.userRemoved(people.another, ['report-viewer'], { left: true }));
    given(...withAnother('report-viewer'))
      .when(remove(people.enroller), by(people.another))
      .thenRefused('role-required', { roles: 'user-management-admin,account-admin' });
    given(...active)
      .when(remove(people.another), by(people.enroller))
      .thenRefused('user-unknown');
  });

  it('leave the signing vacant where they were to sign', () =>
    given(...states['domain the same'], happened.userAdded(people.signatory))
      .when(remove(people.signatory), by(people.enroller))
      .then(happened.userRemoved(people.signatory, ['report-viewer']), happened.signatoryLeft()));

  it('leave the signing vacant also where signing is all that they were to do', () => {
    for (const asked of [by(people.enroller), by(people.signatory)])
      given(...states['domain the same'])
        .when(remove(people.signatory), asked)
        .then(happened.signatoryLeft());
  });

  it('are not told to those who may not take anybody out', () => {
    for (const objectId of [people.enroller, people.member])
      given(...withAnother('report-viewer'))
        .when(remove(objectId), by(people.another))
        .thenRefused('role-required');
  });

  it('include whoever enrolled the company, until it is a member', () => {
    given(...requested)
      .when(remove(people.enroller))
      .thenRefused('enroller-needed');
    given(...requested)
      .when(change(['report-viewer'], people.enroller))
      .thenRefused('enroller-needed');
    given(...twoManagers)
      .when(remove(people.enroller), by(people.another))
      .then(happened.userRemoved(people.enroller, enrollersRoles, { email: 'global-administrator@hanbit.example' }));
  });
});

describe('how a person is written to', () => {
  const correct = (data: Omit<EventData<'UserCorrected'>, 'objectId'>, objectId = people.another): Ask => ({
    type: 'correctUser',
    data: { objectId, ...data },
  });
  const corrected = (data: Omit<EventData<'UserCorrected'>, 'objectId'>, objectId = people.another) =>
    ({ type: 'UserCorrected', data: { objectId, ...data } }) as const;
  const email = 'corrected@hanbit.example';

  it('is said by oneself, or by whoever manages the users', () => {
    for (const objectId of [people.another, people.enroller])
      given(...withAnother('report-viewer'))
        .when(correct({ email }), by(objectId))
        .then(corrected({ email }));
    given(...withAnother('report-viewer'))
      .when(correct({ email }, people.enroller), by(people.another))
      .thenRefused('role-required');
    given(...active)
      .when(correct({ email }))
      .thenRefused('user-unknown');
  });

  it('changes only what is different, and nothing where it is so already', () => {
    const known = [...withAnother('report-viewer'), corrected({ email, language: 'ko' })];
    given(...known)
      .when(correct({ email, language: 'en' }))
      .then(corrected({ language: 'en' }));
    given(...known)
      .when(correct({ email, language: 'ko' }))
      .thenNothingHappens();
  });

  it('holds for whoever enrols the company from the way in on', () => {
    const reached = [...states['domain the same'], corrected({ email, language: 'en' }, people.enroller)];
    expect(recordAfter(reached).state.tenant!.enroller).toMatchObject({ email, language: 'en' });
    given(...reached, happened.accepted)
      .when({ type: 'authorizeVetting', data: undefined }, { by: from('support') })
      .then(
        happened.authorized(),
        {
          type: 'AdminAgentGranted',
          data: { objectId: people.enroller, roles: ['admin-agent', 'user-management-admin'], email, language: 'en' },
        },
        happened.activated,
        told(member),
      );
  });
});

describe('the last administrator', () => {
  it.each<[string, Ask]>([
    ['be taken out', remove(people.enroller)],
    ['lose the right', change(['admin-agent'], people.enroller)],
  ])('cannot %s, not even by a global administrator', (_, ask) => {
    given(...active)
      .when(ask)
      .thenRefused('last-administrator', { roles: 'user-management-admin,account-admin' });
    expect(turnOf(recordAfter(twoManagers), ask, from('partner'), '2026-03-05T09:00:00.000Z')).toHaveLength(1);
  });

  it('cannot leave, and may give up every other role', () => {
    given(...active)
      .when(remove(people.enroller), by(people.enroller))
      .thenRefused('last-administrator');
    given(...active)
      .when(change(['account-admin'], people.enroller))
      .then(
        happened.rolesChanged({
          objectId: people.enroller,
          before: enrollersRoles,
          roles: ['account-admin'],
          email: enrollersMaskedAddress,
        }),
      );
  });

  it('is replaced by two people of support', () => {
    const user = { objectId: people.another, language: 'ko' } as const;
    const appoint: Ask = { type: 'appointAdministrator', data: { user } };
    const proposal = {
      type: 'ActionProposed',
      data: { command: 'appointAdministrator', data: { user }, deadline: '2026-03-05T09:00:00.000Z' },
    } as const;
    given(...active)
      .when(appoint, { by: from('support') })
      .then(proposal);
    const proposed = [...active, bySupport(proposal)];
    const approve: Ask = { type: 'approveProposal', data: { proposal: proposed.length } };
    given(...proposed)
      .when(approve, { by: fromApprover() })
      .then(happened.approved(proposed.length), { type: 'UserAdded', data: { ...user, roles: enrollersRoles } });
    given(...withAnother('sales-agent'))
      .when(appoint, { by: from('support') })
      .then(proposal);
    given(...active)
      .when({ type: 'appointAdministrator', data: { user: { objectId: people.enroller } } }, { by: from('support') })
      .thenNothingHappens();
  });
});

describe('what the roles allow', () => {
  const table = rolesIn(recordAfter(active).state);
  const cells = (Object.entries(table) as [Roles[number], RoleRules][]).flatMap(([role, { rights }]) =>
    (Object.entries(commandRights) as [Command['type'], Right][]).map(([command, right]) => ({
      role,
      command,
      right,
      may: rights.includes(right),
    })),
  );
  const codeOf = (role: Roles[number], command: Command['type']) => {
    const record = recordAfter([...states.rejected, happened.userAdded(people.another, [role])]);
    const ask = { type: command, data: peoplesAsks[command].data(record.state) } as Ask;
    try {
      turnOf(record, ask, from('partner', { objectId: people.another }), '2026-03-04T09:00:00.000Z');
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  it.each(cells)('$role, $command: $may', ({ role, command, may }) => expect(codeOf(role, command) === 'role-required').toBe(!may));

  it('says which roles would do, and asks nobody who is no partner', () => {
    given(...withAnother('report-viewer'))
      .when(peoplesAsk('checkDomainNow'), by(people.another))
      .thenRefused('role-required', { roles: 'admin-agent,account-admin' });
    given(...states['domain asked'])
      .when(peoplesAsk('checkDomainNow'), { by: from('service') })
      .then(happened.domainCheckRequested);
    given(...states.withdrawn)
      .when(peoplesAsk('withdrawAccount'), by(people.another))
      .thenNothingHappens();
  });
});

const peoplesAsk = (type: 'checkDomainNow' | 'withdrawAccount'): Ask => ({ type, data: undefined });
