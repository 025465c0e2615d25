import { condition, makeContinueAsNewFunc, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { rolloutEnds } from '../events/state/rollout.js';
import type { RolloutBeginning } from './contract-rollout.js';
import type { RolloutWork } from './decisions/rollout.js';
import { rolloutRulesOf } from './decisions/rollout-rules.js';
import { rolloutSteps } from './decisions/rollout-steps.js';
import { forLife } from './for-life.js';
import { keepOutboxEmpty } from './outbox.js';
import { RunningRollout } from './running-rollout.js';
import { whenever } from './whenever.js';

const brief = proxyActivities<Activities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '30 seconds' } });
const long = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { maximumInterval: '30 seconds' },
});

const goOn = makeContinueAsNewFunc<(beginning: RolloutBeginning) => Promise<void>>({ workflowType: 'rollout' });

/** One change for many memberships: looked at page by page, approved by a second person, then asked page by page; the log holds what became of each. */
export const rollout = forLife(async (beginning: RolloutBeginning): Promise<void> => {
  const running = new RunningRollout(beginning);
  void keepOutboxEmpty(running, (events, options) => brief.publishRolloutEvents.executeWithOptions(options, [events]));
  void whenever(
    () => running.work,
    (work) => running.engage(() => visit(running, work)),
  );
  void whenever(
    () => running.approveBy,
    async (at) => {
      const lapsed = !(await condition(() => running.approveBy !== at, Math.max(1, Date.parse(at) - Date.now())));
      if (lapsed) running.take({ type: 'lapseRollout', data: undefined });
    },
  );
  const record = await running.untilOver();
  if (!rolloutEnds.includes(record.state.phase)) await goOn({ carried: record });
});

/** Finds a page, asks everybody on it, and keeps what became of each. */
async function visit(running: RunningRollout, work: RolloutWork): Promise<void> {
  const { rolloutId, correlationId, state } = running.record;
  const { proposal, proposed, approved } = state;
  const { pageSize: size, perSecond } = rolloutRulesOf(proposal.rulesVersion);
  const found =
    'again' in work ? { membershipIds: work.again } : await brief.findAudience({ audience: proposal.audience, after: work.after, size });
  const items = await long.visitMemberships({
    rolloutId,
    mode: work.mode,
    step: rolloutSteps[proposal.kind](proposal),
    membershipIds: found.membershipIds,
    metadata: {
      actor: { kind: 'support', id: (approved ?? proposed).by },
      correlationId,
      ...(proposal.reason && { reason: proposal.reason }),
    },
    perSecond,
  });
  const next = 'next' in found && found.next !== undefined ? { next: found.next } : {};
  running.take({ type: 'recordPage', data: { mode: work.mode, items, ...next, ...('again' in work && { again: true }) } });
}
