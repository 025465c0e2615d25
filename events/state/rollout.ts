import type { RecordedRolloutEvent, RolloutEventData, RolloutEventType } from '../rollout-catalogue.js';

/** How far a rollout has come. */
export type RolloutPhase = 'previewing' | 'previewed' | 'running' | 'paused' | 'completed' | 'cancelled';

/** One membership of a page, and what became of it. */
export type RolloutItem = RolloutEventData<'RolloutPageDone'>['items'][number];

/** How many memberships came to each outcome. */
export type RolloutTotals = RolloutEventData<'RolloutCompleted'>['totals'];

/** A person of support, and when. */
export interface Doing {
  readonly by: string;
  readonly at: string;
}

/** A rollout as its events leave it; the memberships themselves are not kept, but for those that are to be asked again. */
export interface RolloutState {
  readonly phase: RolloutPhase;
  readonly proposal: RolloutEventData<'RolloutProposed'> & { readonly reason?: string };
  readonly proposed: Doing;
  readonly approved?: Doing;
  readonly approveBy?: string;
  /** Where the next page begins; absent while none is begun, null behind the last. */
  readonly cursor?: string | null;
  readonly preview: RolloutTotals;
  /** For how many memberships which rule would be which, as far as was looked: counts by `<rule> <after>`. */
  readonly rules?: Readonly<Record<string, number>>;
  /** For how many memberships which date would move which way, as far as was looked: counts by `<date> <earlier|later>`. */
  readonly moves?: Readonly<Record<string, number>>;
  readonly done: RolloutTotals;
  /** Who could not be reached and is asked again before the end. */
  readonly left: readonly string[];
  readonly paused?: { readonly from: 'previewing' | 'running'; readonly cause: RolloutEventData<'RolloutPaused'>['cause'] };
  readonly endedBy?: RolloutEventData<'RolloutCancelled'>['cause'];
  readonly endedAt?: string;
}

/** The ends, after which nothing more is asked of anybody. */
export const rolloutEnds: readonly RolloutPhase[] = ['completed', 'cancelled'];

const none: RolloutTotals = { changed: 0, unchanged: 0, refused: 0, gone: 0, unavailable: 0 };

/** The totals with those of one more page; who was asked again no longer counts as unavailable. */
function added(before: RolloutTotals, items: readonly RolloutItem[], again = false): RolloutTotals {
  const base = again ? { ...before, unavailable: before.unavailable - items.length } : before;
  return items.reduce((totals, { outcome }) => ({ ...totals, [outcome]: totals[outcome] + 1 }), base);
}

type Counts = Readonly<Record<string, number>>;

const counted = (before: Counts | undefined, names: readonly string[]): Counts =>
  names.reduce<Counts>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), before ?? {});

/** How many get which rule, and of how many which date moves, with those of one more page; nothing where none changes. */
function foreseen({ rules: ruled, moves: moved }: Pick<RolloutState, 'rules' | 'moves'>, items: readonly RolloutItem[]) {
  const rules = counted(
    ruled,
    items.flatMap((item) => item.rules?.changes ?? []).map(({ what, after }) => `${what} ${after}`),
  );
  const moves = counted(
    moved,
    items.flatMap((item) => item.dates ?? []).map(({ what, before, after }) => `${what} ${after > before ? 'later' : 'earlier'}`),
  );
  return { ...(Object.keys(rules).length > 0 && { rules }), ...(Object.keys(moves).length > 0 && { moves }) };
}

const unreached = (items: readonly RolloutItem[]): readonly string[] =>
  items.filter(({ outcome }) => outcome === 'unavailable').map(({ membershipId }) => membershipId);

const doing = ({ actor, occurredAt }: Pick<RecordedRolloutEvent, 'actor' | 'occurredAt'>): Doing => ({ by: actor.id, at: occurredAt });

const goingOn = ({ paused: _, ...state }: RolloutState): RolloutState => state;

type Folds = {
  readonly [Type in RolloutEventType]: (state: RolloutState, event: RecordedRolloutEvent<Type>) => RolloutState;
};

const folds: Folds = {
  RolloutProposed: (_, event) => ({
    phase: 'previewing',
    proposal: { ...event.data, ...(event.reason && { reason: event.reason }) },
    proposed: doing(event),
    preview: none,
    done: none,
    left: [],
  }),
  RolloutPagePreviewed: (state, { data: { items, next = null } }) => ({
    ...state,
    cursor: next,
    preview: added(state.preview, items),
    ...foreseen(state, items),
  }),
  RolloutPreviewed: ({ cursor: _, ...state }, { data }) => ({ ...state, phase: 'previewed', approveBy: data.approveBy }),
  RolloutApproved: (state, event) => ({ ...state, phase: 'running', approved: doing(event) }),
  RolloutPageDone: (state, { data: { items, next = null, again } }) => {
    const asked = new Set(items.map(({ membershipId }) => membershipId));
    const left = [...state.left.filter((id) => !asked.has(id)), ...unreached(items)];
    return { ...state, left, ...(!again && { cursor: next }), done: added(state.done, items, again) };
  },
  RolloutPaused: (state, { data: { cause } }) => ({
    ...state,
    phase: 'paused',
    paused: { from: state.phase === 'previewing' ? 'previewing' : 'running', cause },
  }),
  RolloutResumed: (state) => ({ ...goingOn(state), phase: state.paused!.from }),
  RolloutCancelled: (state, { data, occurredAt }) => ({ ...goingOn(state), phase: 'cancelled', endedBy: data.cause, endedAt: occurredAt }),
  RolloutCompleted: (state, { occurredAt }) => ({ ...state, phase: 'completed', endedAt: occurredAt }),
};

/** The rollout after one more event. */
export const evolveRollout = (state: RolloutState | undefined, event: RecordedRolloutEvent): RolloutState =>
  (folds[event.type] as (state: RolloutState, event: RecordedRolloutEvent) => RolloutState)(state as RolloutState, event);
