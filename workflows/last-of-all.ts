import { condition } from '@temporalio/workflow';

/** Resolves when everything else that this task woke has taken its turn, so that what follows never depends on who was woken first. */
export function lastOfAll(): Promise<void> {
  let asked = 0;
  return condition(() => (asked += 1) > 1);
}
