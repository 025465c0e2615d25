import type { CommandRefusal } from '../../shared/membership-refused.js';
import { commonOutcomes, type OutcomeShown } from '../sign-in/common-outcomes.js';

/** Every page that is not the agreement, with its HTTP status and mood. */
export const outcomes = {
  accepted: { status: 200, mood: 'good' },
  signed: { status: 200, mood: 'good' },
  declined: { status: 200, mood: 'calm' },
  'declined-by-member': { status: 200, mood: 'calm' },
  'declined-before': { status: 200, mood: 'calm' },
  'given-back': { status: 200, mood: 'calm' },
  'given-back-before': { status: 200, mood: 'calm' },
  elsewhere: { status: 410, mood: 'calm' },
  expired: { status: 410, mood: 'calm' },
  ended: { status: 410, mood: 'calm' },
  held: { status: 409, mood: 'careful' },
  ...commonOutcomes,
} as const satisfies Readonly<Record<string, OutcomeShown>>;

/** One of them. */
export type Outcome = keyof typeof outcomes;

/** The page that a refused answer leads to; the codes missing here lead back to the agreement. */
export const refusedTo: { readonly [Code in CommandRefusal]?: Outcome } = {
  'agreement-already-accepted': 'signed',
  'membership-active': 'signed',
  'signing-link-void': 'elsewhere',
  'signing-not-handed-over': 'elsewhere',
  'agreement-not-offered': 'held',
  'membership-suspended': 'held',
  'membership-over': 'ended',
  'account-merged': 'ended',
  'agreement-text-differs': 'unreadable',
  'not-found': 'unknown',
};
