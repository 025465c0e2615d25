import type { CommandRefusal } from '../../shared/membership-refused.js';
import { commonOutcomes, type OutcomeShown } from '../sign-in/common-outcomes.js';

/** Every page that asks nothing, with its HTTP status and mood. */
export const outcomes = {
  accepted: { status: 200, mood: 'good' },
  'accepted-before': { status: 200, mood: 'good' },
  known: { status: 200, mood: 'calm' },
  declined: { status: 200, mood: 'calm' },
  'declined-before': { status: 200, mood: 'calm' },
  withdrawn: { status: 410, mood: 'calm' },
  replaced: { status: 410, mood: 'calm' },
  expired: { status: 410, mood: 'calm' },
  elsewhere: { status: 410, mood: 'calm' },
  ended: { status: 410, mood: 'calm' },
  held: { status: 409, mood: 'careful' },
  ...commonOutcomes,
} as const satisfies Readonly<Record<string, OutcomeShown>>;

/** One of them. */
export type Outcome = keyof typeof outcomes;

/** The page that a refused answer leads to; the codes missing here lead back to the question. */
export const refusedTo: { readonly [Code in CommandRefusal]?: Outcome } = {
  'already-in-account': 'known',
  'invitation-over': 'elsewhere',
  'invitation-unknown': 'elsewhere',
  'membership-suspended': 'held',
  'membership-over': 'ended',
  'account-merged': 'ended',
  'not-found': 'unknown',
};
