import type { MembershipView } from '../../services/shared/views.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours, theirs, type Role } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

const duplicate = { check: 'duplicate-company', outcome: 'warning', codes: ['same-domain', 'same-name'] };
const domain = { check: 'email-domain', outcome: 'passed', codes: ['domain-same'] };

/** A company under review that seems to be here twice. */
function underReview(): MembershipView {
  const { state, ...view } = pendingView();
  const current = {
    round: 1,
    status: 'pending',
    since: view.updatedAt,
    deadline: view.updatedAt,
    level: 0,
    checks: [domain, { ...duplicate, memberships: [theirs] }],
  };
  return { ...view, state: { ...state, vetting: { current, attempts: 0, documents: [] } } } as unknown as MembershipView;
}
beforeEach(() => api.memberships.views.set(ours, underReview()));

const checksAs = async (as: Role, language = 'en') => {
  const { body } = await api.get(`/v1/memberships/${ours}`, { as, headers: { 'accept-language': language } });
  return (body['vetting'] as { current: { checks: unknown[] } }).current.checks;
};

it('tells the company in words what was found, and what it may do about it', async () => {
  const next = expect.stringContaining('ask the colleague who enrolled it');
  expect(await checksAs('member')).toEqual([
    { ...domain, said: 'The verified address lies on the company’s domain.' },
    { ...duplicate, said: expect.stringMatching(/same domain · .*same name/), next },
  ]);
  expect(await checksAs('member', 'ko')).toMatchObject([{ said: '확인된 이메일 주소가 회사 도메인에 속합니다.' }, {}]);
});

it('tells support which other membership it is, and neither the company nor a service', async () => {
  expect(await checksAs('supportReader')).toMatchObject([{}, { memberships: [theirs] }]);
  for (const as of ['member', 'administrator', 'service'] as const) expect(JSON.stringify(await checksAs(as))).not.toContain(theirs);
});
