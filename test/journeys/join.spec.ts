import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { Caller } from '../support/system.js';

it('tells a second administrator who began, lets that person ask, and lets the enroller open the door', async () => {
  const company = await Company.from('en');
  await company.enrol();
  const second = await Caller.signedIn('global-administrator@hanbit.example', { tenant: company.id });
  const secondId = guidOf('object', 'global-administrator@hanbit.example', company.id);

  expect(await second.post('/v1/memberships', company.request)).toMatchObject({
    status: 409,
    body: {
      code: 'tenant-taken',
      detail: expect.stringContaining('g***@harbour.example'),
      next: expect.stringContaining('request-to-join'),
    },
  });

  const { body: asked } = await second.post(`${company.path}/request-to-join`, { language: 'ko' });
  expect(asked['waitingOn']).toContainEqual(expect.objectContaining({ step: 'join', owner: 'administrator', then: 'lapseJoinRequest' }));
  expect((await company.at(asked['sequence'] as number)).body).toMatchObject({
    joinRequests: { [secondId]: { email: 'global-administrator@hanbit.example', deadline: expect.any(String) } },
  });
  const answer = { objectId: secondId, answer: 'accept' };
  const member = await Caller.signedIn('member@hanbit.example', { tenant: company.id });
  expect(await member.post(`${company.path}/answer-join-request`, answer)).toMatchObject({
    status: 403,
    body: { code: 'role-required' },
  });

  const { body: answered } = await company.command('answer-join-request', answer);
  expect((await company.at(answered['sequence'] as number)).body).toMatchObject({ users: { [secondId]: { roles: ['report-viewer'] } } });
  expect(await second.post('/v1/memberships', company.request)).toMatchObject({ status: 202, body: { alreadyRequested: true } });

  await company.verify();
  await company.accept();
  const { body: receipt } = await company.authorized();
  expect((await company.at(receipt['sequence'] as number)).body).toMatchObject({ status: 'active' });
  expect(await company.story()).toEqual(expect.arrayContaining(['JoinRequested', 'JoinRequestAccepted', 'AdminAgentGranted']));
});
