import type { MembershipState } from '../membership.js';
import type { GrantingLevel, Package } from './benefits.js';
import { endOf } from './benefit-ends.js';
import type { Letter } from './letters.js';
import type { BoughtLevel, Holding } from './levels.js';
import { moneyFact } from './money-fact.js';

type Facts = (state: MembershipState, letter: Letter) => Readonly<Record<string, string | number>> | undefined;

const levelIn = ({ facts }: Letter) => facts!['level'] as BoughtLevel;

const holdingIn = ({ levels }: MembershipState, letter: Letter): Holding | undefined => levels?.holdings[levelIn(letter)];

const packageIn = ({ benefits }: MembershipState, { facts }: Letter): Package | undefined => {
  const granted = benefits?.packages[facts!['level'] as GrantingLevel];
  return granted?.ending ? undefined : granted;
};

/** Of a level: what it is, and where it was earned. */
const named = (level: string, { area }: Holding) => ({ level, ...(area && { area }) });

/** Until when what comes with the level can be used, where that is later than the level. */
function benefitsAfter(state: MembershipState, letter: Letter) {
  const granted = packageIn(state, letter);
  const benefitsUntil = granted && endOf(granted, state);
  return benefitsUntil ? ({ grace: 'some', benefitsUntil } as const) : ({ grace: 'none' } as const);
}

/** What was granted as one fact: each with its code, how much, and of what. */
const grantsFact = ({ benefits }: Package): string =>
  Object.values(benefits)
    .map(({ benefit, quantity, currency = '-', per = '-' }) => [benefit, quantity, currency, per].join(' '))
    .join(',');

function activation({ benefits }: Package) {
  const waiting = Object.values(benefits).filter(({ activateBy, activatedAt }) => activateBy && !activatedAt);
  const [activateBy] = waiting.map((each) => each.activateBy!).sort();
  return activateBy
    ? { activation: 'asked', toActivate: waiting.map(({ benefit }) => benefit).join(','), activateBy }
    : { activation: 'none' };
}

/** One line per letter about levels and what comes with them: what it says in this state, and nothing once nobody needs it any more. */
export const levelFacts = {
  'level-begun': (state, letter) => {
    const holding = holdingIn(state, letter);
    const number = letter.facts!['order']!;
    if (!holding || holding.order !== number) return undefined;
    const order = state.orders?.list.find((each) => each.order === number);
    const { total: amount, currency } = order?.price ?? {};
    const paid = currency && { total: moneyFact({ amount: amount!, currency }) };
    return { ...named(levelIn(letter), holding), order: number, until: holding.until, ...paid };
  },
  'level-at-risk': (state, letter) => {
    const holding = holdingIn(state, letter);
    return holding && holding.atRiskSince === letter.at ? { ...named(levelIn(letter), holding), until: holding.until } : undefined;
  },
  'level-ending': (state, letter) => {
    const holding = holdingIn(state, letter);
    if (!holding || holding.until !== letter.facts!['deadline']) return undefined;
    const earned = holding.area ? (holding.atRiskSince ? 'lost' : 'held') : 'never';
    return { ...named(levelIn(letter), holding), until: holding.until, earned, ...benefitsAfter(state, letter) };
  },
  'level-ended': (state, letter) =>
    holdingIn(state, letter) || state.account?.status !== 'active'
      ? undefined
      : { level: levelIn(letter), ...benefitsAfter(state, letter) },
  'benefits-provisioned': (state, letter) => {
    const granted = packageIn(state, letter);
    if (!granted || granted.since !== letter.facts!['since']) return undefined;
    const until = endOf(granted, state);
    const { level } = letter.facts!;
    return { level: level!, grants: grantsFact(granted), ...activation(granted), ...(until && { until }) };
  },
  'benefits-ending': (state, letter) => {
    const granted = packageIn(state, letter);
    const { level, deadline } = letter.facts!;
    if (!granted || endOf(granted, state) !== deadline) return undefined;
    return { level: level!, until: deadline!, benefits: Object.keys(granted.benefits).join(',') };
  },
} satisfies Readonly<Record<string, Facts>>;
