import { Company } from '../support/company.js';
import { Caller, eventually } from '../support/system.js';

it('lets a member leave by itself: it stays after all, then goes at once, and nobody has to ask support', async () => {
  const company = await Company.from('ko');
  expect(await company.enrol()).toMatchObject({ status: 202 });
  expect(await company.verify()).toMatchObject({ status: 200 });
  expect(await company.accept()).toMatchObject({ status: 200 });
  expect(await company.authorized()).toMatchObject({ status: 200 });
  const program = await Caller.signedIn('service');
  const standing = (member: boolean) =>
    eventually(async () => {
      const { body } = await program.get(`/v1/standings/${company.id}`);
      return body['member'] === member ? body : undefined;
    });
  await standing(true);

  expect(await company.command('leave-membership', { membership: 'RJG4-TWHF-4RJW-T', why: 'company-ends' })).toMatchObject({
    status: 409,
    body: { code: 'leaving-not-confirmed', next: expect.stringMatching(/[가-힣]/) as string },
  });
  const announced = await company.command('leave-membership', { membership: company.id, why: 'company-ends' });
  expect(announced).toMatchObject({ status: 200, body: { status: 'active', waitingOn: [{ step: 'leaving', then: 'completeLeaving' }] } });
  const { body: shown } = await company.at(announced.body['sequence'] as number);
  const { anniversary } = shown['term'] as { readonly anniversary: string };
  expect(shown['leaving']).toMatchObject({ why: 'company-ends', endsAt: `${anniversary}T00:00:00.000Z` });

  expect(await company.command('stay-member')).toMatchObject({ status: 200, body: { waitingOn: [{ step: 'renewal' }] } });
  const leaving = { membership: shown['partnerId'] as string, why: 'merged-elsewhere', on: 'now' };
  const left = await company.command('leave-membership', leaving);
  expect(left).toMatchObject({ status: 200, body: { status: 'withdrawn', waitingOn: [] } });
  expect(await standing(false)).toMatchObject({ reasons: ['withdrawn'] });
  const story = await company.story();
  expect(story.filter((type) => /^(Leaving|MembershipLeft)/.test(type))).toEqual([
    'LeavingAnnounced',
    'LeavingTakenBack',
    'MembershipLeft',
  ]);

  expect(await company.enrol()).toMatchObject({ status: 202 });
  const kept = await eventually(async () => {
    const types = (await company.story()).filter((type) => type.endsWith('Kept'));
    return types.length === 3 ? types : undefined;
  });
  expect(kept).toEqual(['EmailVerificationKept', 'VettingAuthorizationKept', 'AgreementAcceptanceKept']);
});
