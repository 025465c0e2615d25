import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { Caller, eventually } from '../support/system.js';

it('adds a second directory that its own administrator confirms, lets its people in, keeps it from others, and lets it go', async () => {
  const [company, other, second] = await Promise.all([Company.from('en'), Company.from('en'), Company.from('ko')]);
  await Promise.all([company.enrol(), second.enrol()]);
  const person = await Caller.signedIn('member@harbour.example', { tenant: other.id });
  const objectId = guidOf('object', 'member@harbour.example', other.id);
  const confirmed = async (account: Company) => {
    const { body } = await account.command('add-tenant', { tenantId: other.id, name: 'Harbour Labs' });
    await account.at(body['sequence'] as number);
    return other.administrator.post(`${account.path}/confirm-tenant`);
  };

  expect(await other.administrator.post(`${company.path}/confirm-tenant`)).toMatchObject({ status: 404 });
  expect(await confirmed(company)).toMatchObject({ status: 200 });
  await company.happened('TenantAdded');
  expect((await person.get(company.path)).status).toBe(403);
  const { body: added } = await company.command('add-user', { objectId, tenantId: other.id, roles: ['report-viewer'] });
  await company.at(added['sequence'] as number);
  expect(await person.get(other.path)).toMatchObject({
    status: 200,
    body: { membershipId: company.id, tenants: [{ tenantId: other.id, status: 'added', name: 'Harbour Labs' }] },
  });

  expect(await confirmed(second)).toMatchObject({ status: 200 });
  await second.happened('TenantAdditionRefused');
  expect(await other.enrol()).toMatchObject({
    status: 409,
    body: { code: 'tenant-in-account', detail: expect.stringContaining('H***'), next: expect.stringContaining(company.id) },
  });

  await company.command('remove-tenant', { tenantId: other.id });
  await company.happened('TenantReleased');
  expect((await person.get(company.path)).status).toBe(404);
  expect(await eventually(async () => ((await other.enrol()).status === 202 ? true : undefined))).toBe(true);
  await other.happened('AccountRequested');
});
