import type { EventData } from '../../events/catalogue.js';
import { freeFrom, reassignmentsLeft, restingSeats, seatsOf } from '../../events/state/benefit-seats.js';
import { remainingOf, usesOf, type Benefit, type Use } from '../../events/state/benefits.js';
import type { User } from '../../events/state/users.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertMember } from './levels.js';
import { isFreeMail } from './mailboxes.js';
import { assertUse, benefitOf, usableBenefitOf, type NamedBenefit } from './named-benefit.js';
import { assertNotHeld } from './pending.js';

/** Switches a benefit on, by its day; doing so twice changes nothing. */
export const activateBenefit: Decision<NamedBenefit> = ({ benefit: name }, state, { now }) => {
  const { level, benefit } = benefitOf(state, name);
  assertUse(benefit, 'activate');
  if (benefit.activatedAt) return [];
  const activateBy = benefit.activateBy!;
  assertNotHeld(state);
  if (Date.parse(activateBy) <= Date.parse(now)) throw new Refused('benefit-activation-over', { benefit: name, activateBy });
  return [{ type: 'BenefitActivated', data: { benefit: name, level } }];
};

/** Which benefit, and which person of the account. */
export type Seat = Pick<EventData<'BenefitAssigned'>, 'benefit' | 'objectId'>;

const has = ({ assigned }: Benefit, person: string): boolean => assigned.some(({ objectId }) => objectId === person);

/** Gives a person of the account a seat, within what was granted; doing so twice changes nothing. */
export const assignBenefit: Decision<Seat> = ({ benefit: name, objectId }, state, context) => {
  const { level, benefit } = usableBenefitOf(state, name, 'assign');
  if (has(benefit, objectId)) return [];
  assertNotHeld(state);
  const person = state.users?.[objectId];
  if (!person) throw new Refused('user-unknown');
  assertAddressFits(benefit, person, context);
  assertSeatFree(benefit, context);
  return [{ type: 'BenefitAssigned', data: { benefit: name, level, objectId } }];
};

/** Some benefits go to nobody whose address anybody could have. */
function assertAddressFits({ benefit, assignment }: Benefit, { email = '' }: User, { policy }: Context): void {
  if (assignment!.companyMailOnly && isFreeMail(email.slice(email.lastIndexOf('@') + 1).toLowerCase(), policy))
    throw new Refused('benefit-needs-company-mail', { benefit });
}

/** A seat that nobody has, whose waiting days are over, and that may still change hands. */
function assertSeatFree(benefit: Benefit, { now }: Context): void {
  const { benefit: name, assigned, given, assignment } = benefit;
  const seats = seatsOf(benefit);
  const resting = restingSeats(benefit, now);
  if (assigned.length + resting.length >= seats) {
    const [againFrom] = [...resting, ...assigned.map(({ since }) => freeFrom(since, benefit))].sort();
    throw new Refused('benefit-seats-taken', { benefit: name, seats, ...(againFrom && againFrom > now && { againFrom }) });
  }
  const { reassignments } = assignment!;
  if (reassignments !== undefined && given >= seats + reassignments)
    throw new Refused('benefit-reassignments-used', { benefit: name, reassignments });
}

/** Takes a seat back once its waiting days are over, where somebody else may still have it; a seat that nobody has stays as it is. */
export const unassignBenefit: Decision<Seat> = ({ benefit: name, objectId }, state, { now }) => {
  const { level, benefit } = usableBenefitOf(state, name, 'assign');
  const seat = benefit.assigned.find((each) => each.objectId === objectId);
  if (!seat) return [];
  const againFrom = freeFrom(seat.since, benefit);
  if (Date.parse(againFrom) > Date.parse(now)) throw new Refused('benefit-assigned-recently', { benefit: name, againFrom });
  if (reassignmentsLeft(benefit) === 0)
    throw new Refused('benefit-seat-would-be-lost', { benefit: name, reassignments: benefit.assignment!.reassignments! });
  return [{ type: 'BenefitUnassigned', data: { benefit: name, level, objectId } }];
};

/** What a service served, by its own reference. */
export type Consumption = Pick<EventData<'BenefitConsumed'>, 'benefit' | 'amount' | 'reference'>;

/** Counts what was used, never more than is left; the same reference again changes nothing, also where it counted under a level before. */
export const consumeBenefit: Decision<Consumption> = ({ benefit: name, amount, reference }, state, { now }) => {
  assertMember(state);
  const known = usesOf(state.benefits, name).find((use) => use.reference === reference);
  if (known?.quantity === amount) return [];
  if (known) throw useKnown(name, known);
  const { level, benefit } = usableBenefitOf(state, name, 'consume');
  const currency = benefit.currency ? { currency: benefit.currency } : {};
  const remaining = remainingOf(benefit, now)!;
  if (amount > remaining) throw new Refused('benefit-quota-exceeded', { benefit: name, amount: remaining, ...currency });
  return [{ type: 'BenefitConsumed', data: { benefit: name, level, amount, ...currency, reference } }];
};

const useKnown = (benefit: string, { quantity: amount, currency }: Use): Refused =>
  new Refused('benefit-use-known', { benefit, amount, ...(currency && { currency }) });
