import type { Waiting } from '../waiting.js';
import { forget, type NounFold } from './noun.js';

/** The running membership year; the anchor is the day on which the first one began, so that 29 February comes back. */
export interface Term {
  readonly anchor: string;
  readonly anniversary: string;
  readonly since: string;
}

/** The term as its events leave it. */
export const term = {
  AccountRequested: forget,
  MembershipActivated: (_, { data, occurredAt }) => ({ anchor: data.anchor, anniversary: data.anniversary, since: occurredAt }),
  PolicyChanged: (before, { data: { dates } }) => {
    const moved = dates.find(({ what }) => what === 'anniversary');
    return moved && before ? { ...before, anniversary: moved.after } : before;
  },
  LegacyRecordMoved: (before, { data: { anniversary } }) => (anniversary ? { ...before!, anniversary } : before),
  LegacyRecordReturned: (before, { data: { anniversary } }) => (anniversary ? { ...before!, anniversary } : before),
  AccountsMerged: (before, { data: { anniversary } }) => (anniversary ? { ...before!, anniversary } : before),
  MembershipYearBegan: (before, { data, occurredAt }) => ({ ...before!, anniversary: data.anniversary, since: occurredAt }),
  MembershipRenewed: (before, { data, occurredAt }) => ({ ...before!, anniversary: data.to, since: occurredAt }),
} satisfies NounFold<Term>;

/** Waits for the anniversary of a year that goes on by itself. */
export const waitsForAnniversary = (year: Term | undefined): readonly Waiting[] =>
  year
    ? [{ step: 'renewal', owner: 'process', since: year.since, deadline: `${year.anniversary}T00:00:00.000Z`, then: 'beginMembershipYear' }]
    : [];
