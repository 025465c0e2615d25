import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { becomeActive, from, fromApprover, requestAccount, send } from '../support/membership.js';
import { onStage } from '../support/stage.js';

const scene = onStage(timeSkipping);

it(
  'a letter that cannot be delivered holds up nobody who begins again',
  scene(async (stage) => {
    const membership = await stage.begin();
    await becomeActive(membership);
    await until(async () => (await membership.describe()).type === 'renewal');
    await stage.atRest(membership);
    stage.ports.mailServer = async ({ subject }) => {
      if (subject.startsWith('account-closed')) throw new Error('450 later');
      return { accepted: true };
    };
    const { sequence: proposal } = await send(membership, 'closeMembership', {}, { ...from('support'), reason: 'requested-by-company' });
    await send(membership, 'approveProposal', { proposal }, fromApprover());
    await until(() => stage.ports.mailsTried > 1);
    const verifications = () => stage.ports.letterSubjects.filter((subject) => subject.startsWith('verification'));
    const before = verifications().length;
    await requestAccount(membership, membership.workflowId.replace('membership/', ''));
    await until(() => verifications().length > before);
    expect(stage.ports.letterSubjects.some((subject) => subject.startsWith('account-closed'))).toBe(false);
    await stage.atRest(membership);
  }),
);
