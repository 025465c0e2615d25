import { Worker } from '@temporalio/worker';
import { engineOtherAccounts } from '../../services/worker/engine-other-accounts.js';
import { startMembership } from '../../services/shared/start-membership.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { timeSkipping, workflowBundle } from '../support/engine.js';
import { accountRequest, becomeActive, from, fromApprover, send, suspendMembership } from '../support/membership.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

async function members(stage: Stage): Promise<readonly [LiveMembership, LiveMembership]> {
  const [survivor, joining] = [await stage.begin(), await stage.begin()];
  await becomeActive(survivor);
  await becomeActive(joining);
  stage.ports.accounts = engineOtherAccounts(stage.env.client);
  return [survivor, joining];
}

const invite = (survivor: LiveMembership, joining: LiveMembership) =>
  send(survivor, 'inviteMerge', { membershipId: idOf(joining), partnerId: partnerIdOf(idOf(joining)) });
const confirm = (survivor: LiveMembership, joining: LiveMembership) =>
  send(survivor, 'confirmMerge', { partnerId: partnerIdOf(idOf(joining)) });
const story = ({ ports }: Stage, membership: LiveMembership) =>
  ports.events.filter(({ membershipId, type }) => membershipId === idOf(membership) && type.includes('Merge')).map(({ type }) => type);

it(
  'makes two accounts one by the word of both, although the worker dies after each thing that was said',
  onStage(timeSkipping)(async (stage) => {
    const [survivor, joining] = await members(stage);
    const engine = stage.ports.accounts;
    const unheard = new Set<string>();
    stage.ports.accounts = {
      speak: async (spoken) => {
        const answer = await engine.speak(spoken);
        if (unheard.has(spoken.command.type)) return answer;
        unheard.add(spoken.command.type);
        throw new Error('the worker is gone before it could keep the answer');
      },
    };
    await invite(survivor, joining);
    await stage.happened('MergeInvited');
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswerHeard');
    await confirm(survivor, joining);
    await stage.happened('AccountsMerged');
    expect([...unheard]).toEqual(['offerMerge', 'hearMergeAnswer', 'joinAccount']);
    expect(story(stage, survivor)).toEqual(['MergeAsked', 'MergeInvited', 'MergeAnswered', 'MergeConfirmed', 'AccountsMerged']);
    expect(story(stage, joining)).toEqual(['MergeOffered', 'MergeAccepted', 'MergeAnswerHeard', 'AccountMerged']);
    const again = startMembership(stage.env.client, accountRequest(idOf(joining), 'begin-again'));
    await expect(again).rejects.toMatchObject({ code: 'account-merged', details: { partnerId: partnerIdOf(idOf(survivor)) } });
    for (const membership of [survivor, joining]) {
      await stage.atRest(membership);
      await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, await membership.fetchHistory(), membership.workflowId);
    }
  }),
);

it(
  'changes neither where the other one can no more when the last word comes, and lapses on both sides where that never comes',
  onStage(timeSkipping)(async (stage) => {
    const [survivor, joining] = await members(stage);
    await invite(survivor, joining);
    await stage.happened('MergeOffered');
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswered');
    await stage.happened('MergeAnswerHeard');
    await suspendMembership(joining);
    await confirm(survivor, joining);
    await stage.happened('MergeRefused');
    await stage.happened('MergeWithdrawalHeard');
    for (const type of ['MergeRefused', 'MergeWithdrawn'])
      expect(stage.ports.events.find((event) => event.type === type)).toMatchObject({ data: { refusal: 'merge-not-possible' } });

    await send(joining, 'reinstateMembership', undefined);
    await invite(survivor, joining);
    await stage.happened('MergeOffered', 2);
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswered', 2);
    await stage.passDays(31);
    await stage.happened('MergeLapsed', 2);
    await invite(survivor, joining);
    await stage.happened('MergeOffered', 3);
    await send(joining, 'answerMerge', { answer: 'decline', because: 'another-company' });
    await stage.happened('MergeAnswered', 3);
    expect(stage.ports.eventTypes).not.toContain('AccountMerged');
    expect(await refusalOf(confirm(survivor, joining))).toBe('merge-not-accepted');
  }),
);

it(
  'is taken back by the account that asked, on both sides, although the worker dies after it was said',
  onStage(timeSkipping)(async (stage) => {
    const [survivor, joining] = await members(stage);
    const engine = stage.ports.accounts;
    let isHeard = false;
    stage.ports.accounts = {
      speak: async (spoken) => {
        const answer = await engine.speak(spoken);
        if (isHeard || spoken.command.type !== 'takeBackMerge') return answer;
        isHeard = true;
        throw new Error('the worker is gone before it could keep the answer');
      },
    };
    await invite(survivor, joining);
    await stage.happened('MergeOffered');
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswerHeard');
    await send(survivor, 'withdrawMerge', undefined);
    await stage.happened('MergeWithdrawalHeard');
    expect(story(stage, survivor)).toEqual(['MergeAsked', 'MergeInvited', 'MergeAnswered', 'MergeWithdrawn', 'MergeWithdrawalHeard']);
    expect(story(stage, joining)).toEqual(['MergeOffered', 'MergeAccepted', 'MergeAnswerHeard', 'MergeWithdrawn']);
    expect(await refusalOf(confirm(survivor, joining))).toBe('merge-not-accepted');
    await invite(survivor, joining);
    await stage.happened('MergeOffered', 2);
  }),
);

it(
  'lets nobody wait: a Yes becomes a No until the last word, and an account that is over says No by itself',
  onStage(timeSkipping)(async (stage) => {
    const [survivor, joining] = await members(stage);
    await invite(survivor, joining);
    await stage.happened('MergeOffered');
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswerHeard');
    await send(joining, 'answerMerge', { answer: 'decline', because: 'not-now' });
    await stage.happened('MergeAnswerHeard', 2);
    expect(await refusalOf(confirm(survivor, joining))).toBe('merge-not-accepted');

    await invite(survivor, joining);
    await stage.happened('MergeOffered', 2);
    await send(joining, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswerHeard', 3);
    const { sequence: proposal } = await send(joining, 'closeMembership', {}, { ...from('support'), reason: 'requested-by-company' });
    await send(joining, 'approveProposal', { proposal }, fromApprover());
    await stage.happened('MergeAnswerHeard', 4);
    const answers = stage.ports.events.filter(({ type }) => type === 'MergeAnswered').map(({ data }) => data);
    expect(answers).toMatchObject([
      { said: 'accept' },
      { said: 'decline', because: 'not-now' },
      { said: 'accept' },
      { said: 'decline', because: 'account-over' },
    ]);
    expect(await refusalOf(confirm(survivor, joining))).toBe('merge-not-accepted');
  }),
);
