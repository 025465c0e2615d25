import { Company, codeIn } from '../support/company.js';

it('replaces the contact who left and keeps every other step', async () => {
  const company = await Company.from('en');
  await company.enrol();
  const old = await company.mail();
  await company.accept();

  company.contact = `successor-${company.id.slice(0, 8)}@${company.domain}`;
  const { primaryContact } = company.request.legalProfile;
  const replaced = await company.command('replace-primary-contact', { primaryContact });
  expect(replaced).toMatchObject({
    status: 200,
    body: { waitingOn: [{ step: 'email-verification', owner: 'contact' }] },
  });

  await company.at(replaced.body['sequence'] as number);
  expect(await company.command('verify-email', { code: codeIn(old) })).toMatchObject({ status: 422, body: { code: 'code-wrong' } });
  expect(await company.verify()).toMatchObject({ status: 200, body: { waitingOn: [{ step: 'vetting', owner: 'support' }] } });
  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
  expect(await company.story()).toContain('PrimaryContactReplaced');
});
