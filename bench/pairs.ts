import { percentile } from './percentile.js';

/** What two ways of the same work take: the medians in milliseconds, and the ratio of each pair. */
export interface Paired {
  readonly rounds: number;
  readonly ours: number;
  readonly raw: number;
  /** Ours by raw: the middle, the least and the most of all pairs. */
  readonly ratio: { readonly middle: number; readonly least: number; readonly most: number };
}

type Work = () => Promise<unknown>;

interface Bounds {
  /** Pairs at most; there are always two, so that each comes first once. */
  readonly rounds: number;
  /** After so many milliseconds no pair begins any more. */
  readonly longest: number;
}

async function took(work: Work): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Runs both in turn, A B B A …, after one round that is not counted, so that a machine that changes its speed slows both alike. */
export async function pair(ours: Work, raw: Work, { rounds, longest }: Bounds): Promise<Paired> {
  const until = performance.now() + longest;
  for (const work of [ours, raw]) await work();
  const pairs: { ours: number; raw: number }[] = [];
  while (pairs.length < 2 || (pairs.length < rounds && performance.now() < until)) {
    const isOursFirst = pairs.length % 2 === 0;
    const first = await took(isOursFirst ? ours : raw);
    const second = await took(isOursFirst ? raw : ours);
    pairs.push(isOursFirst ? { ours: first, raw: second } : { ours: second, raw: first });
  }
  const ratios = pairs.map((each) => each.ours / each.raw);
  return {
    rounds: pairs.length,
    ours: percentile(
      pairs.map((each) => each.ours),
      50,
    ),
    raw: percentile(
      pairs.map((each) => each.raw),
      50,
    ),
    ratio: { middle: percentile(ratios, 50), least: Math.min(...ratios), most: Math.max(...ratios) },
  };
}
