import type { EventData } from '../catalogue.js';
import { consumedUnits } from './benefit-names.js';
import { membershipLevels } from './level-names.js';
import type { NounFold } from './noun.js';

/** A level that brings benefits; the base may, too. */
export type GrantingLevel = EventData<'BenefitsProvisioned'>['level'];

/** A benefit as it was granted, and what became of it since. */
export interface Benefit extends Readonly<EventData<'BenefitsProvisioned'>['benefits'][number]> {
  readonly activatedAt?: string;
  readonly assigned: readonly { readonly objectId: string; readonly since: string }[];
  /** How many seats were ever given of this grant, so that changes of hands can be counted. */
  readonly given: number;
  readonly used?: { readonly period: string; readonly quantity: number };
  /** The last uses that were told, oldest first. */
  readonly uses: readonly { readonly reference: string; readonly quantity: number }[];
  readonly issued?: {
    readonly key: number;
    readonly madeWith?: number;
    readonly viewedAt?: string;
    readonly until?: string;
    readonly replacedAt?: string;
  };
}

/** All that comes with one level. */
export interface Package {
  readonly since: string;
  readonly order?: number | undefined;
  /** Absent where it lasts as long as the membership. */
  readonly until?: string | undefined;
  /** Why it is over, where that is known and not told yet. */
  readonly ending?: EventData<'BenefitsEnded'>['ending'];
  readonly benefits: Readonly<Record<string, Benefit>>;
}

/** What a company has been granted; what was touched, and how many keys there were, outlives every end. */
export interface GrantedBenefits {
  readonly packages: { readonly [Level in GrantingLevel]?: Package };
  readonly touched: readonly { readonly order: number; readonly benefits: readonly string[] }[];
  readonly keysIssued: number;
}

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

/** Notes that something of an order was used. */
function touched(after: GrantedBenefits, { benefit, level }: Named): GrantedBenefits {
  const { order } = after.packages[level]!;
  if (order === undefined || touchedOf(after, order).includes(benefit)) return after;
  const others = after.touched.filter((each) => each.order !== order);
  return { ...after, touched: [...others, { order, benefits: [...touchedOf(after, order), benefit] }].slice(-remembered) };
}

const ending =
  (why: NonNullable<Package['ending']>) =>
  (before: GrantedBenefits | undefined): GrantedBenefits | undefined =>
    before && levelsWith(before).reduce((after, level) => withPackage(after, level, { ending: why }), before);

const leaving = (before: GrantedBenefits | undefined, gone: (objectId: string) => boolean): GrantedBenefits | undefined =>
  before &&
  levelsWith(before).reduce((after, level) => {
    const kept = Object.entries(after.packages[level]!.benefits).map(([name, benefit]) => [
      name,
      { ...benefit, assigned: benefit.assigned.filter(({ objectId }) => !gone(objectId)) },
    ]);
    return withPackage(after, level, { benefits: Object.fromEntries(kept) as Package['benefits'] });
  }, before);

/** What is granted anew keeps who has it, and begins everything that is counted anew. */
function provisioned(before: Package | undefined, grant: EventData<'BenefitsProvisioned'>['benefits'][number]): Benefit {
  const had = before?.benefits[grant.benefit];
  const assigned = (had?.assigned ?? []).slice(0, seatsOf(grant));
  return { ...grant, ...(had?.activatedAt && { activatedAt: had.activatedAt }), assigned, given: assigned.length, uses: [] };
}

/** In which span a quota is counted. */
export const periodOf = ({ per }: Pick<Benefit, 'per'>, at: string): string => (per === 'month' ? at.slice(0, 7) : 'term');

/** How many people can have it at once. */
export const seatsOf = ({ unit, quantity }: Pick<Benefit, 'unit' | 'quantity'>): number => (unit === 'seats' ? quantity : 1);

/** How much is left of it now; nothing where it is not used up. */
export const remainingOf = (benefit: Benefit, now: string): number | undefined =>
  consumedUnits.includes(benefit.unit)
    ? benefit.quantity - (benefit.used?.period === periodOf(benefit, now) ? benefit.used.quantity : 0)
    : undefined;

/** The benefits as their events leave them. */
export const benefits = {
  AccountRequested: (before) => before && { ...before, packages: {} },
  MembershipLapsed: ending('lapse'),
  MembershipLeft: ending('leaving'),
  AccountClosed: ending('closing'),
  LevelEnded: (before, { data }) =>
    before?.packages[data.level] && data.ending === 'refund' ? withPackage(before, data.level, { ending: 'refund' }) : before,
  UserRemoved: (before, { data }) => leaving(before, (objectId) => objectId === data.objectId),
  TenantRemoved: (before, { data }) => leaving(before, (objectId) => data.people.includes(objectId)),
  BenefitsProvisioned: (before = none, { data: { level, benefits: grants, ...granted } }) => {
    const entries = grants.map((grant) => [grant.benefit, provisioned(before.packages[level], grant)]);
    return {
      ...before,
      packages: { ...before.packages, [level]: { ...granted, benefits: Object.fromEntries(entries) as Package['benefits'] } },
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
    const { amount: quantity, reference } = data;
    const use = (was: Benefit): Partial<Benefit> => {
      const period = periodOf(was, occurredAt);
      const sofar = was.used?.period === period ? was.used.quantity : 0;
      return { used: { period, quantity: sofar + quantity }, uses: [...was.uses, { reference, quantity }].slice(-remembered) };
    };
    return touched(changed(before, data, use), data);
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
  BenefitsEnded: (before, { data }) => {
    const { [data.level]: _, ...packages } = before!.packages;
    return { ...before!, packages };
  },
} satisfies NounFold<GrantedBenefits>;

/** The levels that something came with, the lowest first. */
export const levelsWith = ({ packages }: GrantedBenefits): readonly GrantingLevel[] =>
  membershipLevels.filter((level) => packages[level] !== undefined);

/** What of an order was used, by name. */
export const touchedOf = (granted: GrantedBenefits | undefined, order: number): readonly string[] =>
  granted?.touched.find((each) => each.order === order)?.benefits ?? [];

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
