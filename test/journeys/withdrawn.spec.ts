import { Company } from '../support/company.js';

it('lets a company withdraw and begin again on the same stream', async () => {
  const company = await Company.from('ko');
  await company.enrol();
  await company.mail();
  const withdrawn = await company.command('withdraw-account', { reason: 'not-now' });
  expect(withdrawn).toMatchObject({
    status: 200,
    body: { status: 'withdrawn', waitingOn: [] },
  });
  expect(await company.accept()).toMatchObject({
    status: 409,
    body: { code: 'membership-over', title: expect.stringMatching(/[가-힣]/), next: expect.stringMatching(/[가-힣]/) },
  });

  expect(await company.enrol()).toMatchObject({ status: 202, body: { membershipId: company.id } });
  const before = withdrawn.body['sequence'] as number;
  expect((await company.at(before + 5)).body).toMatchObject({ status: 'pending' });
  expect((await company.story()).filter((type) => type !== 'LetterSent').slice(before, before + 5)).toEqual([
    'AccountRequested',
    'TenantLinked',
    'LegalProfileSubmitted',
    'EmailVerificationRequested',
    'AgreementOffered',
  ]);
  expect(await company.verify(2)).toMatchObject({ status: 200 });
});
