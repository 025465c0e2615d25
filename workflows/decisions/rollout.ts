import type { RolloutEvent, RolloutEventData } from '../../events/rollout-catalogue.js';
import { rolloutEnds, type RolloutItem, type RolloutState } from '../../events/state/rollout.js';
import type { Actor } from '../../events/recorded-event.js';
import { daysAfter } from './dates.js';
import { Refused } from './decision.js';
import { rolloutRulesOf, type RolloutRules } from './rollout-rules.js';

/** What a decision about a rollout may know besides its events. */
export interface RolloutContext {
  readonly now: string;
  readonly actor: Actor;
}

/** Memberships that were looked at or asked, and where the next page begins. */
export interface VisitedPage {
  readonly mode: RolloutWork['mode'];
  readonly again?: true;
  readonly items: readonly RolloutItem[];
  readonly next?: string;
}

/** What is to be done next: a page from there on, or those once more who could not be reached. */
export type RolloutWork =
  { readonly mode: 'preview' | 'apply'; readonly after: string } | { readonly mode: 'apply'; readonly again: readonly string[] };

/** What can be proposed: what, to whom, and why. */
export type RolloutProposal = RolloutEventData<'RolloutProposed'>;

type RolloutDecision<Data = void> = (data: Data, state: RolloutState, context: RolloutContext) => readonly RolloutEvent[];

const rulesOf = ({ proposal }: RolloutState): RolloutRules => rolloutRulesOf(proposal.rulesVersion);

function assertNotOver({ phase }: RolloutState): void {
  if (rolloutEnds.includes(phase)) throw new Refused('rollout-over', { phase });
}

/** Where the rollout would stand if it were not held. */
const standing = ({ phase, paused }: RolloutState) => paused?.from ?? phase;

/** A second person lets the rollout begin; once it runs, the same again changes nothing. */
const approveRollout: RolloutDecision = (_, state, { actor }) => {
  assertNotOver(state);
  if (standing(state) === 'running') return [];
  if (state.phase !== 'previewed') throw new Refused('rollout-not-previewed');
  if (actor.id === state.proposed.by) throw new Refused('second-person-required');
  return [{ type: 'RolloutApproved', data: {} }];
};

/** Holds what is under way; a page that is being asked is finished and told. */
const pauseRollout: RolloutDecision = (_, state) => {
  assertNotOver(state);
  if (state.phase === 'paused') return [];
  if (state.phase === 'previewed') throw new Refused('rollout-not-under-way');
  return [{ type: 'RolloutPaused', data: { cause: 'by-support' } }];
};

/** Lets it go on where it was held. */
const resumeRollout: RolloutDecision = (_, state) => {
  assertNotOver(state);
  if (state.phase === 'previewed') throw new Refused('rollout-not-under-way');
  return state.phase === 'paused' ? [{ type: 'RolloutResumed', data: {} }] : [];
};

/** Ends it for good; what is done stands. */
const cancelRollout: RolloutDecision = (_, state) => {
  if (state.phase === 'completed') throw new Refused('rollout-over', { phase: state.phase });
  return state.phase === 'cancelled' ? [] : [{ type: 'RolloutCancelled', data: { cause: 'by-support' } }];
};

/** Nobody approved it in time, and what was previewed may no longer be true. */
const lapseRollout: RolloutDecision = (_, { phase }) =>
  phase === 'previewed' ? [{ type: 'RolloutCancelled', data: { cause: 'not-approved-in-time' } }] : [];

/** Keeps what became of a page, also where the rollout was held or ended meanwhile; holds by itself where too many cannot be reached. */
const recordPage: RolloutDecision<VisitedPage> = ({ mode, again, items, next }, state) => {
  const page = { items: [...items], ...(next !== undefined && { next }) };
  const recorded: RolloutEvent =
    mode === 'preview'
      ? { type: 'RolloutPagePreviewed', data: page }
      : { type: 'RolloutPageDone', data: { ...page, ...(again && { again }) } };
  const isUnderWay = state.phase === 'previewing' || state.phase === 'running';
  return isUnderWay && isUnreachable(items, rulesOf(state))
    ? [recorded, { type: 'RolloutPaused', data: { cause: 'too-many-unavailable' } }]
    : [recorded];
};

const isUnreachable = (items: readonly RolloutItem[], { pauseAtUnavailableShare }: RolloutRules): boolean =>
  items.filter(({ outcome }) => outcome === 'unavailable').length > items.length * pauseAtUnavailableShare;

/** What support may ask of a rollout; each is an update and a route. */
export const supportsRolloutDecisions = { approveRollout, pauseRollout, resumeRollout, cancelRollout };

/** All decisions about a rollout that exists. */
export const rolloutProcess = { ...supportsRolloutDecisions, lapseRollout, recordPage };

/** What follows by itself: a preview or a rollout whose last page is done is complete. */
export function owedByRollout(state: RolloutState, now: string): readonly RolloutEvent[] {
  if (state.cursor !== null) return [];
  if (state.phase === 'previewing')
    return [{ type: 'RolloutPreviewed', data: { totals: state.preview, approveBy: daysAfter(now, rulesOf(state).approveWithinDays) } }];
  return state.phase === 'running' && state.left.length === 0 ? [{ type: 'RolloutCompleted', data: { totals: state.done } }] : [];
}

/** The next page; nothing while nothing is under way. */
export function workOf(state: RolloutState): RolloutWork | undefined {
  const { phase, cursor, left } = state;
  if (phase === 'previewing') return { mode: 'preview', after: cursor ?? '' };
  if (phase !== 'running') return undefined;
  const { leftAtMost, pageSize } = rulesOf(state);
  const isTimeForOthers = left.length < leftAtMost && cursor !== null;
  return isTimeForOthers ? { mode: 'apply', after: cursor ?? '' } : { mode: 'apply', again: left.slice(0, pageSize) };
}
