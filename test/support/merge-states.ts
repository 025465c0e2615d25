import type { Happened } from './given-when-then.js';
import { happened } from './sample-events.js';

/** The states of two accounts on their way to become one, of a member that asks and of one that is asked. */
export function mergeStates(active: readonly Happened[]) {
  const number = active.length + 1;
  const invited = [...active, happened.mergeAsked, happened.mergeInvited(number)];
  const answered = [...invited, happened.mergeAnswered(number)];
  const willing = [...active, happened.mergeOffered(), happened.mergeAccepted(), happened.mergeHeard()];
  return {
    'merge asked': [...active, happened.mergeAsked],
    'merge invited': invited,
    'merge answered': answered,
    'merge confirmed': [...answered, happened.mergeConfirmed(number)],
    'merge offered': [...active, happened.mergeOffered()],
    'merge accepted': willing,
    'merge withdrawn': [...answered, happened.mergeWithdrawn(number)],
    merged: [...willing, happened.accountMerged()],
  } satisfies Readonly<Record<string, readonly Happened[]>>;
}
