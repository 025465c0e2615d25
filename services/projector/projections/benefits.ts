import type { MembershipState } from '../../../events/membership.js';
import type { BenefitDates } from '../../../events/state/benefit-ends.js';
import { heldBenefits, type BenefitsView } from '../../shared/benefits-view.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import type { MembershipView } from '../../shared/views.js';

type Shown = Omit<BenefitsView, '_id' | 'sequence'>;

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

function firstOf({ benefits, keys, unrenewed }: BenefitDates = {}): string | null {
  const days = [benefits, keys, unrenewed].flatMap((at) => at?.slice(0, 10) ?? []);
  return days.sort()[0] ?? null;
}

function shownOf(state: MembershipState | undefined): Shown | undefined {
  if (!state?.benefits) return undefined;
  const shown = heldBenefits(state);
  return {
    ...shown,
    names: distinct(shown.held.map(({ benefit }) => benefit.benefit)),
    levels: distinct(shown.held.map(({ level }) => level)),
    unactivated: distinct(
      shown.held.flatMap(({ benefit }) => (benefit.activateBy && !benefit.activatedAt && !shown.reasons.length ? [benefit.benefit] : [])),
    ),
    endsOn: firstOf(shown.ends),
  };
}

const nouns = ['account', 'benefits', 'levels', 'renewal', 'term'] as const satisfies readonly (keyof MembershipState)[];

/** What a membership holds, where its newest event changed that. */
export function benefitsView(before: MembershipView | undefined, { _id, sequence, state }: MembershipView): readonly BenefitsView[] {
  if (nouns.every((noun) => before?.state[noun] === state[noun])) return [];
  const after = shownOf(state);
  const isSame = !after || canonicalJson(after) === canonicalJson(shownOf(before?.state) ?? {});
  return isSame ? [] : [{ _id, sequence, ...after }];
}
