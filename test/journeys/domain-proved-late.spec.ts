import { Company } from '../support/company.js';
import { endpoints, eventually } from '../support/system.js';

interface Membership {
  readonly domainProof: { readonly record: { readonly name: string; readonly value: string }; readonly nextLookAt: string };
}

it('lets a company with a new tenant join, and buy only once its domain is proved', async () => {
  const company = await Company.from('en');
  const domain = `new-${company.id.slice(0, 8)}.example`;
  await company.administrator.post('/v1/memberships', { ...company.request, newTenant: { domain } });
  const { body: asked } = await company.at(6);
  expect(asked).toMatchObject({
    waitingOn: expect.arrayContaining([expect.objectContaining({ step: 'tenant', owner: 'partner', then: 'missDomainProof' })]),
    purchases: { status: 'blocked', reasons: ['not-active', 'domain-unproved'] },
  });
  const { record, nextLookAt } = (asked as unknown as Membership).domainProof;
  expect(record).toEqual({ name: `_tenure.${domain}`, type: 'TXT', value: expect.stringMatching(/^tenure-domain-proof=/) });
  expect(Date.parse(nextLookAt)).toBeGreaterThan(Date.now() - 60_000);

  await company.verify();
  await company.accept();
  const { body: receipt } = await company.authorized();
  expect((await company.at(receipt['sequence'] as number)).body).toMatchObject({
    status: 'active',
    partnerId: expect.any(String),
    purchases: { status: 'blocked', reasons: ['domain-unproved'] },
  });

  await fetch(`${endpoints.zone}/${record.name}`, { method: 'PUT', body: `v=spf1 -all\n${record.value}` });
  expect(await company.command('check-domain-now')).toMatchObject({ status: 200, body: { status: 'active' } });
  await eventually(async () => {
    const { body } = await company.administrator.get(company.path);
    return (body['purchases'] as { status: string }).status === 'open' ? body : undefined;
  });
  expect((await company.story()).filter((type) => type !== 'LetterSent').slice(-3)).toEqual([
    'DomainCheckRequested',
    'DomainProved',
    'MembershipStandingChanged',
  ]);
});
