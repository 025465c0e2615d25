import type { EventData } from '../catalogue.js';
import { consumedUnits } from './benefit-names.js';
import { seatsKept, seatsOf, withoutPeopleIn, type Seats } from './benefit-seats.js';
import { membershipLevels } from './level-names.js';

/** A level that brings benefits; the base may, too. */
export type GrantingLevel = EventData<'BenefitsProvisioned'>['level'];

/** A benefit as it was granted, and what became of it since. */
export interface Benefit extends Readonly<EventData<'BenefitsProvisioned'>['benefits'][number]>, Seats {
  readonly activatedAt?: string;
  readonly used?: { readonly period: string; readonly quantity: number };
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
  readonly cameWith?: EventData<'BenefitsProvisioned'>['cameWith'];
  /** Absent where it lasts as long as the membership. */
  readonly until?: string | undefined;
  /** Why it is over, where that is known and not told yet. */
  readonly ending?: EventData<'BenefitsEnded'>['ending'];
  readonly benefits: Readonly<Record<string, Benefit>>;
  /** What came with the year that this one follows: a refund brings it back as it was. */
  readonly before?: Package;
}

/** A use that a service told. */
export interface Use {
  readonly reference: string;
  readonly quantity: number;
  readonly currency?: string;
}

/** A level that came along then. */
export interface UsedElsewhere {
  readonly level: GrantingLevel;
  readonly since: string;
}

/** What a company has been granted; what was touched, and how many keys there were, outlives every end. */
export interface GrantedBenefits {
  readonly packages: { readonly [Level in GrantingLevel]?: Package };
  readonly touched: readonly { readonly order: number; readonly benefits: readonly string[] }[];
  readonly keysIssued: number;
  /** By benefit, the last uses that were told, oldest first: whichever level they counted under, and whatever became of it. */
  readonly uses?: Readonly<Record<string, readonly Use[]>>;
  /** What was used of the levels that came along with other accounts, before they came. */
  readonly usedElsewhere?: readonly (UsedElsewhere & NonNullable<EventData<'AccountsMerged'>['used']>[number])[];
  /** What a lapse ended: a late renewal brings back whatever still has time, as it was left. */
  readonly aside?: GrantedBenefits['packages'];
}

/** What is granted anew keeps who has it, and begins everything that is counted anew. */
export function provisioned(had: Benefit | undefined, grant: EventData<'BenefitsProvisioned'>['benefits'][number]): Benefit {
  const seats = seatsKept(had, seatsOf(grant));
  const activated = had?.activatedAt && { activatedAt: had.activatedAt };
  return { ...grant, ...activated, ...seats, given: seats.assigned.length };
}

/** What came along with another account then is what that one had left of it. */
export function lessUsed(granted: Benefit, { level, since }: UsedElsewhere, elsewhere: GrantedBenefits['usedElsewhere'] = []): Benefit {
  const come = elsewhere.find((each) => each.level === level && each.since === since && each.benefit === granted.benefit);
  return come ? { ...granted, used: { period: come.period, quantity: Math.min(come.quantity, granted.quantity) } } : granted;
}

/** What a year follows, where it follows one. */
export function following(last: Package | undefined): Pick<Package, 'before'> {
  if (!last || last.ending) return {};
  const { before: _, ...before } = last;
  return { before };
}

/** What came before it stands as it was left, while that is not over; whoever is gone since has no seat. */
export function undone({ before, benefits: now, ...granted }: Package, ending: 'refund' | 'return', at: string): Package {
  if (!before?.until || Date.parse(before.until) <= Date.parse(at)) return { ...granted, benefits: now, ending };
  const kept = Object.entries(before.benefits).map(([name, { resting: _, ...benefit }]) => [
    name,
    { ...benefit, ...seatsKept(now[name], seatsOf(benefit)) },
  ]);
  return { ...before, benefits: Object.fromEntries(kept) as Package['benefits'] };
}

type Packages = GrantedBenefits['packages'];

