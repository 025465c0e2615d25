import { until } from '../support/fake-ports.js';
import { propose } from '../support/rolled-out.js';
import type { Stage } from '../support/stage.js';
import type { ProcessBranch } from './branch.js';

const ids = ['0', '7', 'f'].map((digit) => `${digit}f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11`);
const rolloutId = '5b0e2d34-9f0c-4d1e-8a77-3c9d1f6e2b40';

const told = ({ ports }: Stage, type: string) => until(() => ports.rolloutEvents.some((event) => event.type === type));

/** Three memberships on two pages, of whom one cannot be reached when it is asked first. */
function audienceOfThree({ ports }: Stage): void {
  const asked = new Set<string>();
  ports.findAudience = async (_, after) => (after ? { membershipIds: ids.slice(2) } : { membershipIds: ids.slice(0, 2), next: 'f' });
  ports.askMembership = async ({ membershipId, mode }) => {
    const isFirst = mode === 'apply' && membershipId === ids[2] && !asked.has(membershipId);
    if (isFirst) asked.add(membershipId);
    return isFirst ? { outcome: 'unavailable' } : { outcome: 'changed', dates: [] };
  };
}

/** Every way that a rollout has gone; the histories of each release are named after them. */
export const rolloutBranches: Readonly<Record<string, ProcessBranch>> = {
  'rolled-out': async (stage) => {
    audienceOfThree(stage);
    const { handle, ask } = await propose(stage.env.client, rolloutId);
    await told(stage, 'RolloutPreviewed');
    await ask('approveRollout', 'approver');
    await told(stage, 'RolloutPaused');
    await ask('resumeRollout', 'approver');
    await handle.result();
    return handle;
  },
  'rollout-cancelled': async (stage) => {
    audienceOfThree(stage);
    const { handle, ask } = await propose(stage.env.client, rolloutId);
    await told(stage, 'RolloutPreviewed');
    await ask('cancelRollout', 'proposer');
    await handle.result();
    return handle;
  },
};
