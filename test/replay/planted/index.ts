import type { Beginning } from '../../../workflows/contract.js';
import { keepDeadlines } from '../../../workflows/deadlines.js';
import { forLife } from '../../../workflows/for-life.js';
import { Membership } from '../../../workflows/membership.js';
import { keepPublishing } from '../../../workflows/publish-events.js';
import { nextRun } from '../../../workflows/next-run.js';

export { renewal } from '../../../workflows/renewal.js';

/** The way in with a defect that a release must never have: it writes to nobody. */
export const accountCreation = forLife(async (beginning: Beginning): Promise<never> => {
  const membership = new Membership(beginning, keepPublishing, keepDeadlines);
  return nextRun(await membership.until(({ account }) => account?.status === 'active'));
});
