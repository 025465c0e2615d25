import type { Proposal } from '../../events/state/proposals.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.commands.sent.length = 0;
  api.commands.previewed.length = 0;
  api.memberships.views.set(ours, pendingView());
});

const support = (name: string) => `/v1/support/memberships/${ours}/${name}`;
const said = () => api.commands.sent.map(({ type, input: { data, metadata } }) => ({ type, data, reason: metadata.reason }));
const reason = 'customer-asked';

it.each([
  ['extend-deadline', 'extendDeadline', { step: 'vetting', days: 7 }, { step: 'vetting', days: 7 }],
  [
    'extend-deadline',
    'extendDeadline',
    { step: 'suspension', until: '2026-05-01T18:00:00+09:00', note: ' a  note ' },
    { step: 'suspension', until: '2026-05-01T09:00:00.000Z', note: 'a note' },
  ],
  ['escalate-review', 'escalateReview', { note: 'a bank asks' }, { note: 'a bank asks' }],
  ['reopen-step', 'reopenStep', { step: 'agreement-acceptance' }, { step: 'agreement-acceptance' }],
  ['waive-step', 'waiveStep', { step: 'vetting', until: '2026-05-01T09:00:00Z' }, { step: 'vetting', until: '2026-05-01T09:00:00.000Z' }],
  ['close-membership', 'closeMembership', {}, {}],
  ['approve-proposal', 'approveProposal', { proposal: 8 }, { proposal: 8 }],
  ['decline-proposal', 'declineProposal', { proposal: 8 }, { proposal: 8 }],
])('takes %s as the rules want it', async (name, type, typed, data) => {
  expect(await api.post(support(name), { as: 'supportApprover', body: { ...typed, reason } })).toMatchObject({ status: 200 });
  expect(said()).toEqual([{ type, data, reason }]);
});

it.each([
  ['extend-deadline', { step: 'vetting' }, { pointer: '/days', code: 'either-or' }],
  ['extend-deadline', { step: 'vetting', days: 1, until: '2026-05-01T09:00:00Z' }, { pointer: '/until', code: 'either-or' }],
  ['extend-deadline', { step: 'join', days: 1 }, { pointer: '/step', code: 'not-allowed' }],
  ['waive-step', { step: 'email-verification' }, { pointer: '/step', code: 'not-allowed' }],
  ['waive-step', { step: 'vetting', note: 'x'.repeat(501) }, { pointer: '/note', code: 'too-long' }],
  ['approve-proposal', {}, { pointer: '/proposal', code: 'required' }],
])('does not take %s with %j', async (name, typed, error) => {
  const { status, body } = await api.post(support(name), { as: 'supportApprover', body: { ...typed, reason } });
  expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [error] });
  expect(said()).toEqual([]);
});

describe('a preview', () => {
  const waiting = { step: 'vetting', owner: 'support', since: '2026-03-04T09:00:00.000Z', then: 'escalateVetting' } as const;
  const [before, after] = ['2026-03-11T09:00:00.000Z', '2026-03-18T09:00:00.000Z'];
  const receipt = (sequence: number, deadline: string) =>
    ({ membershipId: ours, sequence, status: 'pending', waitingOn: [{ ...waiting, deadline }] }) as const;
  const asking = { as: 'supportAgent', body: { step: 'vetting', days: 7, reason } } as const;

  it('says in the caller’s language what would happen, and sends nothing', async () => {
    api.commands.foreseen = {
      events: [{ type: 'DeadlineExtended', data: { step: 'vetting', before, after } }],
      before: receipt(8, before),
      after: receipt(9, after),
    };
    const path = `${support('extend-deadline')}?preview=true`;
    const { status, body } = await api.post(path, { ...asking, headers: { 'accept-language': 'ko' } });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        membershipId: ours,
        events: [{ type: 'DeadlineExtended', sentence: expect.stringContaining('회사 심사') }],
        status: { before: 'pending', after: 'pending' },
        waitingOn: { before: [{ ...waiting, deadline: before }], after: [{ ...waiting, deadline: after }] },
      },
    });
    expect(api.commands.previewed).toMatchObject([
      { membershipId: ours, type: 'extendDeadline', input: { data: { step: 'vetting', days: 7 }, metadata: { reason } } },
    ]);
    expect(said()).toEqual([]);
  });

  it('refuses what would be refused', async () => {
    api.commands.foreseen = { refused: 'step-not-open', details: { step: 'vetting' } };
    expect(await api.post(`${support('extend-deadline')}?preview=true`, asking)).toMatchObject({
      status: 409,
      body: { code: 'step-not-open', detail: expect.stringContaining('Company review') },
    });
  });

  it('is not guessed at: whoever mistypes it changes nothing', async () => {
    for (const query of ['preview=yes', 'previw=true', 'preview=true&preview=true'])
      expect(await api.post(`${support('extend-deadline')}?${query}`, asking)).toMatchObject({ status: 400 });
    expect([...said(), ...api.commands.previewed]).toEqual([]);
  });
});

it('shows proposals to whoever may read the membership, with addresses only to whom they are shown anyway, and who proposed only to support', async () => {
  const view = pendingView();
  const primaryContact = { firstName: 'Second', lastName: 'Contact', email: 'accounts@hanbit.example', language: 'en' } as const;
  const proposal: Proposal = {
    proposal: 8,
    command: 'replacePrimaryContact',
    data: { primaryContact },
    by: 'issuer|someone',
    since: '2026-03-04T09:00:00.000Z',
    deadline: '2026-03-05T09:00:00.000Z',
    outcome: 'open',
  };
  api.memberships.views.set(ours, { ...view, state: { ...view.state, proposals: [proposal] } });
  const shown = async (as: 'supportReader' | 'supportApprover' | 'member') =>
    (await api.get(`/v1/memberships/${ours}`, { as })).body['proposals'] as { data: { primaryContact: { email: string } } }[];
  expect((await shown('supportApprover'))[0]?.data.primaryContact.email).toBe('accounts@hanbit.example');
  expect((await shown('supportReader'))[0]?.data.primaryContact.email).toBe('a***@hanbit.example');
  expect(JSON.stringify(await shown('supportApprover'))).toContain('someone');
  expect(JSON.stringify(await shown('member'))).not.toContain('someone');
});
