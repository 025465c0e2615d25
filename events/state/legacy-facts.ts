import type { MembershipState } from '../membership.js';
import type { Letter } from './letters.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

/** What letters about the company’s record in the old centre say; what has changed since is not told any more. */
export const legacyFacts = {
  'legacy-moved': ({ legacyMove }, { facts }) => (legacyMove?.move?.moved ? facts : undefined),
  'legacy-move-refused': ({ legacyMove }, { facts }) => (legacyMove?.move?.refused ? facts : undefined),
  'legacy-returned': (_, { facts }) => ({ note: 'none', ...facts }),
} satisfies Readonly<Record<string, Facts>>;
