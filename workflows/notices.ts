import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.js';
import { owedNotices, type OwedNotice } from './decisions/owed-notices.js';
import { untilOwed } from './letters.js';
import type { Membership } from './membership.js';
import { whenever } from './whenever.js';

const { sendNotice } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '5 minutes' },
});

/** Writes every letter that somebody should have by now, each on its own, so that one that cannot be delivered holds up no other. */
export async function keepNotifying(membership: Membership): Promise<never> {
  const group = createEventGroup('notices');
  const underWay = new Set<string>();
  const next = () => owedNotices(membership.state).find(({ id }) => !underWay.has(id));
  return whenever(next, (notice) => {
    underWay.add(notice.id);
    void group.withScope(() => write(membership, notice)).finally(() => underWay.delete(notice.id));
  });
}

async function write(membership: Membership, { id: notice, kind, to, facts }: OwedNotice): Promise<void> {
  const { membershipId, state } = membership.record;
  const letter = { notice, kind, membershipId, ...to, legalName: state.legalProfile!.legalName, facts };
  await membership.engage(async () => {
    const delivery = await untilOwed(
      () => !owedNotices(membership.state).some(({ id }) => id === notice),
      () => sendNotice.executeWithOptions({ summary: notice }, [letter]),
    );
    if (delivery) membership.handle({ type: 'recordNotice', data: { notice, kind, ...(!delivery.accepted && delivery) } });
  });
}
