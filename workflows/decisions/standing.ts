import { untoldStanding } from '../../events/state/standing.js';
import type { ToldStanding } from '../../events/state/told-standing.js';
import type { Decision } from './decision.js';

/** Tells other programs how the company stands now, and how it stood before. */
export const announceStanding: Decision = (_, state, { now }) => {
  const standing = untoldStanding(state);
  if (!standing) return [];
  const { standing: told, account } = state;
  const since = told && told.member === standing.member && told.level === standing.level ? told.since : now;
  const before = told && { before: essentials(told) };
  return [{ type: 'MembershipStandingChanged', data: { partnerId: account!.partnerId!, ...standing, since, ...before } }];
};

const essentials = ({ since: _, ...essential }: ToldStanding) => essential;
