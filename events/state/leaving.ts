import type { EventData } from '../catalogue.js';
import type { Actor } from '../recorded-event.js';
import type { Waiting } from '../waiting.js';
import { forget, type NounFold } from './noun.js';

/** That a member said that it leaves: why, when it ends, and who said so. */
export interface Leaving extends EventData<'LeavingAnnounced'> {
  readonly since: string;
  readonly by: Actor['kind'];
}

/** The announcement as its events leave it; every end takes it along. */
export const leaving = {
  AccountRequested: forget,
  LeavingAnnounced: (_, { data, actor, occurredAt }) => ({ ...data, since: occurredAt, by: actor.kind }),
  LeavingTakenBack: forget,
  MembershipLeft: forget,
  AccountClosed: forget,
} satisfies NounFold<Leaving>;

/** Nobody has to act: the membership ends at the announced instant unless the company stays. */
export const waitsForLeaving = ({ since, endsAt }: Leaving): readonly Waiting[] => [
  { step: 'leaving', owner: 'process', since, deadline: endsAt, then: 'completeLeaving' },
];
