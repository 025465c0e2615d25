import { Company } from '../support/company.js';
import { Caller } from '../support/system.js';

async function bySupport(company: Company, name: string) {
  const support = await Caller.signedIn('support-agent@tenure.example', { language: company.language });
  return support.post(`/v1/support/memberships/${company.id}/${name}`, { reason: 'customer-asked' });
}

const held = { status: 409, body: { code: 'membership-suspended', detail: expect.any(String), next: expect.any(String) } };

it.each(['en', 'ko'] as const)(
  'holds a request where it stood and lets it go on to a membership, which can be held as well (%s)',
  async (language) => {
    const company = await Company.from(language);
    await company.enrol();
    await company.verify();
    const suspended = await bySupport(company, 'suspend-membership');
    expect(suspended).toMatchObject({
      status: 200,
      body: { status: 'suspended', waitingOn: [{ step: 'suspension', owner: 'support', then: 'closeAccount' }] },
    });
    const { body } = await company.at(suspended.body['sequence'] as number);
    expect(body).toMatchObject({ status: 'suspended', waitingOn: [{ step: 'suspension', owner: 'support' }] });
    expect(await company.accept()).toMatchObject(held);
    expect(await company.authorized()).toMatchObject(held);
    expect(await bySupport(company, 'suspend-membership')).toMatchObject({ status: 200, body: { status: 'suspended' } });

    const reinstated = await bySupport(company, 'reinstate-membership');
    expect(reinstated).toMatchObject({ status: 200, body: { status: 'pending' } });
    const steps = (reinstated.body['waitingOn'] as { step: string }[]).map(({ step }) => step);
    expect(steps.sort()).toEqual(['agreement-acceptance', 'vetting']);
    expect(await bySupport(company, 'reinstate-membership')).toMatchObject({ status: 409, body: { code: 'not-suspended' } });
    expect(await company.accept()).toMatchObject({ status: 200 });
    expect(await company.authorized()).toMatchObject({ status: 200, body: { status: 'active' } });

    expect(await bySupport(company, 'suspend-membership')).toMatchObject({ status: 200, body: { status: 'suspended' } });
    const last = await bySupport(company, 'reinstate-membership');
    expect(last).toMatchObject({ status: 200, body: { status: 'active' } });
    await company.at(last.body['sequence'] as number);
    expect((await company.story()).filter((type) => /Suspended|Reinstated|Activated/.test(type))).toEqual([
      ...['AccountSuspended', 'AccountReinstated'],
      'MembershipActivated',
      ...['AccountSuspended', 'AccountReinstated'],
    ]);
  },
);
