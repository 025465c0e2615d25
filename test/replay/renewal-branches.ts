import { until } from '../support/fake-ports.js';
import { becomeActive, from, send } from '../support/membership.js';
import { payment } from '../support/sample-events.js';
import type { Stage } from '../support/stage.js';
import type { Branch } from './branch.js';

/** Lets an instant pass, and the time over which what very many memberships owe then is spread. */
const passSpread = (stage: Stage, deadline: string) => stage.pass(new Date(Date.parse(deadline) + 6 * 3_600_000).toISOString());

/** The ways that a membership year has gone. */
export const renewalBranches: Readonly<Record<string, Branch>> = {
  'next-year': async (stage, membership) => {
    const receipt = await becomeActive(membership);
    await stage.happened('MembershipActivated');
    await passSpread(stage, receipt.waitingOn[0]!.deadline);
    await stage.happened('RenewalWindowOpened');
    const receivedAt = new Date(await stage.env.currentTimeMs()).toISOString();
    await send(membership, 'payRenewal', { ...payment, receivedAt }, from('service'));
    await send(membership, 'renewMembership', undefined);
    await stage.happened('MembershipRenewed');
  },
  lapsed: async (stage, membership) => {
    const receipt = await becomeActive(membership);
    await stage.happened('MembershipActivated');
    await passSpread(stage, receipt.waitingOn[0]!.deadline);
    await stage.happened('RenewalWindowOpened');
    await passSpread(stage, (await stage.stateOf(membership)).waitingOn[0]!.deadline);
    await stage.happened('MembershipLapsed');
    await until(async () => (await membership.describe()).type === 'accountCreation');
  },
};
