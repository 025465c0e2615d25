import type { EventData } from '../catalogue.js';

/** A seat whose person left the account before its waiting days were over: nobody else has it until then. */
export interface RestingSeat {
  /** Since when the person had it. */
  readonly since: string;
}

type Grant = EventData<'BenefitsProvisioned'>['benefits'][number];

/** Who has a benefit. */
export interface Seats {
  readonly assigned: readonly { readonly objectId: string; readonly since: string }[];
  /** The seats of people who have left, while their waiting days may last. */
  readonly resting?: readonly RestingSeat[];
  /** How many seats were ever given of this grant, so that changes of hands can be counted. */
  readonly given: number;
}

type Seated = Pick<Seats, 'assigned' | 'resting'> & Pick<Grant, 'assignment'>;

const oneDay = 86_400_000;

/** When a seat given then is free for another person. */
export const freeFrom = (since: string, { assignment }: Pick<Grant, 'assignment'>): string =>
  new Date(Date.parse(since) + (assignment?.afterDays ?? 0) * oneDay).toISOString();

/** How many people can have it at once. */
export const seatsOf = ({ unit, quantity }: Pick<Grant, 'unit' | 'quantity'>): number => (unit === 'seats' ? quantity : 1);

/** When each seat is free again whose person has left, the first first; none that is free by now. */
export const restingSeats = (benefit: Seated, now: string): readonly string[] =>
  (benefit.resting ?? [])
    .map(({ since }) => freeFrom(since, benefit))
    .filter((at) => Date.parse(at) > Date.parse(now))
    .sort();

/** How many changes of hands the rules still allow; nothing where they count none. */
export function reassignmentsLeft({ assigned, assignment, given, ...grant }: Grant & Seats): number | undefined {
  const reassignments = assignment?.reassignments;
  if (reassignments === undefined) return undefined;
  const free = seatsOf(grant) - assigned.length;
  return Math.max(0, seatsOf(grant) + reassignments - given - free);
}

/** Without whoever is gone; a seat that still has waiting days rests until they are over. */
export function withoutPeopleIn<Of extends Seated>(benefit: Of, gone: (objectId: string) => boolean, at: string): Of {
  const leaving = benefit.assigned.filter(({ objectId }) => gone(objectId));
  if (leaving.length === 0) return benefit;
  const rests = leaving.filter(({ since }) => Date.parse(freeFrom(since, benefit)) > Date.parse(at)).map(({ since }) => ({ since }));
  const resting = [...(benefit.resting ?? []), ...rests];
  const assigned = benefit.assigned.filter(({ objectId }) => !gone(objectId));
  return { ...benefit, assigned, ...(resting.length > 0 && { resting }) };
}

/** Who keeps a seat where a benefit is granted anew: people first, then what rests the longest from now, as many as there are seats. */
export function seatsKept(had: Seats | undefined, seats: number): Pick<Seats, 'assigned' | 'resting'> {
  const assigned = (had?.assigned ?? []).slice(0, seats);
  const resting = (had?.resting ?? [])
    .toSorted((one, other) => Date.parse(other.since) - Date.parse(one.since))
    .slice(0, seats - assigned.length);
  return { assigned, ...(resting.length > 0 && { resting }) };
}
