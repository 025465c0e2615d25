import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { Caller } from '../support/system.js';

const objectIdOf = (company: Company, role: string) => guidOf('object', `${role}@${company.domain}`, company.id);

it('always leaves somebody who manages the users, and has support appoint one by two people where nobody of the company can', async () => {
  const company = await Company.from('en');
  await company.enrol();
  await company.verify();
  await company.accept();
  expect(await company.authorized()).toMatchObject({ body: { status: 'active' } });
  const [enroller, memberId] = [objectIdOf(company, 'global-administrator'), objectIdOf(company, 'member')];
  const member = await Caller.signedIn(`member@${company.domain}`, { tenant: company.id });
  const ask = (by: Caller, name: string, body: object) => by.post(`${company.path}/${name}`, body);

  expect(await ask(member, 'check-domain-now', {})).toMatchObject({
    status: 403,
    body: { code: 'role-required', detail: expect.stringContaining('Admin agent or Account admin'), next: expect.stringMatching(/\.$/) },
  });
  expect(await company.command('remove-user', { objectId: enroller })).toMatchObject({
    status: 409,
    body: { code: 'last-administrator', next: expect.stringContaining('support') },
  });

  const added = await company.command('add-user', { objectId: memberId, roles: ['report-viewer'], language: 'en' });
  expect(added).toMatchObject({ status: 200 });
  expect((await company.at(added.body['sequence'] as number)).body).toMatchObject({ users: { [memberId]: { roles: ['report-viewer'] } } });
  expect(await ask(member, 'change-roles', { objectId: memberId, roles: ['account-admin'] })).toMatchObject({ status: 403 });

  const [agent, approver] = await Promise.all(
    ['support-agent@tenure.example', 'support-approver@tenure.example'].map((account) => Caller.signedIn(account)),
  );
  const appoint = { objectId: memberId, reason: 'administrator-left' };
  const path = `/v1/support/memberships/${company.id}`;
  const proposed = await agent!.post(`${path}/appoint-administrator`, appoint);
  expect(proposed).toMatchObject({
    status: 200,
    body: { waitingOn: expect.arrayContaining([expect.objectContaining({ step: 'proposal' })]) },
  });
  const seen = await approver!.get(`${company.path}?minSequence=${String(proposed.body['sequence'])}`);
  expect(seen.body).toMatchObject({
    proposals: [{ command: 'appointAdministrator', data: { user: { objectId: memberId } }, outcome: 'open' }],
  });
  const approval = { proposal: proposed.body['sequence'], reason: 'identity-checked' };
  expect(await agent!.post(`${path}/approve-proposal`, approval)).toMatchObject({ status: 403 });
  expect(await approver!.post(`${path}/approve-proposal`, approval)).toMatchObject({ status: 200 });

  const removed = await ask(member, 'remove-user', { objectId: enroller });
  expect(removed).toMatchObject({ status: 200 });
  expect((await company.at(removed.body['sequence'] as number)).body['users']).toEqual({
    [memberId]: expect.objectContaining({ roles: ['report-viewer', 'admin-agent', 'user-management-admin'] }),
  });
  expect(await company.story()).toEqual(expect.arrayContaining(['UserAdded', 'ProposalApproved', 'UserRolesChanged', 'UserRemoved']));
});
