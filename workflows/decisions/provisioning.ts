import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { packagesOver } from '../../events/state/benefit-ends.js';
import type { GrantingLevel } from '../../events/state/benefits.js';
import { holdingsOf } from '../../events/state/levels.js';
import { later } from '../../events/state/noun.js';
import type { BenefitRules, Grant } from './benefit-rules.js';
import { daysAfter } from './dates.js';
import type { Decision } from './decision.js';

interface Source {
  readonly level: GrantingLevel;
  readonly since: string;
  /** When its year begins, which may be paid for earlier. */
  readonly begins: string;
  readonly order?: number;
  readonly cameWith?: EventData<'BenefitsProvisioned'>['cameWith'];
  readonly until?: string;
}

const sources = ({ term, levels }: MembershipState): readonly Source[] => [
  ...(term ? [{ level: 'network', since: term.since, begins: term.since } as const] : []),
  ...holdingsOf(levels).map(([level, { since, order, cameWith, until, before }]) => ({
    level,
    since,
    begins: before ? later(since, before.until) : since,
    ...(order && { order }),
    ...(cameWith && { cameWith }),
    until,
  })),
];

/** The levels and years that began and whose benefits are not the company's yet. */
export const unprovisioned = (state: MembershipState, { grants }: BenefitRules): readonly Source[] =>
  sources(state).filter(({ level, since }) => (grants[level] ?? []).length > 0 && state.benefits?.packages[level]?.since !== since);

/** Gives the company what comes with each level that began. */
export const provisionBenefits: Decision = (_, state, { policy: { benefits: rules } }) =>
  unprovisioned(state, rules).map(({ until: levelUntil, begins, ...source }) => {
    const until = levelUntil && daysAfter(levelUntil, rules.graceDays);
    const benefits = rules.grants[source.level]!.map((grant) => granted(grant, begins, until));
    return { type: 'BenefitsProvisioned', data: { ...source, ...(until && { until }), benefits } };
  });

/** Ends what came with each level whose time, refund or membership is over. */
export const endBenefits: Decision = (_, state, { now }) =>
  packagesOver(state, now).map(([level, ending]) => ({ type: 'BenefitsEnded', data: { level, ending } }));

/** What is to be activated can be until it ends, unless the rules name fewer days of its year. */
function granted(
  { activation, ...grant }: Grant,
  begins: string,
  until: string | undefined,
): EventData<'BenefitsProvisioned'>['benefits'][number] {
  const within = activation?.withinDays;
  const [activateBy] = [until, within && daysAfter(begins, within)].filter((at) => typeof at === 'string').sort();
  return activation && activateBy ? { ...grant, activateBy } : grant;
}
