import type { StandingId } from '../../shared/input/standing-id.js';
import type { Metrics } from '../operations/metrics.js';
import type { KnownStanding, Standings } from './standings.js';

/** How much is kept at hand, and for how many seconds; 0 for nothing. */
export interface CacheBounds {
  readonly entries: number;
  readonly seconds: number;
}

/** Answers again what was read moments ago, known or unknown; never older than the bounds say, and never more than they say. */
export function cachedStandings(
  standings: Standings,
  { entries, seconds }: CacheBounds,
  { metrics, now = Date.now }: { readonly metrics: Pick<Metrics, 'countStandings'>; readonly now?: () => number },
): Standings {
  const kept = new Map<string, KnownStanding>();

  const keptOf = ({ id }: StandingId): KnownStanding | undefined => {
    const known = kept.get(id);
    return known && now() - Date.parse(known.asOf) < seconds * 1_000 ? known : undefined;
  };

  const keep = ({ id }: StandingId, known: KnownStanding): void => {
    kept.delete(id);
    kept.set(id, known);
    if (kept.size > entries) kept.delete(kept.keys().next().value!);
  };

  return {
    async find(ids) {
      const at = ids.map(keptOf);
      const missing = ids.filter((_, index) => !at[index]);
      metrics.countStandings('hit', ids.length - missing.length);
      metrics.countStandings('miss', missing.length);
      const read = missing.length > 0 ? await standings.find(missing) : [];
      const byId = new Map(missing.map(({ id }, index) => [id, read[index]!]));
      missing.forEach((id) => keep(id, byId.get(id.id)!));
      return ids.map(({ id }, index) => at[index] ?? byId.get(id)!);
    },
    async tagOf(id) {
      const known = keptOf(id);
      if (!known) return standings.tagOf(id);
      metrics.countStandings('hit', 1);
      return known.view && { membershipId: known.view._id, sequence: known.view.sequence };
    },
  };
}
