import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company, mailsTo } from '../support/company.js';
import { Caller } from '../support/system.js';

it('takes a Korean company, enrolled by a backend service, to an active membership, in Korean', async () => {
  const company = await Company.from('ko');
  const service = await Caller.signedIn('service', { language: 'ko' });
  const request = {
    ...company.request,
    tenantId: company.id,
    globalAdministrator: {
      objectId: guidOf('object', `global-administrator@${company.domain}`, company.id),
      email: `global-administrator@${company.domain}`,
    },
  };
  expect(await service.post('/v1/memberships', request)).toMatchObject({ status: 202, body: { membershipId: company.id } });

  const mail = await company.mail();
  expect(mail.subject).toMatch(/[가-힣]/);
  expect(mail.text).toContain('주식회사 한빛');
  expect(await company.verify()).toMatchObject({ status: 200 });

  const { body: agreement } = await service.get('/v1/agreements/current?language=ko');
  const { version: agreementVersion, language, hash } = agreement;
  expect(await service.post(`${company.path}/accept-agreement`, { agreementVersion, language, hash })).toMatchObject({ status: 403 });
  expect(await company.accept()).toMatchObject({ status: 200 });
  const { body: receipt } = await company.authorized();
  expect(receipt).toMatchObject({ status: 'active' });

  await company.at(receipt['sequence'] as number);
  const { body: timeline } = await company.administrator.get(`${company.path}/timeline`);
  for (const { sentence } of timeline['events'] as { sentence: string }[]) expect(sentence).toMatch(/[가-힣]/);
  expect(await mailsTo(company.contact)).toHaveLength(1);
});
