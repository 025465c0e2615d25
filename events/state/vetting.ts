import type { EventData } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { Promised, Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

/** A round of review; the company may bring a rejected one back. */
export interface Round {
  readonly round: number;
  readonly status: 'pending' | 'authorized' | 'rejected';
  readonly since: string;
  readonly deadline: string;
  /** 0 until nobody decided in time; then the level it was escalated to. */
  readonly level: number;
  readonly domainCheck?: EventData<'CompanyDomainChecked'>['outcome'];
  readonly rejection?: EventData<'VettingRejected'>['rejection'];
  /** Said with a rejection: how often the company may still ask for another look. */
  readonly attemptsLeft?: EventData<'VettingRejected'>['attemptsLeft'];
  /** What the company said when it last asked for another look. */
  readonly comment?: string;
  /** The document that support waits for. */
  readonly request?: Omit<EventData<'DocumentRequested'>, 'round'> & { readonly since: string };
  /** Who reviews, as an opaque id, and until when nobody else decides. */
  readonly claim?: { readonly by: string; readonly since: string; readonly until: string };
  /** A replaced contact or a new request voids the round; the next opens when the new address is verified. */
  readonly superseded?: true;
}

/** A Yes or No, which stands while a later round is open. */
export interface FinalizedRound extends Pick<Round, 'round' | 'rejection'> {
  readonly status: 'authorized' | 'rejected';
  readonly at: string;
}

/** A file that was received; its content lies in the document store. */
export type ReceivedDocument = Omit<EventData<'DocumentReceived'>, 'deadline'> & { readonly at: string };

/** The newest round of review, the last result, and what the company did about it. */
export interface Vetting {
  readonly current: Round;
  readonly lastFinalized?: FinalizedRound;
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

const supersede = (before: Vetting | undefined): Vetting | undefined => before && inRound(before, { superseded: true });

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
  AccountRequested: (before) => before && { ...supersede(before)!, attempts: 0 },
  PrimaryContactReplaced: supersede,
  VettingOpened: (before, { data, occurredAt }) => ({
    attempts: 0,
    documents: [],
    ...before,
    current: { ...data, status: 'pending', since: occurredAt, level: 0 },
  }),
  CompanyDomainChecked: (before, { data }) => inRound(before, { domainCheck: data.outcome }),
  VettingEscalated: (before, { data }) => inRound(before, { level: data.level, deadline: data.deadline }),
  VettingAuthorized: (before, { data: { round }, occurredAt: at }) => decided(before, { round, status: 'authorized', at }, {}),
  VettingRejected: (before, { data: { round, rejection, ...rest }, occurredAt: at }) =>
    decided(before, { round, status: 'rejected', rejection, at }, { rejection, ...rest }),
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
