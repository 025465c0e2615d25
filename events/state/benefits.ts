import type { EventData } from '../catalogue.js';
import {
  broughtBack,
  following,
  handedDown,
  lessUsed,
  periodOf,
  provisioned,
  runningIn,
  undone,
  neverAgain,
  withoutOrder,
  withoutPeople,
  withoutRecord,
  type Benefit,
  type GrantedBenefits,
  type GrantingLevel,
  type Package,
  type Use,
} from './benefit-package.js';
import { membershipLevels } from './level-names.js';
import type { NounFold } from './noun.js';

export { remainingOf, type Benefit, type GrantedBenefits, type GrantingLevel, type Package, type Use } from './benefit-package.js';

const none: GrantedBenefits = { packages: {}, touched: [], keysIssued: 0 };
const remembered = 20;

type Named = Pick<EventData<'BenefitActivated'>, 'benefit' | 'level'>;

const withPackage = (before: GrantedBenefits, level: GrantingLevel, change: Partial<Package>): GrantedBenefits => ({
  ...before,
  packages: { ...before.packages, [level]: { ...before.packages[level]!, ...change } },
});

function changed(
  before: GrantedBenefits | undefined,
  { benefit, level }: Named,
  change: (was: Benefit) => Partial<Benefit>,
): GrantedBenefits {
  const { benefits } = before!.packages[level]!;
  const was = benefits[benefit]!;
  return withPackage(before!, level, { benefits: { ...benefits, [benefit]: { ...was, ...change(was) } } });
}

/** What the company has of that benefit, whose people keep their seats. */
const hadOf = (before: GrantedBenefits, name: string): Benefit | undefined =>
  benefitsHeld(before).find(({ benefit }) => benefit.benefit === name)?.benefit;

/** Notes that something of an order was used. */
function touched(after: GrantedBenefits, { benefit, level }: Named): GrantedBenefits {
  const { order } = after.packages[level]!;
  if (order === undefined || touchedOf(after, order).includes(benefit)) return after;
  const others = after.touched.filter((each) => each.order !== order);
  return { ...after, touched: [...others, { order, benefits: [...touchedOf(after, order), benefit] }].slice(-remembered) };
}

const used = (after: GrantedBenefits, benefit: string, use: Use): GrantedBenefits => ({
  ...after,
  uses: { ...after.uses, [benefit]: [...usesOf(after, benefit), use].slice(-remembered) },
});

const ending =
  (why: NonNullable<Package['ending']>) =>
  (before: GrantedBenefits | undefined): GrantedBenefits | undefined =>
    before && levelsWith(before).reduce((after, level) => withPackage(after, level, { ending: why }), before);

type Gone = (objectId: string) => boolean;

const leaving = (before: GrantedBenefits | undefined, gone: Gone, at: string): GrantedBenefits | undefined =>
  before && {
    ...before,
    packages: withoutPeople(before.packages, gone, at),
    ...(before.aside && { aside: withoutPeople(before.aside, gone, at) }),
  };

