import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { packagesOver } from '../../events/state/benefit-ends.js';
import type { GrantingLevel } from '../../events/state/benefits.js';
import { holdingsOf } from '../../events/state/levels.js';
import type { BenefitRules, Grant } from './benefit-rules.js';
import { daysAfter } from './dates.js';
import type { Decision } from './decision.js';

interface Source {
  readonly level: GrantingLevel;
  readonly since: string;
  readonly order?: number;
  readonly until?: string;
}

const sources = ({ term, levels }: MembershipState): readonly Source[] => [
  ...(term ? [{ level: 'network', since: term.since } as const] : []),
  ...holdingsOf(levels).map(([level, { since, order, until }]) => ({ level, since, ...(order && { order }), until })),
];

/** The levels and years that began and whose benefits are not the company's yet. */
export const unprovisioned = (state: MembershipState, { grants }: BenefitRules): readonly Source[] =>
  sources(state).filter(({ level, since }) => (grants[level] ?? []).length > 0 && state.benefits?.packages[level]?.since !== since);

/** Gives the company what comes with each level that began. */
export const provisionBenefits: Decision = (_, state, { policy: { benefits: rules } }) =>
  unprovisioned(state, rules).map(({ until: levelUntil, ...source }) => {
    const until = levelUntil && daysAfter(levelUntil, rules.graceDays);
    const benefits = rules.grants[source.level]!.map((grant) => granted(grant, source.since, until));
    return { type: 'BenefitsProvisioned', data: { ...source, ...(until && { until }), benefits } };
  });

/** Ends what came with each level whose time, refund or membership is over. */
export const endBenefits: Decision = (_, state, { now }) =>
  packagesOver(state, now).map(([level, ending]) => ({ type: 'BenefitsEnded', data: { level, ending } }));

function granted(
  { activateWithinDays, ...grant }: Grant,
  since: string,
  until: string | undefined,
): EventData<'BenefitsProvisioned'>['benefits'][number] {
  if (activateWithinDays === undefined) return grant;
  const last = daysAfter(since, activateWithinDays);
  return { ...grant, activateBy: until && Date.parse(until) < Date.parse(last) ? until : last };
}
