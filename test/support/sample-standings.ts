import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { today } from './given-when-then.js';

type Told = EventData<'MembershipStandingChanged'>;
type Essentials = NonNullable<Told['before']>;

/** A member of the first year, whom nothing limits. */
export const member: Essentials = { member: true, level: 'network', until: '2027-03-04', reasons: [], purchases: 'open' };

/** The same, but for what is said otherwise. */
export const memberBut = (data: Partial<Essentials>): Essentials => ({ ...member, ...data });

/** No member, for that reason. */
export const noMember = (reason: Essentials['reasons'][number]): Essentials => ({ member: false, reasons: [reason], purchases: 'blocked' });

/** Other programs are told how the company stands now, since when, and how it stood before. */
export const told = (now: Essentials, { before, since = today }: { before?: Essentials; since?: string } = {}): MembershipEvent => ({
  type: 'MembershipStandingChanged',
  data: { partnerId: 'RJG4-TWHF-4RJW-T', ...now, since, ...(before && { before }) },
});

/** The same member, whose membership holds up to another date now. */
export const toldUntil = (until: string, before = '2027-03-04'): MembershipEvent =>
  told(memberBut({ until }), { before: memberBut({ until: before }) });
