import { Company } from '../support/company.js';
import { Caller, eventually, type Answer } from '../support/system.js';

interface Told {
  readonly type: string;
  readonly actor: string;
  readonly reason?: string;
  readonly sentence: string;
}

it('waives a review only by two people, previewed first and told to the company', async () => {
  const company = await Company.from('en');
  const [agent, approver] = await Promise.all(
    ['support-agent@tenure.example', 'support-approver@tenure.example'].map((account) => Caller.signedIn(account)),
  );
  const ask = (by: Caller, name: string, body: object): Promise<Answer> => by.post(`/v1/support/memberships/${company.id}/${name}`, body);

  await company.enrol();
  await company.verify();
  await company.accept();

  const waiver = { step: 'vetting', reason: 'known-company', note: 'A partner for ten years.' };
  const proposed = await ask(agent!, 'waive-step', waiver);
  expect(proposed).toMatchObject({ status: 200, body: { status: 'pending' } });
  const proposal = Number(proposed.body['sequence']);
  const { body: seen } = await approver!.get(`/v1/memberships/${company.id}?minSequence=${proposal}`);
  expect(seen).toMatchObject({
    waitingOn: expect.arrayContaining([expect.objectContaining({ step: 'proposal', owner: 'support-approver', then: 'lapseProposal' })]),
    proposals: [{ proposal, command: 'waiveStep', outcome: 'open', reason: 'known-company' }],
  });

  const yes = { proposal, reason: 'seen-and-agreed' };
  expect(await ask(agent!, 'approve-proposal', yes)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await ask(approver!, 'approve-proposal?preview=true', yes)).toMatchObject({
    status: 200,
    body: { status: { before: 'pending', after: 'active' } },
  });
  expect((await company.administrator.get(`/v1/memberships/${company.id}`)).body).toMatchObject({ status: 'pending' });
  expect(await ask(approver!, 'approve-proposal', yes)).toMatchObject({ status: 200, body: { status: 'active' } });

  const waived = await eventually(async () => {
    const { body } = await company.administrator.get(`/v1/memberships/${company.id}/timeline?limit=200`);
    const told = body['events'] as readonly Told[];
    return told.some(({ type }) => type === 'LetterSent') ? told.find(({ type }) => type === 'StepWaived') : undefined;
  });
  expect(waived).toMatchObject({ actor: 'support', reason: 'known-company', note: 'A partner for ten years.' });
});

it('lets nobody approve what they proposed themselves', async () => {
  const company = await Company.from('ko');
  const approver = await Caller.signedIn('support-approver@tenure.example', { language: 'ko' });
  await company.enrol();
  const { body } = await approver.post(`/v1/support/memberships/${company.id}/close-membership`, { reason: 'duplicate-account' });
  expect(
    await approver.post(`/v1/support/memberships/${company.id}/approve-proposal`, {
      proposal: body['sequence'],
      reason: 'seen-and-agreed',
    }),
  ).toMatchObject({ status: 403, body: { code: 'second-person-required', next: expect.stringMatching(/[가-힣]/) } });
});
