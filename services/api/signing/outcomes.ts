import type { CommandRefusal } from '../../shared/membership-refused.js';
import type { Mood } from '../pages/sign.js';

/** Every page that is not the agreement, with its HTTP status and mood. */
export const outcomes = {
  accepted: { status: 200, mood: 'good' },
  signed: { status: 200, mood: 'good' },
  declined: { status: 200, mood: 'calm' },
  'declined-before': { status: 200, mood: 'calm' },
  'given-back': { status: 200, mood: 'calm' },
  'given-back-before': { status: 200, mood: 'calm' },
  elsewhere: { status: 410, mood: 'calm' },
  expired: { status: 410, mood: 'calm' },
  ended: { status: 410, mood: 'calm' },
  held: { status: 409, mood: 'careful' },
  unknown: { status: 404, mood: 'calm' },
  limited: { status: 429, mood: 'careful' },
  'other-site': { status: 403, mood: 'careful' },
  unreadable: { status: 400, mood: 'careful' },
  unavailable: { status: 503, mood: 'careful' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly mood: Mood }>>;

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
  'agreement-text-differs': 'unreadable',
  'not-found': 'unknown',
};
