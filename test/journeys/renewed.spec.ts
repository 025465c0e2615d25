import { Company } from '../support/company.js';
import { haveBeenMember } from '../support/earlier-member.js';
import { Caller, eventually } from '../support/system.js';

interface Renewal {
  readonly anniversary: string;
  readonly openedAt?: string;
  readonly last?: Readonly<Record<string, unknown>>;
  readonly conditions: readonly { readonly name: string; readonly met: boolean; readonly next?: string }[];
}

interface Due {
  readonly membershipId: string;
  readonly phase: string;
  readonly due: string;
  readonly unmet: readonly { readonly name: string }[];
}

const day = 86_400_000;

/** The company in what support is shown of the renewals that are due; nothing where it is not among them. */
async function dueOf({ id }: Company, support: Caller, query: Record<string, string>): Promise<Due | undefined> {
  const { body } = await support.get(`/v1/support/renewals-due?${new URLSearchParams({ limit: '200', ...query }).toString()}`);
  return (body['memberships'] as readonly Due[]).find(({ membershipId }) => membershipId === id);
}

/** The page after a membership that is due on that day. */
const pageAfter = (due: string, id: string): string => Buffer.from(JSON.stringify([due, id])).toString('base64url');

/** The day on which a member whose year ended two days ago began it. */
function aYearAndTwoDaysAgo(): string {
  const then = new Date(Date.now() - 2 * day);
  then.setUTCFullYear(then.getUTCFullYear() - 1);
  return then.toISOString();
}

it('shows a member what its renewal lacks; once the profile was looked at and the payment came, it runs for another year', async () => {
  const company = await Company.from('ko');
  await haveBeenMember(company, aYearAndTwoDaysAgo(), '2026-01-paid');
  const [service, support] = await Promise.all([Caller.signedIn('service'), Caller.signedIn('support-reader@tenure.example')]);
  const renewal = async () => (await company.administrator.get(company.path)).body['renewal'] as Renewal | undefined;
  const unmetOf = ({ conditions }: Renewal) => conditions.filter(({ met }) => !met);

  const open = await eventually(async () => {
    const year = await renewal();
    return year?.openedAt ? year : undefined;
  });
  expect(unmetOf(open)).toMatchObject([
    { name: 'profile-reviewed', next: expect.stringContaining('법적 회사 프로필') as string },
    { name: 'paid', next: expect.stringContaining('결제') as string },
  ]);
  expect(await dueOf(company, support, { phase: 'open', unmet: 'paid' })).toMatchObject({
    unmet: [{ name: 'profile-reviewed' }, { name: 'paid' }],
  });
  expect(await company.command('renew-membership')).toMatchObject({
    status: 409,
    body: { code: 'renewal-not-possible', detail: expect.stringContaining('법적 회사 프로필; 결제') as string },
  });

  expect(await company.command('review-profile')).toMatchObject({ status: 200, body: { unmet: ['paid'] } });
  const receivedAt = new Date().toISOString();
  const payment = { payment: `PAY-${company.id}`, amount: 473_000, currency: 'USD', receivedAt };
  expect(await service.post(`${company.path}/pay-renewal`, payment)).toMatchObject({ status: 200, body: { unmet: [] } });

  const { status, body } = await company.command('renew-membership');
  expect([status, body]).toMatchObject([200, { status: 'active', waitingOn: [{ step: 'renewal', then: 'openRenewal' }] }]);
  const seen = (await company.at(body['sequence'] as number)).body['renewal'] as Renewal;
  const anniversary = new Date(Date.parse(receivedAt.slice(0, 10)) + 365 * day).toISOString().slice(0, 10);
  expect(seen).toMatchObject({
    anniversary,
    last: { from: open.anniversary, to: anniversary, paidAt: receivedAt, payment: payment.payment },
  });
  expect(unmetOf(seen).map(({ name }) => name)).toEqual(['window-open', 'profile-reviewed', 'paid']);
  expect(await dueOf(company, support, { phase: 'open' })).toBeUndefined();
  const later = { phase: 'coming', from: anniversary, until: '2100-01-01' };
  const coming = await dueOf(company, support, later);
  expect(coming).toMatchObject({ phase: 'coming' });
  expect(await dueOf(company, support, { ...later, after: pageAfter(anniversary, company.id) })).toEqual(coming);
  expect(await dueOf(company, support, { ...later, after: pageAfter(coming!.due, company.id) })).toBeUndefined();
});
