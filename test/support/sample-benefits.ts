import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';
import { policies } from '../../workflows/decisions/policy.js';
import { today } from './given-when-then.js';
import { people } from './membership.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent<Type>;

type Level = 'action-pack' | 'silver' | 'gold';

/** When what comes with a level ends that was paid for today: thirty days after the level. */
export const benefitsUntil = '2027-04-03T09:00:00.000Z';

/** Until when a benefit of today is to be switched on: as long as it lasts. */
export const activateBy = benefitsUntil;

/** Until when a key lasts that is first seen today. */
export const keyUntil = '2027-03-04T09:00:00.000Z';

const grantsOf = (level: Level, by: string): EventData<'BenefitsProvisioned'>['benefits'] =>
  policies['2026-01']!.benefits.grants[level]!.map(({ activation, ...grant }) => ({
    ...grant,
    ...(activation && { activateBy: by }),
  }));

interface Begun {
  readonly since?: string;
  readonly until?: string;
  readonly by?: string;
  readonly cameWith?: EventData<'BenefitsProvisioned'>['cameWith'];
}

/** What can happen to benefits, each told once; of Silver, unless another level is named. */
export const benefiting = {
  provisioned: (order: number | undefined, level: Level, { since = today, until = benefitsUntil, by = until, cameWith }: Begun = {}) =>
    event('BenefitsProvisioned', {
      level,
      since,
      ...(order && { order }),
      ...(cameWith && { cameWith }),
      until,
      benefits: grantsOf(level, by),
    }),
  benefitActivated: (benefit = 'support-incidents', level: Level = 'silver') => event('BenefitActivated', { benefit, level }),
  benefitAssigned: (benefit = 'developer-tools', objectId: string = people.enroller, level: Level = 'silver') =>
    event('BenefitAssigned', { benefit, level, objectId }),
  benefitUnassigned: (benefit = 'developer-tools', objectId: string = people.enroller, level: Level = 'silver') =>
    event('BenefitUnassigned', { benefit, level, objectId }),
  benefitConsumed: (amount = 1, reference = 'CASE-1', benefit = 'support-incidents', level: Level = 'silver') =>
    event('BenefitConsumed', { benefit, level, amount, reference }),
  keyViewed: (key = 1, until = keyUntil, level: Level = 'silver') =>
    event('BenefitKeyViewed', { benefit: 'software-licences', level, key, madeWith: 1, until }),
  keyReplaced: (key = 2, replaces = 1) => event('BenefitKeyReplaced', { benefit: 'software-licences', level: 'silver', key, replaces }),
  benefitsEnded: (ending: EventData<'BenefitsEnded'>['ending'], level: Level = 'silver') => event('BenefitsEnded', { level, ending }),
};
