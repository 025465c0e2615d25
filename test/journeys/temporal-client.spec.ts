import { Client, Connection } from '@temporalio/client';
import { guidOf } from '../../infra/local/issuer/accounts.js';
import type { MembershipRefused } from '../../services/contract/index.js';
import { sendCommand, startMembership } from '../../services/contract/index.js';
import { Company } from '../support/company.js';
import { endpoints } from '../support/system.js';

it('serves a backend that holds a Temporal client and speaks no HTTP', async () => {
  const company = await Company.from('en');
  const connection = await Connection.connect({ address: endpoints.temporal });
  const client = new Client({ connection });
  const request = {
    ...company.request,
    tenantId: company.id,
    globalAdministrator: {
      objectId: guidOf('object', `global-administrator@${company.domain}`, company.id),
      email: `global-administrator@${company.domain}`,
    },
  };

  expect(await startMembership(client, request, { caller: 'crm' })).toMatchObject({ membershipId: company.id, alreadyRequested: false });
  expect(await startMembership(client, request, { caller: 'crm' })).toMatchObject({ membershipId: company.id, alreadyRequested: true });
  await company.mail();
  const acceptance = { agreementVersion: '2026-01', language: 'en', hash: '0'.repeat(64) } as const;
  await expect(sendCommand(client, company.id, 'acceptAgreement', acceptance, { caller: 'crm' })).rejects.toEqual(
    expect.objectContaining({ code: 'signatory-required' }) as MembershipRefused,
  );
  expect(await sendCommand(client, company.id, 'resendVerificationEmail', {}, { caller: 'crm' })).toMatchObject({ status: 'pending' });
  expect(await company.verify(2)).toMatchObject({ status: 200 });
  const withdrawn = await sendCommand(client, company.id, 'withdrawAccount', undefined, { caller: 'crm', reason: 'not-now' });
  expect(withdrawn).toMatchObject({ status: 'withdrawn' });
  expect((await company.at(withdrawn.sequence)).body).toMatchObject({ status: 'withdrawn' });
  await connection.close();
});
