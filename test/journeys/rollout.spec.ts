import { Company, mailsTo } from '../support/company.js';
import { Caller, eventually } from '../support/system.js';

interface Item {
  readonly membershipId: string;
  readonly outcome: string;
  readonly previewed: { readonly dates: readonly { readonly what: string; readonly before: string; readonly after: string }[] } | null;
  readonly done: { readonly outcome: string; readonly said: string } | null;
}

const reason = 'rules-waived';

it('puts running memberships under other rules: looked at first, approved by another person, told to each', async () => {
  const [member, pending] = await Promise.all([Company.from('ko'), Company.from('en')]);
  await Promise.all([member.enrol(), pending.enrol()]);
  await member.verify();
  await member.accept();
  await member.authorized();
  await member.happened('MembershipActivated');
  const [proposer, approver, reader] = await Promise.all(
    ['support-approver', 'support-approver-2', 'support-reader'].map((name) => Caller.signedIn(`${name}@tenure.example`)),
  );
  const proposal = {
    kind: 'policy',
    target: '2026-01-waiver',
    audience: { policyVersions: ['2026-01'], membershipIds: [member.id, pending.id] },
    reason,
  };
  const key = { 'idempotency-key': member.id };
  const found = async () => {
    const proposed = await proposer!.post('/v1/rollouts', proposal, key);
    const again = await proposer!.post('/v1/rollouts', proposal, key);
    expect([proposed.status, again.body]).toEqual([202, { ...proposed.body, alreadyProposed: true }]);
    return `/v1/rollouts/${String(proposed.body['rolloutId'])}`;
  };
  const rollout = await found();
  const inPhase = (phase: string) =>
    eventually(async () => {
      const { body } = await reader!.get(rollout);
      return body['phase'] === phase ? body : undefined;
    });
  const items = async () => (await reader!.get(`${rollout}/items`)).body['items'] as readonly Item[];

  expect(await inPhase('previewed')).toMatchObject({ preview: { changed: 2 }, done: { changed: 0 } });
  const foreseen = await items();
  expect(foreseen.map(({ membershipId }) => membershipId)).toEqual([member.id, pending.id].sort());
  const moved = foreseen.find(({ membershipId }) => membershipId === member.id)!.previewed!.dates[0]!;
  expect(Number(moved.after.slice(0, 4)) - Number(moved.before.slice(0, 4))).toBe(1);
  expect(await proposer!.post(`${rollout}/approve`, { reason })).toMatchObject({ status: 403, body: { code: 'second-person-required' } });

  expect(await approver!.post(`${rollout}/approve`, { reason })).toMatchObject({ status: 200, body: { phase: 'running' } });
  expect(await inPhase('completed')).toMatchObject({ done: { changed: 2 }, progress: { asked: 2, expected: 2 } });
  expect((await items()).map(({ outcome, done }) => [outcome, done?.outcome])).toEqual([
    ['changed', 'changed'],
    ['changed', 'changed'],
  ]);

  const told = await eventually(async () => {
    const { body } = await member.administrator.get(`/v1/memberships/${member.id}/timeline?limit=200`);
    return (body['events'] as readonly { type: string }[]).find(({ type }) => type === 'PolicyChanged');
  });
  expect(told).toMatchObject({ actor: 'support', reason, sentence: expect.stringContaining('기념일') as string });
  await eventually(async () => {
    const mails = await mailsTo(`global-administrator@${member.domain}`);
    return mails.find(({ subject, messageId }) => subject.includes('멤버십 규칙이 바뀌었습니다') && messageId.includes(member.id));
  });
});
