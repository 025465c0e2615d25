import type { EventData } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { Promised, Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';
import { reviewedParts, type ReviewedPart } from './reviewed-parts.js';
import { completed, withTenantProved } from './vetting-checks.js';
import { superseded, upheld, voided, type Round } from './vetting-round.js';

export type { Round } from './vetting-round.js';

/** A Yes or No, which stands while a later round is open. */
export interface FinalizedRound extends Pick<Round, 'round' | 'rejection'> {
  readonly status: 'authorized' | 'rejected';
  readonly at: string;
}

/** A file that was received; its content lies in the document store. */
export type ReceivedDocument = Omit<EventData<'DocumentReceived'>, 'deadline'> & { readonly at: string };

/** On what a member stands. */
export interface Stands extends Pick<Round, 'round'> {
  readonly at: string;
  readonly waived?: true;
  readonly contested?: true;
}

/** The newest round of review, the last result, and what the company did about it. */
export interface Vetting {
  readonly current: Round;
  readonly lastFinalized?: FinalizedRound;
  /** The Yes, or the waiver, that a member rests on while something of it is judged again; contested once that was rejected. */
  readonly stands?: Stands;
  /** How often the company asked for another look in this request. */
  readonly attempts: number;
  /** Oldest first. */
  readonly documents: readonly ReceivedDocument[];
}

const remembered = 50;

const inRound = (before: Vetting | undefined, change: Partial<Round>): Vetting => ({
  ...before!,
  current: { ...before!.current, ...change },
});

const supersede = (before: Vetting | undefined, parts: readonly ReviewedPart[]): Vetting | undefined =>
  before && { ...before, current: superseded(before.current, parts) };

const unfounded = ({ stands: _, ...before }: Vetting): Vetting => before;

/** Nothing that was found counts: everything is to be reviewed. */
const begunAnew = (before: Vetting | undefined): Vetting | undefined =>
  before && { ...unfounded(before), current: voided(before.current, {}) };

/** How often the company asked for another look is counted until it gets a Yes. */
const founded = (before: Vetting, stands: Stands): Vetting => ({ ...before, stands, attempts: 0 });

const contested = ({ stands, ...before }: Vetting): Vetting => ({ ...before, ...(stands && { stands: { ...stands, contested: true } }) });

const answered = ({ request: _, ...round }: Round): Round => round;

const unclaimed = ({ claim: _, ...round }: Round): Round => round;

const undecided = ({ rejection: _, attemptsLeft: __, comment: ___, ...round }: Round): Round => round;

const decided = (before: Vetting | undefined, finalized: FinalizedRound, change: Partial<Round>): Vetting => ({
  ...before!,
  current: { ...undecided(unclaimed(answered(before!.current))), ...change, status: finalized.status, since: finalized.at },
  lastFinalized: finalized,
});

const broughtBack = (
  before: Vetting | undefined,
  { data: { deadline, comment }, occurredAt }: RecordedEvent<'VettingResubmitted' | 'VettingAppealed'>,
): Vetting => ({
  ...before!,
  current: { ...undecided(before!.current), status: 'pending', level: 0, since: occurredAt, deadline, ...(comment && { comment }) },
  attempts: before!.attempts + 1,
});

const resumed = (before: Vetting | undefined, deadline: string, since: string): Vetting => ({
  ...before!,
  current: { ...answered(before!.current), since, deadline },
});

const laterBy = ({ deadline, request }: Round, resumeBy: string): Partial<Round> => ({
  deadline: later(deadline, resumeBy),
  ...(request && { request: { ...request, deadline: later(request.deadline, resumeBy) } }),
});

/** The review as its events leave it. */
export const vetting = {
  AccountRequested: (before) => before && { ...begunAnew(before)!, attempts: 0 },
  LegalProfileCorrected: (before, { data }) =>
    supersede(
      before,
      reviewedParts.filter((part) => part in data),
    ),
  AddressConfirmed: (before, { data }) => supersede(before, data.choice === 'suggestion' ? ['address'] : []),
  PrimaryContactReplaced: (before, { data }) => supersede(before, data.unreviewed ? [] : ['primaryContact']),
  VettingOpened: (before, { data: { round, deadline, changed, purchasesHeld }, occurredAt }) => ({
    attempts: 0,
    documents: [],
    ...before,
    current: {
      round,
      deadline,
      status: 'pending',
      since: occurredAt,
      level: 0,
      ...(changed && { changed }),
      ...(purchasesHeld && { purchasesHeld }),
      ...(before?.current.checks && { checks: before.current.checks }),
    },
  }),
  VettingChecked: (before, { data }) => inRound(before, { checks: completed(before!.current.checks, data.results) }),
  DomainProved: (before) => (before?.current.checks ? inRound(before, { checks: withTenantProved(before.current.checks) }) : before),
  VettingEscalated: (before, { data }) => inRound(before, { level: data.level, deadline: data.deadline }),
  VettingAuthorized: (before, { data: { round }, occurredAt: at }) =>
    founded(decided(before, { round, status: 'authorized', at }, {}), { round, at }),
  VettingAuthorizationKept: (before, { data: { round, authorizedAt: at } }) => ({
    ...before!,
    current: upheld(before!.current),
    stands: { round, at },
  }),
  VettingAuthorizationUpheld: (before, { data: { round, authorizedAt: at }, occurredAt }) => {
    const finalized = { round, status: 'authorized', at } as const;
    const over = decided(before, finalized, {});
    return founded({ ...over, current: { ...upheld(over.current), since: occurredAt } }, { round, at });
  },
  VettingRejected: (before, { data: { round, rejection, ...rest }, occurredAt: at }) =>
    contested(decided(before, { round, status: 'rejected', rejection, at }, { rejection, ...rest })),
  VettingResubmitted: broughtBack,
  VettingAppealed: broughtBack,
  DocumentRequested: (before, { data: { round: _, ...request }, occurredAt }) =>
    inRound(before, { request: { ...request, since: occurredAt } }),
  DocumentReceived: (before, { data: { deadline, ...document }, occurredAt }) => ({
    ...(deadline ? resumed(before, deadline, occurredAt) : before!),
    documents: [...before!.documents, { ...document, at: occurredAt }].slice(-remembered),
  }),
  VettingResumed: (before, { data, occurredAt }) => resumed(before, data.deadline, occurredAt),
  ReviewClaimed: (before, { data, actor, occurredAt }) =>
    inRound(before, { claim: { by: actor.id, since: occurredAt, until: data.until } }),
  ReviewReleased: (before) => ({ ...before!, current: unclaimed(before!.current) }),
  AccountSuspended: (before) => before && { ...before, current: unclaimed(before.current) },
  AccountReinstated: (before, { data }) =>
    before && before.current.status !== 'authorized' ? inRound(before, laterBy(before.current, data.resumeBy)) : before,
  DeadlineExtended: (before, { data }) =>
    before && data.step === 'vetting' ? inRound(before, laterBy(before.current, data.after)) : before,
  StepWaived: (before, { data: { step }, occurredAt: at }) =>
    before && step === 'vetting' ? founded(before, { round: before.current.round, at, waived: true }) : before,
  StepReopened: (before, { data }) => (data.step === 'vetting' ? begunAnew(before) : before),
  WaiverEnded: begunAnew,
} satisfies NounFold<Vetting>;

/** Waits for support, one level higher each time it is late; after a rejection, or for a document, for the company. */
export function waitsForVetting(review: Vetting | undefined): readonly Waiting[] {
  if (!review || review.current.superseded || review.current.status === 'authorized') return [];
  const { status, since, deadline, level, request, attemptsLeft } = review.current;
  if (status === 'rejected') {
    const left = attemptsLeft === undefined ? {} : { attemptsLeft };
    return [{ step: 'vetting', owner: 'partner', since, deadline, then: 'suspendAccount', ...left }];
  }
  if (request) {
    const { since: asked, deadline: until, document } = request;
    return [{ step: 'vetting', owner: 'partner', since: asked, deadline: until, then: 'resumeVetting', document }];
  }
  return [{ step: 'vetting', owner: level === 0 ? 'support' : 'support-approver', since, deadline, then: 'escalateVetting' }];
}

/** The end of a claim, so that nobody blocks a review by going home. */
export const promisedClaimEnd = (review: Vetting | undefined): readonly Promised[] =>
  review?.current.claim && !review.current.superseded ? [{ step: 'vetting', at: review.current.claim.until, then: 'lapseClaim' }] : [];
