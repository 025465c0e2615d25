import type { AgreementAcceptance, Reacceptance } from './agreement-gate.js';
import { later, remindedBy, type NounFold } from './noun.js';

interface Standing {
  readonly agreementAcceptance?: AgreementAcceptance;
}

/** Whether what was accepted for the company still has the rank that is enforced for it. */
export const isAgreementCurrent = ({ agreementAcceptance: gate }: Standing): boolean =>
  Boolean(gate?.accepted ?? gate?.acceptedBefore) && !isAgreementEnforced({ agreementAcceptance: gate! });

/** Whether purchases wait for an acceptance whose date has passed. */
export const isAgreementEnforced = ({ agreementAcceptance: gate }: Standing): boolean => gate?.reacceptance?.enforcedAt !== undefined;

/** The acceptance that is asked for again and has not come. */
export const openReacceptance = ({ agreementAcceptance: gate }: Standing): Reacceptance | undefined => gate?.reacceptance;

type Gate = AgreementAcceptance;

const changed = (gate: Gate | undefined, change: (open: Reacceptance) => Reacceptance): Gate | undefined =>
  gate?.reacceptance ? { ...gate, reacceptance: change(gate.reacceptance) } : gate;

const askedAnew = ({ declinedAt: _, ...open }: Reacceptance): Reacceptance => open;

/** Whoever is named next is asked anew. */
export const signerNamed = (gate: Gate | undefined): Gate | undefined => changed(gate, askedAnew);

/** With the acceptance nothing is asked for again. */
export const settled = ({ reacceptance: _, ...gate }: Gate): Gate => gate;

/** What was asked for a renewal is asked no more, and what was accepted before stands again. */
const withdrawn = ({ acceptedBefore: accepted, declinedAt: _, ...gate }: Gate): Gate => ({
  ...settled(gate),
  ...(accepted && { accepted }),
});

/** The question that belongs to the renewal of the running year, as long as nobody answered it. */
export const isAskedForRenewal = (gate: Gate | undefined): boolean => gate?.reacceptance?.ground === 'renewal';

/** What is asked of a company whose acceptance stands; a date that has passed stays passed, whichever version is asked for next. */
export const agreementStanding = {
  AgreementReacceptanceAsked: (before, { data: { ground, supersedes, ...asked }, occurredAt }) => {
    const { enforcedAt, remindAgainOn } = before?.reacceptance ?? {};
    const acceptedBefore = before?.accepted ?? before?.acceptedBefore;
    return {
      ...asked,
      ...(supersedes && { supersedes }),
      since: occurredAt,
      reminders: 0,
      reacceptance: { ground, ...(enforcedAt && { enforcedAt, remindAgainOn: remindAgainOn! }) },
      ...(acceptedBefore && { acceptedBefore }),
    };
  },
  AgreementReacceptanceReminded: (before, { data: { remindAgainOn }, occurredAt }) =>
    changed({ ...before!, reminders: remindedBy(before!, occurredAt) }, (open) => ({ ...open, ...(remindAgainOn && { remindAgainOn }) })),
  AgreementReacceptanceDeclined: (before, { occurredAt }) => changed(before, (open) => ({ ...open, declinedAt: occurredAt })),
  AgreementEnforced: (before, { data: { remindAgainOn }, occurredAt }) =>
    changed(before, (open) => ({ ...open, enforcedAt: occurredAt, remindAgainOn })),
  AgreementBlockLifted: (before) => before,
  PolicyChanged: (before, { data: { dates } }) =>
    before && dates.some(({ what }) => what === 'signature-asked-until') ? withdrawn(before) : before,
  AccountReinstated: (before, { data }) =>
    before && !before.accepted ? { ...before, deadline: later(before.deadline, data.resumeBy) } : before,
} satisfies NounFold<AgreementAcceptance>;
