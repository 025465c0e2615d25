import type { Company } from '../support/company.js';
import { ownStack, type OwnStack } from '../support/own-stack.js';
import type { Caller } from '../support/system.js';

const path = '/v1/support/agreements';
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const enforceFrom = daysAhead(60);
const publication = { agreementVersion: '2026-07', enforceFrom, reason: 'terms-changed' };

let stack: OwnStack;
let [first, second, reader]: readonly Caller[] = [];

/** What this spec publishes is offered to every company that comes after, so the stack is its own. */
beforeAll(async () => {
  stack = await ownStack();
  const names = ['support-approver', 'support-approver-2', 'support-reader'];
  [first, second, reader] = await Promise.all(names.map((name) => stack.system.Caller.signedIn(`${name}@tenure.example`)));
}, 120_000);
afterAll(() => stack?.remove(), 60_000);

const proposed = (fields: object = {}) => first!.post(`${path}/publish-agreement`, { ...publication, ...fields });
const answered = (by: Caller, answer: string, proposal: number) => by.post(`${path}/${answer}`, { proposal, reason: 'seen-and-agreed' });

async function member(): Promise<Company> {
  const company = await stack.companies.Company.from('ko');
  await company.enrol();
  await company.verify();
  await company.accept();
  await company.authorized();
  await company.happened('MembershipActivated');
  return company;
}

const shown = async (company: Company) => (await company.administrator.get(company.path)).body;
const steps = (body: Record<string, unknown>) => (body['waitingOn'] as readonly { step: string }[]).map(({ step }) => step);

/** The rollout that asks everybody, once it has. */
async function campaign() {
  const rollout = await stack.system.eventually(async () => {
    const versions = (await reader!.get(path)).body['versions'] as readonly { rolloutId?: string }[];
    const rolloutId = versions.at(-1)?.rolloutId;
    return rolloutId && `/v1/rollouts/${rolloutId}`;
  });
  const done = await stack.system.eventually(async () => {
    const { body } = await reader!.get(rollout);
    return body['phase'] === 'completed' ? body : undefined;
  });
  return { rollout, done };
}

it('refuses what nobody could keep: by field, and by rule', async () => {
  const wrong = await proposed({ agreementVersion: '!', enforceFrom: 'soon', reason: undefined, also: 1 });
  expect(wrong).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  const errors = wrong.body['errors'] as readonly { pointer: string; code: string }[];
  expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
    '/agreementVersion not-an-agreement-version',
    '/also unknown-field',
    '/enforceFrom not-an-instant',
    '/reason required',
  ]);
  expect(await proposed({ agreementVersion: '2031-01' })).toMatchObject({ status: 404, body: { code: 'agreement-unknown' } });
  expect(await proposed({ agreementVersion: '2026-01' })).toMatchObject({ status: 409, body: { code: 'agreement-older' } });
  expect(await proposed({ enforceFrom: daysAhead(29) })).toMatchObject({ status: 409, body: { code: 'enforcement-too-early' } });
  expect(await answered(second!, 'approve-publishing', 7)).toMatchObject({ status: 404, body: { code: 'proposal-unknown' } });
  expect(await reader!.post(`${path}/publish-agreement`, publication)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});

it('publishes a version over two approvers, asks every member for it, and is done with each that accepts', async () => {
  const company = await member();
  const onTheWayIn = await stack.companies.Company.from('en');
  await onTheWayIn.enrol();
  expect(await shown(company)).toMatchObject({ agreementAcceptance: { agreementVersion: '2026-01' }, purchases: { status: 'open' } });

  const { body } = await proposed();
  expect(body).toMatchObject({ current: '2026-01', proposal: { outcome: 'open', enforceFrom } });
  const { proposal } = body['proposal'] as { proposal: number };
  expect(await answered(first!, 'approve-publishing', proposal)).toMatchObject({ status: 403, body: { code: 'second-person-required' } });
  expect(await answered(second!, 'approve-publishing', proposal)).toMatchObject({ status: 200, body: { current: '2026-07' } });

  const newcomer = await stack.companies.Company.from('en');
  await newcomer.enrol();
  await newcomer.happened('AgreementOffered');
  expect(await shown(newcomer)).toMatchObject({ agreementAcceptance: { agreementVersion: '2026-07' } });

  await company.happened('AgreementReacceptanceAsked');
  const asked = await shown(company);
  expect(asked).toMatchObject({
    status: 'active',
    purchases: { status: 'open', reasons: [] },
    agreementAcceptance: {
      agreementVersion: '2026-07',
      deadline: enforceFrom,
      acceptedBefore: { agreementVersion: '2026-01' },
      reacceptance: { ground: 'newer-version' },
      signer: { kind: 'signatory' },
    },
    waitingOn: expect.arrayContaining([
      expect.objectContaining({ step: 'agreement-acceptance', owner: 'signatory', deadline: enforceFrom, then: 'enforceAgreement' }),
    ]) as unknown,
  });
  const letter = await stack.system.eventually(async () => {
    const mails = await stack.companies.mailsTo(`global-administrator@${company.domain}`);
    return mails.find(({ subject, messageId }) => subject.includes('2026-07') && messageId.includes(company.id));
  });
  expect(letter.subject).toMatch(/[가-힣]/);

  await onTheWayIn.happened('AgreementSuperseded');
  expect(await shown(onTheWayIn)).toMatchObject({ agreementAcceptance: { agreementVersion: '2026-07', supersedes: '2026-01' } });

  const { rollout, done } = await campaign();
  expect(done).toMatchObject({ kind: 'agreement', target: '2026-07', reason: 'terms-changed', done: { changed: 2 } });
  const items = (await reader!.get(`${rollout}/items`)).body['items'] as readonly { membershipId: string; outcome: string }[];
  expect(items.map(({ membershipId, outcome }) => `${membershipId} ${outcome}`)).toEqual(
    [company.id, onTheWayIn.id].sort().map((id) => `${id} changed`),
  );
  expect((await reader!.get('/v1/rollouts')).body).toMatchObject({ rollouts: [{ kind: 'agreement', phase: 'completed' }] });

  const accepted = await company.accept();
  expect(accepted).toMatchObject({ status: 200, body: { status: 'active' } });
  const after = (await company.at(accepted.body['sequence'] as number)).body;
  expect(after).toMatchObject({ agreementAcceptance: { accepted: { agreementVersion: '2026-07' } }, purchases: { status: 'open' } });
  expect(after['agreementAcceptance']).not.toHaveProperty('reacceptance');
  expect(steps(after)).toEqual(['renewal']);
}, 120_000);
