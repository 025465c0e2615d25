import type { MembershipState } from '../events/membership.js';
import { companions } from './companions.js';
import type { Beginning } from './contract.js';
import { forLife } from './for-life.js';
import { Membership } from './membership.js';
import { nextRun } from './next-run.js';

const isOver = ({ account }: MembershipState): boolean => account?.endedAt !== undefined;

/** One membership year: waits for the anniversary, then goes on as the next year's run, under the same id and with the sequence going on. */
export const renewal = forLife(async (beginning: Extract<Beginning, { carried: unknown }>): Promise<never> => {
  const membership = new Membership(beginning, ...companions);
  const year = membership.state.term?.anniversary;

  return nextRun(await membership.until((state) => isOver(state) || state.term?.anniversary !== year));
});
