import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import {
  acceptAgreement,
  replacePrimaryContact,
  requestAccount,
  resendVerificationEmail,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { onStage, type LiveMembership } from '../support/stage.js';
import { branches } from './branches.js';

const withoutCache = { maxCachedWorkflows: 0 };

it.each([
  'next-year',
  'contact-replaced',
  'rejected-and-closed',
  'suspended-and-reinstated',
  'suspended-while-active',
  'withdrawn-and-begun-again',
  'address-chosen',
])('lives the same life when every task begins with a replay: %s', (branch) =>
  onStage(
    timeSkipping,
    withoutCache,
  )(async (stage) => {
    const membership = await stage.begin();
    await branches[branch]!(stage, membership);
    await stage.atRest(membership);
    const { sequence } = await stage.stateOf(membership);
    expect(stage.ports.events).toHaveLength(sequence);
  })(),
);

/**
 * The log answers after everything else: then two tasks in a row may do nothing, and the next command comes to a worker that must replay them.
 * There the SDK (1.24) makes one task of two when it is live and two when it replays; what is begun must not depend on that.
 */
describe('a command that finds the worker without memory, after tasks in which nothing was to be done', () => {
  const commands: Readonly<Record<string, (membership: LiveMembership) => Promise<unknown>>> = {
    withdrawAccount,
    verifyEmail: (membership) => verifyEmail(membership),
    resendVerificationEmail,
    replacePrimaryContact: (membership) => replacePrimaryContact(membership),
    acceptAgreement: (membership) => acceptAgreement(membership),
  };

  it.each(Object.entries(commands))('is carried on by every later worker: %s', (_, command) =>
    onStage(
      devServer,
      withoutCache,
    )(async (stage) => {
      stage.ports.beforeAppend = () => until(() => stage.ports.mails.length >= 1);
      const membership = await stage.begin();
      await command(membership);
      await stage.atRest(membership);
      await withdrawAccount(membership);
      await stage.atRest(membership);
      const id = membership.workflowId.replace('membership/', '');
      expect(await requestAccount(membership, id)).toMatchObject({ status: 'pending' });
      await stage.atRest(membership);
    })(),
  );
});
