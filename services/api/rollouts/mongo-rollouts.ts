import type { Db } from 'mongodb';
import type { RolloutEntry, RolloutItemView, RolloutView } from '../../shared/rollout-views.js';
import { viewCollections } from '../../shared/views.js';
import type { Rollouts } from './rollouts.js';

const maxTimeMS = 5_000;

/** The pages of a long rollout are told by its totals, not one by one. */
const pages = ['RolloutPagePreviewed', 'RolloutPageDone'];

/** The views of rollouts as the projector writes them. */
export function mongoRollouts(database: Db): Omit<Rollouts, 'propose' | 'send' | 'isKnown'> {
  const rollouts = database.collection<RolloutView>(viewCollections.rollouts);
  const items = database.collection<RolloutItemView>(viewCollections.rolloutItems);
  const entries = database.collection<RolloutEntry>(viewCollections.rolloutEvents);
  return {
    find: async (rolloutId) => (await rollouts.findOne({ _id: rolloutId }, { maxTimeMS })) ?? undefined,
    list: (limit) => rollouts.find({}, { maxTimeMS }).sort({ proposedAt: -1, _id: 1 }).limit(limit).toArray(),
    history: (rolloutId) =>
      entries
        .find({ rolloutId, type: { $nin: pages } }, { maxTimeMS })
        .sort({ sequence: 1 })
        .limit(200)
        .toArray(),
    items: ({ rolloutId, outcome, after, limit }) =>
      items
        .find({ rolloutId, ...(outcome && { outcome }), membershipId: { $gt: after } }, { maxTimeMS })
        .sort({ membershipId: 1 })
        .limit(limit)
        .toArray(),
  };
}
