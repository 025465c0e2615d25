import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { Caller } from '../support/system.js';

it('lets three people play three parts, and reviews again only what was corrected while the review waited', async () => {
  const company = await Company.from('en');
  const enrolled = company.request.legalProfile;
  await company.enrol();
  expect(await company.verify()).toMatchObject({ status: 200, body: { waitingOn: [{ step: 'vetting', owner: 'support' }, {}] } });

  const officer = await Caller.signedIn(`member@${company.domain}`, { tenant: company.id });
  const signatory = { objectId: guidOf('object', `member@${company.domain}`, company.id) };
  const securityContact = { name: 'Security desk', email: `security@${company.domain}`, phoneNumber: '020 7946 0958' };
  const corrected = await company.command('correct-legal-profile', { legalName: 'Harbour.com', signatory, securityContact });
  expect(corrected).toMatchObject({
    status: 200,
    body: {
      waitingOn: [
        { step: 'vetting', owner: 'support' },
        { step: 'agreement-acceptance', owner: 'signatory' },
      ],
      warnings: [{ pointer: '/legalName', code: 'top-level-domain', next: expect.stringMatching(/\.$/) }],
    },
  });
  expect(await company.command('correct-legal-profile', { primaryContact: enrolled.primaryContact })).toMatchObject({
    status: 400,
    body: {
      errors: [{ pointer: '/primaryContact', code: 'contact-is-replaced', next: expect.stringContaining('replace-primary-contact') }],
    },
  });
  const { body } = await company.at(corrected.body['sequence'] as number);
  expect(body).toMatchObject({
    legalProfile: {
      ...enrolled,
      legalName: 'Harbour.com',
      signatory,
      securityContact: { ...securityContact, phoneNumber: '+442079460958' },
    },
    profileWarnings: ['top-level-domain'],
    vetting: { status: 'pending', current: { round: 2, status: 'pending', changed: ['legalName'] } },
  });

  expect(await company.accept()).toMatchObject({ status: 403, body: { code: 'signatory-required' } });
  company.signatory = officer;
  expect(await company.accept()).toMatchObject({ status: 200 });
  expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });
});

it('suggests how an address is written, and lets the company choose', async () => {
  const company = await Company.from('en');
  await company.enrol();
  const address = { ...company.request.legalProfile.address, addressLine1: '1 Quay St' };
  expect(await company.command('correct-legal-profile', { address })).toMatchObject({ status: 200 });
  expect(await company.lookedUp('interaction-required')).toMatchObject({ suggestions: [company.request.legalProfile.address] });
  expect(await company.command('confirm-address', { choice: 2 })).toMatchObject({ status: 409, body: { code: 'no-address-suggestion' } });
  const chosen = await company.command('confirm-address', { choice: 0 });
  expect((await company.at(chosen.body['sequence'] as number)).body).toMatchObject({
    legalProfile: { address: company.request.legalProfile.address },
    addressCheck: { choice: 'suggestion' },
  });
});
