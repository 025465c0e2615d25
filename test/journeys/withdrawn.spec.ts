import { Company } from '../support/company.js';

it('lets a company withdraw and begin again on the same stream', async () => {
  const company = await Company.from('ko');
  await company.enrol();
  await company.mail();
  expect(await company.command('withdraw-account', { reason: 'not-now' })).toMatchObject({
    status: 200,
    body: { status: 'withdrawn', waitingOn: [] },
  });
  expect(await company.accept()).toMatchObject({
    status: 409,
    body: { code: 'membership-over', title: expect.stringMatching(/[가-힣]/), next: expect.stringMatching(/[가-힣]/) },
  });

  expect(await company.enrol()).toMatchObject({ status: 202, body: { membershipId: company.id } });
  const again = await company.at(11);
  expect(again.body).toMatchObject({ status: 'pending', sequence: 11 });
  expect(await company.verify(2)).toMatchObject({ status: 200 });
});
