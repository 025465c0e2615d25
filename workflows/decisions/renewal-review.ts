import type { Decision } from './decision.js';
import { openRenewalOf } from './renewal-year.js';

/** The company says that what is known of it is right; saying it twice in a window changes nothing. */
export const reviewProfile: Decision = (_, state) =>
  openRenewalOf(state).reviewedAt ? [] : [{ type: 'RenewalProfileReviewed', data: { anniversary: state.term!.anniversary } }];
