import type { EventData } from '../../events/catalogue.js';
import { remainingOf, seatsOf, usesOf, type Benefit, type Use } from '../../events/state/benefits.js';
import { daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { assertMember } from './levels.js';
import { benefitOf, usableBenefitOf, type NamedBenefit } from './named-benefit.js';
import { assertNotHeld } from './pending.js';

/** Switches a benefit on, by its day; doing so twice changes nothing. */
export const activateBenefit: Decision<NamedBenefit> = ({ benefit: name }, state, { now }) => {
  const { level, benefit } = benefitOf(state, name);
  const { activateBy, activatedAt } = benefit;
  if (!activateBy) throw new Refused('benefit-other-use', { benefit: name });
  if (activatedAt) return [];
  assertNotHeld(state);
  if (Date.parse(activateBy) <= Date.parse(now)) throw new Refused('benefit-activation-over', { benefit: name, activateBy });
  return [{ type: 'BenefitActivated', data: { benefit: name, level } }];
};

/** Which benefit, and which person of the account. */
export type Seat = Pick<EventData<'BenefitAssigned'>, 'benefit' | 'objectId'>;

const has = ({ assigned }: Benefit, person: string): boolean => assigned.some(({ objectId }) => objectId === person);

/** Gives a person of the account a seat, within what was granted; doing so twice changes nothing. */
export const assignBenefit: Decision<Seat> = ({ benefit: name, objectId }, state) => {
  const { level, benefit } = usableBenefitOf(state, name, 'assignment');
  if (has(benefit, objectId)) return [];
  assertNotHeld(state);
  if (!state.users?.[objectId]) throw new Refused('user-unknown');
  const seats = seatsOf(benefit);
  if (benefit.assigned.length >= seats) throw new Refused('benefit-seats-taken', { benefit: name, seats });
  const { reassignments } = benefit.assignment!;
  if (reassignments !== undefined && benefit.given >= seats + reassignments)
    throw new Refused('benefit-reassignments-used', { benefit: name, reassignments });
  return [{ type: 'BenefitAssigned', data: { benefit: name, level, objectId } }];
};

/** Takes a seat back once its waiting days are over; a seat that nobody has stays as it is. */
export const unassignBenefit: Decision<Seat> = ({ benefit: name, objectId }, state, { now }) => {
  const { level, benefit } = usableBenefitOf(state, name, 'assignment');
  const seat = benefit.assigned.find((each) => each.objectId === objectId);
  if (!seat) return [];
  const againFrom = daysAfter(seat.since, benefit.assignment!.afterDays ?? 0);
  if (Date.parse(againFrom) > Date.parse(now)) throw new Refused('benefit-assigned-recently', { benefit: name, againFrom });
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
  const { level, benefit } = usableBenefitOf(state, name, 'consumption');
  const currency = benefit.currency ? { currency: benefit.currency } : {};
  const remaining = remainingOf(benefit, now)!;
  if (amount > remaining) throw new Refused('benefit-quota-exceeded', { benefit: name, amount: remaining, ...currency });
  return [{ type: 'BenefitConsumed', data: { benefit: name, level, amount, ...currency, reference } }];
};

const useKnown = (benefit: string, { quantity: amount, currency }: Use): Refused =>
  new Refused('benefit-use-known', { benefit, amount, ...(currency && { currency }) });
