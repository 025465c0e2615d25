import type { CommandRefusal } from '../../shared/membership-refused.js';
import type { TextKey } from '../../shared/texts.js';
import type { Mood } from '../pages/sign.js';

/** Every page that is not the questions. */
export type Outcome = TextKey extends infer Key
  ? Key extends `email-verification.page.outcomes.${infer Name}.title`
    ? Name
    : never
  : never;

/** Each page's HTTP status and mood. */
export const outcomes: { readonly [O in Outcome]: { readonly status: number; readonly mood: Mood } } = {
  confirmed: { status: 200, mood: 'good' },
  'confirmed-before': { status: 200, mood: 'good' },
  'confirmed-already': { status: 409, mood: 'calm' },
  denied: { status: 200, mood: 'calm' },
  'denied-before': { status: 200, mood: 'calm' },
  resent: { status: 200, mood: 'good' },
  superseded: { status: 410, mood: 'calm' },
  expired: { status: 410, mood: 'calm' },
  ended: { status: 410, mood: 'calm' },
  suspended: { status: 409, mood: 'calm' },
  void: { status: 410, mood: 'careful' },
  unknown: { status: 404, mood: 'calm' },
  limited: { status: 429, mood: 'careful' },
  'other-site': { status: 403, mood: 'careful' },
  unreadable: { status: 400, mood: 'careful' },
  unavailable: { status: 503, mood: 'careful' },
};

/** The page that a refused answer leads to; the codes missing here lead back to the questions, or are not a contact's. */
export const refusedTo: { readonly [Code in CommandRefusal]?: Outcome } = {
  'link-superseded': 'superseded',
  'link-expired': 'expired',
  'membership-over': 'ended',
  'account-merged': 'ended',
  'membership-active': 'confirmed-already',
  'membership-suspended': 'suspended',
  'challenge-void': 'void',
  'email-already-verified': 'confirmed-already',
  'email-already-denied': 'denied-before',
  'not-found': 'unknown',
};
