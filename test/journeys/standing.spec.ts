import { Company } from '../support/company.js';
import { Caller, eventually, type Answer } from '../support/system.js';

it('tells other programs how a company stands: a member, none while it is suspended, and a member again', async () => {
  const company = await Company.from('en');
  expect(await company.enrol()).toMatchObject({ status: 202 });
  expect(await company.verify()).toMatchObject({ status: 200 });
  expect(await company.accept()).toMatchObject({ status: 200 });
  expect(await company.authorized()).toMatchObject({ status: 200 });
  const [program, support] = await Promise.all([Caller.signedIn('service'), Caller.signedIn('support-agent@tenure.example')]);
  const bySupport = (name: string) => support.post(`/v1/support/memberships/${company.id}/${name}`, { reason: 'customer-asked' });
  const answer = (body: object): Promise<Answer> =>
    eventually(async () => {
      const asked = await program.get(`/v1/standings/${company.id}`);
      return asked.status === 200 && Object.entries(body).every(([name, value]) => asked.body[name] === value) ? asked : undefined;
    });

  const first = await answer({ member: true });
  expect(first.body).toMatchObject({ level: 'network', reasons: [], purchases: 'open', until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  const partnerId = first.body['partnerId'] as string;
  const etag = { 'if-none-match': first.headers.get('etag')! };
  expect(await program.get(`/v1/standings/${encodeURIComponent(partnerId)}`, etag)).toMatchObject({ status: 304, body: {} });

  expect(await bySupport('suspend-membership')).toMatchObject({ status: 200 });
  const held = await answer({ member: false });
  expect(held.body).toMatchObject({ until: null, reasons: ['suspended'], history: [{ endedBy: 'suspended' }] });
  expect(await program.get(`/v1/standings/${company.id}`, etag)).toMatchObject({ status: 200, body: { member: false } });

  const { body } = await bySupport('reinstate-membership');
  await company.at(body['sequence'] as number);
  const several = await program.get(`/v1/standings?partnerId=${encodeURIComponent(partnerId)},0000-0000-0000-0`);
  expect(several.body).toMatchObject({ standings: [{ asked: partnerId }, { standing: null }], unknown: ['0000-0000-0000-0'] });
  const back = await answer({ member: true });
  expect(back.body['history']).toMatchObject([{ endedBy: 'suspended' }, { to: null }]);
  expect((await company.story()).filter((type) => type === 'MembershipStandingChanged')).toHaveLength(3);
});
