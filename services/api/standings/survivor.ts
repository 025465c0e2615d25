import type { StandingView } from '../../shared/standing-view.js';

/** The account that answers, and those that led to it because they are part of it, the one asked for first. */
export interface Survivor {
  readonly view: StandingView | undefined;
  readonly through: readonly StandingView[];
}

/** What is part of another account is answered as that one, however often that happened; where an account is not there yet, nobody is. */
export async function survivorOf(
  view: StandingView | undefined,
  find: (membershipId: string) => Promise<StandingView | undefined>,
  through: readonly StandingView[] = [],
): Promise<Survivor> {
  if (!view?.mergedInto || through.includes(view)) return { view, through };
  return survivorOf(await find(view.mergedInto), find, [...through, view]);
}
