import { Company } from '../support/company.js';

it('takes an English company from its request to an active membership', async () => {
  const company = await Company.from('en');

  const started = await company.enrol();
  expect(started).toMatchObject({ status: 202, body: { membershipId: company.id, alreadyRequested: false } });
  expect(started.headers.get('location')).toBe(`/v1/memberships/${company.id}?minSequence=1`);
  expect((await company.at(5)).body).toMatchObject({
    status: 'pending',
    waitingOn: [
      { step: 'email-verification', owner: 'contact', then: 'expireAccount' },
      { step: 'agreement-acceptance', owner: 'signatory', then: 'expireAccount' },
    ],
  });
  expect((await company.mail()).subject).toContain('Harbour Ltd');
  await company.happened('VerificationEmailSent');
  await company.happened('AddressChecked');

  expect(await company.verify()).toMatchObject({
    status: 200,
    body: { waitingOn: [{ step: 'vetting', owner: 'support' }, { step: 'agreement-acceptance' }] },
  });
  await company.happened('VettingChecked');
  expect(await company.accept()).toMatchObject({ status: 200, body: { status: 'pending' } });
  const { body: receipt } = await company.authorized();
  expect(receipt).toMatchObject({ status: 'active', waitingOn: [{ step: 'renewal', owner: 'process' }] });

  const { body: membership } = await company.at(receipt['sequence'] as number);
  expect(membership).toMatchObject({ status: 'active', partnerId: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-.$/) });
  expect((await company.story()).filter((type) => type !== 'LetterSent').sort()).toEqual(
    [
      'AccountRequested',
      'TenantLinked',
      'LegalProfileSubmitted',
      'EmailVerificationRequested',
      'AgreementOffered',
      'VerificationEmailSent',
      'EmailVerified',
      'VettingOpened',
      'AgreementAccepted',
      'AddressChecked',
      'VettingChecked',
      'VettingAuthorized',
      'AdminAgentGranted',
      'MembershipActivated',
      'MembershipStandingChanged',
    ].sort(),
  );
});
