import { companions } from './companions.js';
import type { Beginning } from './contract.js';
import { forLife } from './for-life.js';
import { Membership } from './membership.js';
import { nextRun } from './next-run.js';

/** From "we would like to join" to an active membership, which `renewal` then keeps; after an end it sleeps until somebody begins again. */
export const accountCreation = forLife(async (beginning: Beginning): Promise<never> => {
  const membership = new Membership(beginning, ...companions);

  return nextRun(await membership.until(({ account }) => account?.status === 'active'));
});
