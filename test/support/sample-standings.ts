import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { today } from './given-when-then.js';

type Told = EventData<'MembershipStandingChanged'>;
type Essentials = NonNullable<Told['before']>;

/** A member of the first year, whom nothing limits. */
export const member: Essentials = { member: true, level: 'network', until: '2027-04-03', reasons: [], purchases: 'open' };

/** The same, but for what is said otherwise. */
export const memberBut = (data: Partial<Essentials>): Essentials => ({ ...member, ...data });

/** No member, for that reason. */
export const noMember = (reason: Essentials['reasons'][number]): Essentials => ({ member: false, reasons: [reason], purchases: 'blocked' });

/** Other programs are told how the company stands now, since when, and how it stood before. */
export const told = (now: Essentials, { before, since = today }: { before?: Essentials; since?: string } = {}): MembershipEvent => ({
  type: 'MembershipStandingChanged',
  data: { partnerId: 'RJG4-TWHF-4RJW-T', ...now, since, ...(before && { before }) },
});

/** Of a membership whose years go on by themselves. */
export const noEnd = 'no end';

function memberUntil(until: string): Essentials {
  const { until: _, ...endless } = member;
  return until === noEnd ? endless : { ...member, until };
}

/** The same member, whose membership holds up to another day now, or has no end. */
export const toldUntil = (until: string, before = '2027-04-03'): MembershipEvent =>
  told(memberUntil(until), { before: memberUntil(before) });
