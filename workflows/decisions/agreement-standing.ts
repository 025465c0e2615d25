import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isAgreementEnforced } from '../../events/state/agreement-standing.js';
import { isLateRenewable } from '../../events/state/is-over.js';
import { later } from '../../events/state/noun.js';
import { assertPublished, isNewer, newerOffer, noticeOf, type Version } from './agreement-offer.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertNotOver, assertPending } from './pending.js';

/** A published version, and from when it is enforced. */
export interface EnforcedVersion extends Version {
  readonly enforceFrom: string;
}

/**
 * Asks a company whose acceptance stands to accept a newer version, with the notice that the rules and what it signed promise at least, also where it has lapsed and can still be renewed;
 * one that has not signed yet is offered it instead.
 * What is asked for already, or signed, changes nothing.
 */
export const askReacceptance: Decision<EnforcedVersion> = ({ agreementVersion, enforceFrom }, state, context) => {
  assertNotOver(state);
  assertPublished(agreementVersion);
  const gate = state.agreementAcceptance;
  if (!gate?.accepted && !gate?.acceptedBefore) return newerOffer(agreementVersion, state, context);
  if (gate.agreementVersion === agreementVersion) return [];
  if (!isNewer(agreementVersion, gate.agreementVersion)) throw new Refused('agreement-older', { agreementVersion: gate.agreementVersion });
  const supersedes = gate.accepted ? {} : { supersedes: gate.agreementVersion };
  const notice = noticeOf((gate.accepted ?? gate.acceptedBefore)!.agreementVersion);
  return [reacceptance({ agreementVersion, ground: 'newer-version', enforceFrom, ...supersedes }, context, notice)];
};

/** Asks for the same version once more, as part of a renewal; nothing where an acceptance is asked for already. */
export function askedAgain(
  enforceFrom: string,
  { agreementAcceptance: gate }: MembershipState,
  context: Context,
): readonly MembershipEvent[] {
  if (!gate?.accepted) return [];
  return [reacceptance({ agreementVersion: gate.agreementVersion, ground: 'renewal', enforceFrom }, context)];
}

/** From now on nothing new is bought without it. */
export const enforceAgreement: Decision = (_, { agreementAcceptance }, { now, policy }) => [
  {
    type: 'AgreementEnforced',
    data: {
      agreementVersion: agreementAcceptance!.agreementVersion,
      remindAgainOn: daysAfter(now, policy.reacceptance.remindEveryDays),
    },
  },
];

/** Nudges once per promised day; after the date again and again, because it has no end of its own. */
export const remindOfReacceptance: Decision = (_, state, { now, policy }) => {
  const { agreementVersion } = state.agreementAcceptance!;
  const again = isAgreementEnforced(state) ? { remindAgainOn: daysAfter(now, policy.reacceptance.remindEveryDays) } : {};
  return [{ type: 'AgreementReacceptanceReminded', data: { agreementVersion, ...again } }];
};

/** Signing is open on the way in, and to a member whose acceptance is asked for again, also after a lapse that can be undone. */
export function assertSigningOpen(state: MembershipState): void {
  const isMember = state.account?.status === 'active' || isLateRenewable(state);
  const isAskedAgain = isMember && state.agreementAcceptance?.reacceptance;
  if (!isAskedAgain) assertPending(state);
}

/** What the acceptance of what was asked again lifts. */
export function blockLifted({ agreementAcceptance: gate }: MembershipState): readonly MembershipEvent[] {
  const blockedSince = gate?.reacceptance?.enforcedAt;
  return blockedSince ? [{ type: 'AgreementBlockLifted', data: { agreementVersion: gate.agreementVersion, blockedSince } }] : [];
}

type Asked = Pick<EventData<'AgreementReacceptanceAsked'>, 'agreementVersion' | 'ground' | 'supersedes'> &
  Pick<EnforcedVersion, 'enforceFrom'>;

/** Nobody is blocked without the notice that the rules and the accepted text promise, however late the question. */
function reacceptance({ enforceFrom, ...asked }: Asked, { now, policy }: Context, promised = 0): MembershipEvent {
  const { noticeDays, remindDaysBefore } = policy.reacceptance;
  const deadline = later(enforceFrom, daysAfter(now, Math.max(noticeDays, promised)));
  const remindersOn = remindDaysBefore.map((days) => daysAfter(deadline, -days)).filter((at) => Date.parse(at) > Date.parse(now));
  return { type: 'AgreementReacceptanceAsked', data: { ...asked, deadline, remindersOn } };
}
