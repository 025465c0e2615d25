import { guidOf } from '../../infra/local/issuer/accounts.js';
import { Company } from '../support/company.js';
import { Caller, eventually } from '../support/system.js';

async function member(language: 'en' | 'ko'): Promise<{ readonly company: Company; readonly partnerId: string }> {
  const company = await Company.from(language);
  await company.enrol();
  await company.verify();
  await company.accept();
  await company.authorized();
  await company.happened('MembershipActivated');
  const { body } = await company.administrator.get(company.path);
  return { company, partnerId: body['partnerId'] as string };
}

const mergeOf = ({ administrator, path }: Company) =>
  administrator.get(path).then(({ body }) => body['merge'] as Readonly<Record<string, unknown>> | undefined);

it('makes two accounts of one company one: asked, accepted, confirmed, and found under the ids of both', async () => {
  const [one, two] = await Promise.all([member('en'), member('ko')]);
  const [survivor, joining] = [one.company, two.company];
  const program = await Caller.signedIn('service');

  expect(await survivor.command('invite-merge', { partnerId: one.partnerId })).toMatchObject({ status: 404 });
  expect(await survivor.command('invite-merge', { partnerId: two.partnerId.toLowerCase() })).toMatchObject({ status: 200 });
  await joining.happened('MergeOffered');
  expect(await mergeOf(joining)).toMatchObject({ side: 'joining', status: 'offered', legalName: 'Harbour Ltd', partnerId: one.partnerId });
  expect(await survivor.command('confirm-merge', { partnerId: two.partnerId })).toMatchObject({ body: { code: 'merge-not-accepted' } });
  expect(await joining.command('answer-merge', { answer: 'accept' })).toMatchObject({ status: 200 });
  await survivor.happened('MergeAnswered');
  const asked = await mergeOf(survivor);
  expect(asked).toMatchObject({
    status: 'accepted',
    anniversary: expect.stringMatching(/^\d{4}-/),
    next: expect.stringContaining('cannot be taken back'),
  });
  expect(await survivor.command('confirm-merge', { partnerId: one.partnerId })).toMatchObject({ body: { code: 'merge-not-confirmed' } });
  expect(await survivor.command('confirm-merge', { partnerId: two.partnerId })).toMatchObject({ status: 200 });
  await survivor.happened('AccountsMerged');
  await joining.happened('AccountMerged');

  expect(await mergeOf(survivor)).toMatchObject({ status: 'merged', joined: [{ membershipId: joining.id, partnerId: two.partnerId }] });
  expect((await joining.administrator.get(joining.path)).body).toMatchObject({
    status: 'merged',
    waitingOn: [],
    mergedInto: { membershipId: survivor.id, partnerId: one.partnerId },
  });
  for (const id of [two.partnerId, joining.id])
    expect(
      await eventually(async () => {
        const { body } = await program.get(`/v1/standings/${encodeURIComponent(id)}`);
        return body['membershipId'] === survivor.id ? body : undefined;
      }),
    ).toMatchObject({ member: true, partnerId: one.partnerId });
  expect(await joining.enrol()).toMatchObject({
    status: 409,
    body: { code: 'account-merged', detail: expect.stringContaining(one.partnerId) },
  });
  expect(await joining.command('add-tenant', { tenantId: crypto.randomUUID() })).toMatchObject({
    status: 409,
    body: { code: 'account-merged' },
  });

  const colleague = { objectId: guidOf('object', 'member@hanbit.example', joining.id), roles: ['report-viewer'] };
  expect(await survivor.administrator.post(`${joining.path}/add-user`, colleague)).toMatchObject({ status: 404 });
  expect(await joining.command('add-user', colleague)).toMatchObject({ status: 200 });
}, 180_000);
