import { Company } from '../support/company.js';

it('begins a withdrawn request again for exactly one of two who ask at once, and tells the other profile that it was not taken', async () => {
  const company = await Company.from('en');
  expect(await company.administrator.get(`${company.path}?minSequence=1`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  const key = { 'idempotency-key': 'first' };
  expect((await company.enrol(key)).body).toMatchObject({ alreadyRequested: false });
  await company.mail();
  expect(await company.command('withdraw-account')).toMatchObject({ body: { status: 'withdrawn' } });
  expect((await company.enrol(key)).body).toMatchObject({ alreadyRequested: true, next: expect.stringContaining('new key') });

  const again = await Promise.all([company.enrol(), company.enrol()]);
  expect(again.map(({ body }) => body['alreadyRequested']).sort()).toEqual([false, true]);
  expect(await company.mail(2)).toMatchObject({ to: [{ address: company.contact }] });

  const { legalProfile } = company.request;
  const other = await company.administrator.post('/v1/memberships', {
    legalProfile: { ...legalProfile, legalName: 'Another Harbour Ltd' },
  });
  expect(other.body).toMatchObject({ alreadyRequested: true, profileDiffers: true, next: expect.stringContaining('not taken') });
});

it('need not confirm its address or be reviewed again, when a company that left comes back', async () => {
  const company = await Company.from('ko');
  await company.enrol();
  await company.verify();
  await company.authorized();
  expect(await company.command('withdraw-account')).toMatchObject({ body: { status: 'withdrawn' } });

  expect((await company.enrol()).body).toMatchObject({ alreadyRequested: false });
  await company.happened('VettingAuthorizationKept');
  const { body } = await company.administrator.get(company.path);
  expect(body).toMatchObject({ status: 'pending', waitingOn: [{ step: 'agreement-acceptance', owner: 'signatory' }] });
  expect(await company.accept()).toMatchObject({ status: 200, body: { status: 'active' } });
});
