import { bySupport, type Happened } from './given-when-then.js';
import { happened } from './sample-events.js';

/** The states of an account into which a record of the old centre is moved, or that lets go of one. */
export function legacyStates({ requested, underReview, active }: Readonly<Record<string, readonly Happened[]>>) {
  const claimed = [...underReview!, happened.recordAsked(), happened.recordClaimed];
  const moved = [...active!, happened.recordAsked(), happened.recordClaimed, happened.recordMoved, happened.provisionedAfterMove];
  return {
    'record asked on the way in': [...requested!, happened.recordAsked()],
    'record claimed on the way in': claimed,
    'record refused': [...active!, happened.recordAsked(), happened.recordRefused()],
    'record moved': moved,
    'record returned': [...moved, bySupport(happened.recordReturned()), happened.benefitsEnded('return')],
    'withdrawn with a record': [...claimed, happened.withdrawn],
  } satisfies Readonly<Record<string, readonly Happened[]>>;
}
