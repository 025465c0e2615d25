import type { EventData } from '../catalogue.js';
import { call, noted, type Calls, type Facts } from './letter-call.js';

const movedIn = ({ partnerId, level, until, anniversary, usersLeft }: EventData<'LegacyRecordMoved'>): Facts => ({
  partnerId,
  usersLeft,
  brought: level ? 'level' : 'none',
  year: anniversary ? 'moved' : 'kept',
  ...(level && until && { level, until }),
  ...(anniversary && { anniversary }),
});

/** What is written about a record of the old centre, and about two accounts that are to become one. */
export const accountCalls = {
  LegacyRecordMoved: ({ data }) => [call('legacy-moved', movedIn(data))],
  LegacyRecordMoveRefused: ({ data: { partnerId, refusal, vouched } }) => [
    call('legacy-move-refused', { partnerId, refusal, asker: vouched ? 'support' : 'company' }),
  ],
  LegacyRecordReturned: ({ data: { partnerId, level, anniversary, note }, reason = 'unknown' }) => [
    call('legacy-returned', {
      partnerId,
      brought: level ? 'level' : 'none',
      ...(level && { level }),
      year: anniversary ? 'back' : 'kept',
      ...(anniversary && { anniversary }),
      reason,
      ...noted(note),
    }),
  ],
  MergeAsked: ({ data: { partnerId, deadline }, sequence: number }) => [call('merge-asked', { partnerId, deadline, number })],
  MergeOffered: ({ data: { partnerId, number, deadline, legalName: asker } }) => [
    call('merge-offered', { partnerId, asker, deadline, number }),
  ],
  MergeAccepted: ({ data: { partnerId, number } }) => [call('merge-accepted', { partnerId, number, side: 'joining' })],
  MergeDeclined: ({ data: { partnerId, because } }) => [call('merge-declined', { partnerId, because, side: 'joining' })],
  MergeAnswered: ({ data: { partnerId, number, said, because = 'other' } }) => [
    said === 'accept'
      ? call('merge-accepted', { partnerId, number, side: 'survivor' })
      : call('merge-declined', { partnerId, because, side: 'survivor' }),
  ],
  MergeWithdrawn: ({ data: { partnerId, number } }) => [call('merge-withdrawn', { partnerId, number })],
  MergeRefused: ({ data: { partnerId, refusal } }) => [call('merge-refused', { partnerId, refusal })],
  MergeLapsed: ({ data: { partnerId } }) => [call('merge-lapsed', { partnerId })],
  AccountsMerged: ({ data: { partnerId, anniversary } }) => [
    call('accounts-merged', { partnerId, year: anniversary ? 'moved' : 'kept', ...(anniversary && { anniversary }) }),
  ],
  AccountMerged: ({ data: { partnerId } }) => [call('account-merged', { partnerId })],
} satisfies Calls;
