import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { maskedName } from '../../events/state/masked.js';
import type { Merge } from '../../events/state/merge.js';
import { mergeWork, type AnswerFinding, type MergeWork } from '../decisions/merge-between.js';
import { broughtBy } from '../decisions/merge-brought.js';
import { partnerIdOf } from '../decisions/partner-id.js';
import type { Membership } from '../membership.js';
import { whenever } from '../whenever.js';

const { speakToAccount } = proxyActivities<Activities>({ startToCloseTimeout: '20 seconds', retry: { maximumInterval: '1 minute' } });

type Spoken = Parameters<typeof speakToAccount>[0];

/** What is said to the other account, and what is kept of its answer. */
const words: {
  readonly [Says in MergeWork]: {
    readonly command: Spoken['command']['type'];
    readonly keeps: 'recordMergeOffer' | 'recordMergeHearing' | 'recordMergeJoin' | 'recordMergeWithdrawal';
    readonly data: (membership: Membership, merge: Merge) => object;
  };
} = {
  offer: {
    command: 'offerMerge',
    keeps: 'recordMergeOffer',
    data: (membership, { deadline }) => ({
      partnerId: partnerIdOf(membership.record.membershipId),
      legalName: membership.state.legalProfile!.legalName,
      deadline,
    }),
  },
  answer: {
    command: 'hearMergeAnswer',
    keeps: 'recordMergeHearing',
    data: ({ state }, { status, because }) => {
      const { legalName } = state.legalProfile!;
      if (status !== 'accepted') return { said: 'decline', because, legalName: maskedName(legalName) };
      const { levels, anniversary } = broughtBy(state);
      return { said: 'accept', levels, anniversary, legalName };
    },
  },
  withdraw: { command: 'takeBackMerge', keeps: 'recordMergeWithdrawal', data: (_, { refusal }) => ({ ...(refusal && { refusal }) }) },
  join: { command: 'joinAccount', keeps: 'recordMergeJoin', data: () => ({}) },
};

/** Says to the other account what people decided here, as often as it takes; what that one decides by itself, it decides once. */
export async function merge(membership: Membership): Promise<never> {
  const group = createEventGroup('merge');
  return whenever(
    () => mergeWork(membership.state.merges),
    ({ says, merge: now }) => group.withScope(() => membership.engage(() => say(membership, words[says], now))),
  );
}

async function say(membership: Membership, { command, keeps, data }: (typeof words)[MergeWork], now: Merge): Promise<void> {
  const { membershipId, correlationId } = membership.record;
  const { number, status } = now;
  const spoken = {
    to: now.membershipId,
    command: { type: command, data: { membershipId, number, ...data(membership, now) } },
    commandId: `${membershipId}:${number}:${status}:${command}`,
    correlationId,
  } as Spoken;
  const found = await speakToAccount.executeWithOptions({ summary: `${command} to another account` }, [spoken]);
  membership.handle({ type: keeps, data: { number, status, ...found } as AnswerFinding });
}
