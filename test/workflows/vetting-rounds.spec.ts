import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, authorizeVetting, from, rejectVetting, send, verifyEmail } from '../support/membership.js';
import { comment, uploadedDocument } from '../support/sample-events.js';
import { onStage, refusalOf, type LiveMembership, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const resubmit = (membership: LiveMembership) => send(membership, 'resubmitVetting', {});
const appeal = (membership: LiveMembership) => send(membership, 'appealVetting', { comment });
const upload = (membership: LiveMembership) => send(membership, 'uploadDocument', uploadedDocument);
const request = (membership: LiveMembership) => send(membership, 'requestDocument', { document: 'business-registration' }, from('support'));
const written = (stage: Stage, kind: string) => until(() => stage.ports.letterSubjects.includes(`${kind} ko`));

async function underReview(stage: Stage): Promise<LiveMembership> {
  const membership = await stage.begin();
  await acceptAgreement(membership);
  await verifyEmail(membership);
  await stage.happened('VettingChecked');
  await stage.atRest(membership);
  return membership;
}

describe('a rejected company', () => {
  it(
    'uploads a document, asks for another look and is authorised, and is told by letter what is asked of it',
    scene(async (stage) => {
      const membership = await underReview(stage);
      expect((await rejectVetting(membership)).waitingOn).toMatchObject([{ owner: 'partner', attemptsLeft: 2 }]);
      await written(stage, 'vetting-rejected');
      expect((await upload(membership)).waitingOn).toMatchObject([{ owner: 'partner', attemptsLeft: 2 }]);
      await written(stage, 'document-received');
      expect((await resubmit(membership)).waitingOn).toMatchObject([{ owner: 'support', then: 'escalateVetting' }]);
      expect(await authorizeVetting(membership)).toMatchObject({ status: 'active' });
      await stage.happened('MembershipActivated');
    }),
  );

  it(
    'is suspended when both attempts are used up and nobody authorises it',
    scene(async (stage) => {
      const membership = await underReview(stage);
      for (const ask of [resubmit, appeal]) {
        await rejectVetting(membership);
        await stage.atRest(membership);
        await ask(membership);
      }
      const { waitingOn } = await rejectVetting(membership);
      expect(waitingOn).toMatchObject([{ owner: 'partner', attemptsLeft: 0, then: 'suspendAccount' }]);
      expect(await refusalOf(appeal(membership))).toBe('no-attempts-left');
      await stage.atRest(membership);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('AccountSuspended');
      await stage.atRest(membership);
    }),
  );
});

describe('a requested document', () => {
  it(
    'gives the review back to support when it comes',
    scene(async (stage) => {
      const membership = await underReview(stage);
      expect(await refusalOf(upload(membership))).toBe('document-not-awaited');
      expect((await request(membership)).waitingOn).toMatchObject([{ owner: 'partner', document: 'business-registration' }]);
      await written(stage, 'document-requested');
      expect((await upload(membership)).waitingOn).toMatchObject([{ owner: 'support', then: 'escalateVetting' }]);
      await stage.happened('DocumentReceived');
      await stage.atRest(membership);
    }),
  );

  it(
    'is not waited for longer than promised',
    scene(async (stage) => {
      const membership = await underReview(stage);
      const { waitingOn } = await request(membership);
      await stage.atRest(membership);
      await stage.pass(waitingOn[0]!.deadline);
      await stage.happened('VettingResumed');
      expect((await stage.stateOf(membership)).waitingOn).toMatchObject([{ owner: 'support', then: 'escalateVetting' }]);
      await stage.atRest(membership);
    }),
  );
});

describe('a claimed review', () => {
  it(
    'is free again after a day, without anybody doing anything',
    scene(async (stage) => {
      const membership = await underReview(stage);
      await send(membership, 'claimReview', undefined, from('support'));
      await stage.atRest(membership);
      await stage.passDays(1);
      await stage.happened('ReviewReleased');
      await send(membership, 'claimReview', undefined, from('support'));
      await authorizeVetting(membership);
      await stage.happened('MembershipActivated');
      await stage.atRest(membership);
    }),
  );
});
