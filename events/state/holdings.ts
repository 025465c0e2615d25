import type { EventData } from '../catalogue.js';

/** A level that is bought. */
export type BoughtLevel = EventData<'LevelReached'>['level'];

/** What brings a level that nobody ordered here. */
export type CameWith = NonNullable<EventData<'BenefitsProvisioned'>['cameWith']>;

/** A level that the company has and that still runs. */
export interface Holding {
  readonly area?: string | undefined;
  readonly since: string;
  readonly until: string;
  /** Absent where it came along. */
  readonly order?: number | undefined;
  /** With what it came along: a record of the old centre, or an account that became part of this one. */
  readonly cameWith?: CameWith | undefined;
  /** Since when the company no longer earns it. */
  readonly atRiskSince?: string;
  /** What else it has a right to at that level, while that is not over, such as the year that this one follows: a refund brings it back. */
  readonly before?: Holding;
}

/** The levels that a company has, each at most once. */
export type Holdings = { readonly [Level in BoughtLevel]?: Holding };

const isLonger = (one: Holding, other: Holding): boolean => Date.parse(one.until) > Date.parse(other.until);

/** What comes after a right to the same level. */
export function following(holding: Holding | undefined): Pick<Holding, 'before'> {
  if (!holding) return {};
  const { before: _, ...last } = holding;
  return { before: last };
}

/** What a refund brings back, while it is not over. */
export const runningBefore = (holding: Holding | undefined, now: string): Holding | undefined =>
  holding?.before && Date.parse(holding.before.until) > Date.parse(now) ? holding.before : undefined;

function besides(held: Holding, come: Holding): Holding {
  if (isLonger(come, held)) return { ...come, ...following(held) };
  return { ...held, before: held.before && isLonger(held.before, come) ? held.before : come };
}

/** Of two rights to a level the longer one is had; the other counts again where that is refunded. */
export function withRight(holdings: Holdings, level: BoughtLevel, come: Holding): Holdings {
  const held = holdings[level];
  return { ...holdings, [level]: held ? besides(held, come) : come };
}

const changed = (holdings: Holdings, change: (holding: Holding) => Holding | undefined): Holdings =>
  Object.fromEntries(
    Object.entries(holdings).flatMap(([level, holding]) => {
      const after = change(holding);
      return after ? [[level, after]] : [];
    }),
  );

/** Without the level, but for what still runs of it. */
export const without = (holdings: Holdings, level: BoughtLevel, running?: Holding): Holdings => {
  const { [level]: _, ...rest } = holdings;
  return running ? { ...rest, [level]: running } : rest;
};

/** What came with the record goes, and no refund brings it back; what else there is a right to stays, while it is not over. */
export const withoutRecord = (holdings: Holdings, now: string): Holdings =>
  changed(holdings, (holding) => {
    const { before, ...last } = holding;
    if (holding.cameWith === 'record') return runningBefore(holding, now);
    return before?.cameWith === 'record' ? last : holding;
  });

/** What was bought by an order that is refunded counts again nowhere. */
export const neverAgain = (holdings: Holdings, order: number): Holdings =>
  changed(holdings, (holding) => {
    const { before, ...now } = holding;
    return before?.order === order ? now : holding;
  });

/** Without what that order bought; what else there was a right to counts again while it is not over. */
export const withoutOrder = (holdings: Holdings, order: number, now: string): Holdings =>
  changed(neverAgain(holdings, order), (holding) => (holding.order === order ? runningBefore(holding, now) : holding));
