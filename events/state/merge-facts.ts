import type { MembershipState } from '../membership.js';
import type { Letter } from './letters.js';
import type { Merge } from './merge.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

/** The merge that a letter is about, while it stands so. */
function standing({ merges }: MembershipState, { facts }: Letter, statuses: readonly Merge['status'][]): Merge | undefined {
  const { merge } = merges ?? {};
  return merge && merge.number === facts!['number'] && statuses.includes(merge.status) ? merge : undefined;
}

const endingOf = ({ refusal }: Merge) => (refusal ? { ending: 'refused', refusal } : { ending: 'withdrawn' });

const asItIs: Facts = (_, { facts }) => facts;

/** What letters about a merge of two accounts say; what was answered, or let go, asks nobody any more. */
export const mergeFacts = {
  'merge-asked': (state, letter) => standing(state, letter, ['asked', 'invited']) && letter.facts,
  'merge-offered': (state, letter) => standing(state, letter, ['offered']) && letter.facts,
  'merge-accepted': (state, letter) => {
    const merge = standing(state, letter, ['accepted']);
    return merge && { ...letter.facts, deadline: merge.deadline };
  },
  'merge-declined': asItIs,
  'merge-withdrawn': (state, letter) => {
    const merge = standing(state, letter, ['withdrawn']);
    return merge && { ...letter.facts, side: merge.side, ...endingOf(merge) };
  },
  'merge-refused': asItIs,
  'merge-lapsed': asItIs,
  'accounts-merged': asItIs,
  'account-merged': asItIs,
} satisfies Readonly<Record<string, Facts>>;
