import { previewCommand } from '../../workflows/contract.js';
import { timeSkipping } from '../support/engine.js';
import { acceptAgreement, from, fromApprover, send, verifyEmail } from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership } from '../support/stage.js';

const scene = onStage(timeSkipping);
const waive = (membership: LiveMembership) => send(membership, 'waiveStep', { step: 'vetting' }, from('support'));
const approve = (membership: LiveMembership, proposal: number) => send(membership, 'approveProposal', { proposal }, fromApprover());

/** A review that support may waive, with the domain check done. */
async function underReview(stage: Parameters<Parameters<typeof scene>[0]>[0]): Promise<LiveMembership> {
  const membership = await stage.begin();
  await verifyEmail(membership);
  await stage.happened('VettingChecked');
  await stage.atRest(membership);
  return membership;
}

it(
  'lets a proposal lapse after a day in which nobody else approved it',
  scene(async (stage) => {
    const membership = await underReview(stage);
    const { sequence, waitingOn } = await waive(membership);
    expect(waitingOn[0]).toMatchObject({ step: 'proposal', owner: 'support-approver', then: 'lapseProposal' });
    await stage.pass(waitingOn[0]!.deadline);
    await stage.happened('ProposalLapsed');
    expect(await refusalOf(approve(membership, sequence))).toBe('proposal-lapsed');
    expect((await stage.stateOf(membership)).waitingOn.map(({ step }) => step)).not.toContain('proposal');
  }),
);

it(
  'carries a proposal out hours later, in one turn that goes as far as an active membership',
  scene(async (stage) => {
    const membership = await underReview(stage);
    await acceptAgreement(membership);
    const { sequence } = await waive(membership);
    await stage.sleep('5 hours');
    expect(await approve(membership, sequence)).toMatchObject({ status: 'active' });
    await stage.happened('MembershipActivated');
    const waived = stage.ports.events.find(({ type }) => type === 'StepWaived')!;
    expect(waived).toMatchObject({ actor: fromApprover().actor, causationId: `${waived.membershipId}:${sequence}` });
    await stage.happened('LetterSent');
    expect(stage.ports.letterSubjects).toContain('support-acted ko');
  }),
);

it(
  'moves the timer with the deadline: the request ends when the new one has passed, and not before',
  scene(async (stage) => {
    const membership = await stage.begin();
    const [first] = (await stage.stateOf(membership)).waitingOn;
    const extended = await send(membership, 'extendDeadline', { step: 'email-verification', days: 7 }, from('support'));
    await stage.happened('LetterSent');
    await stage.atRest(membership);
    await stage.pass(first!.deadline);
    expect(await stage.stateOf(membership)).toMatchObject({ status: 'pending' });
    await stage.pass(extended.waitingOn[0]!.deadline);
    await stage.happened('AccountExpired');
  }),
);

it(
  'previews a command without a trace in history, log or state',
  scene(async (stage) => {
    const membership = await underReview(stage);
    const before = [await stage.stateOf(membership), (await stage.histories(membership)).at(-1)!.events.length];
    const at = new Date(await stage.env.currentTimeMs()).toISOString();
    const command = { type: 'reopenStep', data: { step: 'email-verification' }, metadata: from('support') } as const;
    expect(await membership.query(previewCommand, { command, at })).toMatchObject({
      events: [{ type: 'StepReopened' }, { type: 'EmailVerificationRequested' }],
      before: { status: 'pending' },
      after: { waitingOn: expect.arrayContaining([expect.objectContaining({ step: 'email-verification' })]) },
    });
    const refused = { ...command, data: { step: 'agreement-acceptance' } } as const;
    expect(await membership.query(previewCommand, { command: refused, at })).toMatchObject({ refused: 'step-not-answered' });
    expect([await stage.stateOf(membership), (await stage.histories(membership)).at(-1)!.events.length]).toEqual(before);
  }),
);
