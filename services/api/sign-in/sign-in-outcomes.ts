import type { Mood } from '../pages/sign.js';

/** Every page about signing in, with its HTTP status and mood. */
export const signInOutcomes = {
  over: { status: 410, mood: 'calm' },
  failed: { status: 400, mood: 'careful' },
  nobody: { status: 403, mood: 'careful' },
  'signed-out': { status: 200, mood: 'calm' },
  limited: { status: 429, mood: 'careful' },
  'other-site': { status: 403, mood: 'careful' },
  unavailable: { status: 503, mood: 'careful' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly mood: Mood }>>;

/** One of them. */
export type SignInOutcome = keyof typeof signInOutcomes;