/** The benefits as their events leave them. */
export const benefits = {
  AccountRequested: (before) => {
    if (!before) return undefined;
    const { aside: _, usedElsewhere: __, ...rest } = before;
    return { ...rest, packages: {} };
  },
  MembershipLapsed: (before) => {
    const after = ending('lapse')(before);
    return after && { ...after, aside: runningIn(before!.packages) };
  },
  MembershipRenewed: (before, { data, occurredAt }) => (data.late && before ? broughtBack(before, occurredAt) : before),
  OrderRefunded: (before, { data, occurredAt }) =>
    before && {
      ...before,
      packages: neverAgain(before.packages, data.order),
      ...(before.aside && { aside: withoutOrder(before.aside, data.order, occurredAt) }),
    },
  MembershipLeft: ending('leaving'),
  AccountClosed: ending('closing'),
  AccountMerged: ending('merge'),
  AccountsMerged: (before, { data: { used }, occurredAt: since }) =>
    used ? { ...(before ?? none), usedElsewhere: [...(before?.usedElsewhere ?? []), ...used.map((each) => ({ ...each, since }))] } : before,
  LegacyRecordReturned: (before, { occurredAt }) =>
    before && {
      ...before,
      packages: withoutRecord(before.packages, occurredAt),
      ...(before.aside && { aside: runningIn(withoutRecord(before.aside, occurredAt)) }),
    },
  LevelEnded: (before, { data, occurredAt }) => {
    const granted = before?.packages[data.level];
    if (!granted || data.ending !== 'refund') return before;
    return { ...before, packages: { ...before.packages, [data.level]: undone(granted, 'refund', occurredAt) } };
  },
  UserRemoved: (before, { data, occurredAt }) => leaving(before, (objectId) => objectId === data.objectId, occurredAt),
  TenantRemoved: (before, { data, occurredAt }) => leaving(before, (objectId) => data.people.includes(objectId), occurredAt),
  BenefitsProvisioned: (before = none, { data: { level, benefits: grants, ...granted } }) => {
    const entries = grants.map((grant) => {
      const now = provisioned(hadOf(before, grant.benefit), grant);
      return [grant.benefit, granted.cameWith === 'merge' ? lessUsed(now, { level, since: granted.since }, before.usedElsewhere) : now];
    });
    return {
      ...before,
      packages: {
        ...before.packages,
        [level]: { ...granted, benefits: Object.fromEntries(entries) as Package['benefits'], ...following(before.packages[level]) },
      },
    };
  },
  BenefitActivated: (before, { data, occurredAt }) =>
    touched(
      changed(before, data, () => ({ activatedAt: occurredAt })),
      data,
    ),
  BenefitAssigned: (before, { data, occurredAt }) => {
    const seat = { objectId: data.objectId, since: occurredAt };
    return touched(
      changed(before, data, ({ assigned, given }) => ({ assigned: [...assigned, seat], given: given + 1 })),
      data,
    );
  },
  BenefitUnassigned: (before, { data }) =>
    changed(before, data, ({ assigned }) => ({ assigned: assigned.filter(({ objectId }) => objectId !== data.objectId) })),
  BenefitConsumed: (before, { data, occurredAt }) => {
    const { amount: quantity, reference, currency } = data;
    const use = (was: Benefit): Partial<Benefit> => {
      const period = periodOf(was, occurredAt);
      const sofar = was.used?.period === period ? was.used.quantity : 0;
      return { used: { period, quantity: sofar + quantity } };
    };
    return used(touched(changed(before, data, use), data), data.benefit, { reference, quantity, ...(currency && { currency }) });
  },
  BenefitKeyViewed: (before, { data, occurredAt }) => {
    const { key, madeWith, until } = data;
    const shown = changed(before, data, ({ issued }) => ({
      issued: { ...issued, key, madeWith, until, viewedAt: issued?.viewedAt ?? occurredAt },
    }));
    return touched({ ...shown, keysIssued: Math.max(shown.keysIssued, key) }, data);
  },
  BenefitKeyReplaced: (before, { data, occurredAt }) => ({
    ...changed(before, data, () => ({ issued: { key: data.key, replacedAt: occurredAt } })),
    keysIssued: data.key,
  }),
  BenefitsEnded: (before, { data: { level } }) => {
    const { [level]: ended, ...packages } = before!.packages;
    return { ...before!, packages: handedDown(packages, level, ended!) };
  },
} satisfies NounFold<GrantedBenefits>;

/** The levels that something came with, the lowest first. */
export const levelsWith = ({ packages }: GrantedBenefits): readonly GrantingLevel[] =>
  membershipLevels.filter((level) => packages[level] !== undefined);

/** What of an order was used, by name. */
export const touchedOf = (granted: GrantedBenefits | undefined, order: number): readonly string[] =>
  granted?.touched.find((each) => each.order === order)?.benefits ?? [];

/** The last uses of a benefit, of whichever level it came. */
export const usesOf = (granted: GrantedBenefits | undefined, benefit: string): readonly Use[] => granted?.uses?.[benefit] ?? [];

/** A benefit by its name, and the level that brings it. */
export interface Found {
  readonly level: GrantingLevel;
  readonly benefit: Benefit;
}

/** What the company has, each benefit once: from the highest level that brings it. */
export function benefitsHeld(granted: GrantedBenefits | undefined): readonly Found[] {
  const found = new Map<string, Found>();
  for (const level of granted ? levelsWith(granted) : [])
    for (const benefit of Object.values(granted!.packages[level]!.benefits)) found.set(benefit.benefit, { level, benefit });
  return [...found.values()];
}
