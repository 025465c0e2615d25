import type { Mood } from '../pages/sign.js';

/** A page that asks nothing: its HTTP status and mood. */
export interface OutcomeShown {
  readonly status: number;
  readonly mood: Mood;
}

/** The pages that ask nothing, of every page behind a link. */
export const commonOutcomes = {
  unknown: { status: 404, mood: 'calm' },
  limited: { status: 429, mood: 'careful' },
  'other-site': { status: 403, mood: 'careful' },
  unreadable: { status: 400, mood: 'careful' },
  unavailable: { status: 503, mood: 'careful' },
} as const satisfies Readonly<Record<string, OutcomeShown>>;

/** One of them. */
export type CommonOutcome = keyof typeof commonOutcomes;