const chosen = (packages: Packages, is: (granted: Package) => boolean): Packages =>
  Object.fromEntries(Object.entries(packages).filter(([, granted]) => is(granted)));

/** What has not ended yet. */
export const runningIn = (packages: Packages): Packages => chosen(packages, ({ ending }) => !ending);

/** What was bought by an order that is refunded is brought back by nothing. */
export const neverAgain = (packages: Packages, order: number): Packages =>
  Object.fromEntries(
    Object.entries(packages).map(([level, granted]) => {
      const { before, ...last } = granted;
      return [level, before?.order === order ? last : granted];
    }),
  );

/** What was not bought by that order; what came with the year before it stands again while that is not over. */
export function withoutOrder(packages: Packages, order: number, at: string): Packages {
  const left = Object.entries(neverAgain(packages, order)).map(
    ([level, granted]) => [level, granted.order === order ? undone(granted, 'refund', at) : granted] as const,
  );
  return runningIn(Object.fromEntries(left));
}

/** What came with the record ends, and no refund brings it back; what it had taken the place of stands again. */
export const withoutRecord = (packages: Packages, at: string): Packages =>
  Object.fromEntries(
    Object.entries(packages).map(([level, granted]) => {
      const { before, ...last } = granted;
      if (granted.cameWith === 'record') return [level, undone(granted, 'return', at)];
      return [level, before?.cameWith === 'record' ? last : granted];
    }),
  );

/** Whoever has a seat by the level that ended keeps it by those below, as far as there are seats, and nobody else has one there; what a level above brings is nobody's loss. */
export function handedDown(packages: Packages, level: GrantingLevel, ended: Package): Packages {
  const isAbove = (each: string) => membershipLevels.findIndex((name) => name === each) > membershipLevels.indexOf(level);
  const above = Object.entries(packages).flatMap(([each, { benefits }]) => (isAbove(each) ? Object.keys(benefits) : []));
  const seated = (benefit: Benefit): Benefit => {
    const had = ended.benefits[benefit.benefit];
    if (!had || above.includes(benefit.benefit)) return benefit;
    const { resting: _, ...grant } = benefit;
    const seats = seatsKept(had, seatsOf(benefit));
    const activated = had.activatedAt && { activatedAt: benefit.activatedAt ?? had.activatedAt };
    return { ...grant, ...activated, ...seats, given: Math.max(benefit.given, seats.assigned.length) };
  };
  return Object.fromEntries(
    Object.entries(packages).map(([each, granted]) => {
      const benefits = Object.fromEntries(Object.entries(granted.benefits).map(([name, benefit]) => [name, seated(benefit)]));
      return [each, { ...granted, benefits }];
    }),
  );
}

/** As if a lapse had ended nothing but what had no more time. */
export function broughtBack({ aside = {}, ...before }: GrantedBenefits, now: string): GrantedBenefits {
  const running = chosen(aside, ({ until }) => until === undefined || Date.parse(until) > Date.parse(now));
  return { ...before, packages: { ...before.packages, ...running } };
}

/** Whoever is gone has no seat any more; a seat that still has waiting days rests until they are over. */
export const withoutPeople = (packages: Packages, gone: (objectId: string) => boolean, at: string): Packages =>
  Object.fromEntries(
    Object.entries(packages).map(([level, granted]) => {
      const kept = Object.entries(granted.benefits).map(([name, benefit]) => [name, withoutPeopleIn(benefit, gone, at)]);
      return [level, { ...granted, benefits: Object.fromEntries(kept) as Package['benefits'] }];
    }),
  );

/** In which span a quota is counted. */
export const periodOf = ({ per }: Pick<Benefit, 'per'>, at: string): string => (per === 'month' ? at.slice(0, 7) : 'term');

/** How much is left of it now; nothing where it is not used up. */
export const remainingOf = (benefit: Benefit, now: string): number | undefined =>
  consumedUnits.includes(benefit.unit)
    ? benefit.quantity - (benefit.used?.period === periodOf(benefit, now) ? benefit.used.quantity : 0)
    : undefined;
