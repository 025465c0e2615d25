import type { Benefit, Package } from './benefit-package.js';

/** A seat whose person left the account before its waiting days were over: nobody else has it until then. */
export interface RestingSeat {
  /** Since when the person had it. */
  readonly since: string;
}

type Packages = Readonly<Record<string, Package>>;
type Seated = Pick<Benefit, 'assigned' | 'assignment' | 'resting'>;

const oneDay = 86_400_000;

/** When a seat given then is free for another person. */
export const freeFrom = (since: string, { assignment }: Pick<Benefit, 'assignment'>): string =>
  new Date(Date.parse(since) + (assignment?.afterDays ?? 0) * oneDay).toISOString();

/** How many people can have it at once. */
export const seatsOf = ({ unit, quantity }: Pick<Benefit, 'unit' | 'quantity'>): number => (unit === 'seats' ? quantity : 1);

/** When each seat is free again whose person has left, the first first; none that is free by now. */
export const restingSeats = (benefit: Seated, now: string): readonly string[] =>
  (benefit.resting ?? [])
    .map(({ since }) => freeFrom(since, benefit))
    .filter((at) => Date.parse(at) > Date.parse(now))
    .sort();

/** How many changes of hands the rules still allow; nothing where they count none. */
export function reassignmentsLeft({ assigned, assignment, given, ...grant }: Benefit): number | undefined {
  const reassignments = assignment?.reassignments;
  if (reassignments === undefined) return undefined;
  const free = seatsOf(grant) - assigned.length;
  return Math.max(0, seatsOf(grant) + reassignments - given - free);
}

function withoutPerson<Of extends Seated>(benefit: Of, gone: (objectId: string) => boolean, at: string): Of {
  const leaving = benefit.assigned.filter(({ objectId }) => gone(objectId));
  if (leaving.length === 0) return benefit;
  const rests = leaving.filter(({ since }) => Date.parse(freeFrom(since, benefit)) > Date.parse(at)).map(({ since }) => ({ since }));
  const resting = [...(benefit.resting ?? []), ...rests];
  const assigned = benefit.assigned.filter(({ objectId }) => !gone(objectId));
  return { ...benefit, assigned, ...(resting.length > 0 && { resting }) };
}

/** Whoever is gone has no seat any more; a seat that still has waiting days rests until they are over. */
export const withoutPeople = (packages: Packages, gone: (objectId: string) => boolean, at: string): Packages =>
  Object.fromEntries(
    Object.entries(packages).map(([level, granted]) => {
      const kept = Object.entries(granted.benefits).map(([name, benefit]) => [name, withoutPerson(benefit, gone, at)]);
      return [level, { ...granted, benefits: Object.fromEntries(kept) as Package['benefits'] }];
    }),
  );

/** Who keeps a seat where a benefit is granted anew: people first, then what rests, as many as there are seats. */
export function seatsKept(had: Benefit | undefined, seats: number): Pick<Benefit, 'assigned' | 'resting'> {
  const assigned = (had?.assigned ?? []).slice(0, seats);
  const resting = (had?.resting ?? []).slice(0, seats - assigned.length);
  return { assigned, ...(resting.length > 0 && { resting }) };
}
