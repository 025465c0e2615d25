import type { Rollouts } from '../../services/api/rollouts/rollouts.js';
import type { SentRolloutCommand } from '../../services/shared/rollout-commands.js';
import type { RolloutEntry, RolloutItemView, RolloutView } from '../../services/shared/rollout-views.js';
import { rolloutFolding } from '../../services/projector/projections/rollout.js';
import { StreamFold } from '../../services/projector/stream-fold.js';
import { rolloutFromWire } from '../../services/shared/rollout-wire.js';
import type { RolloutRequest } from '../../workflows/contract-rollout.js';
import { goldenRolloutEvents } from '../contracts/golden-rollout-events.js';

const fold = new StreamFold(rolloutFolding, { hashes: new Map() });
goldenRolloutEvents.forEach(({ message }, index) => fold.take({ origin: String(index), message, reading: rolloutFromWire(message) }));
const items = new Map<string, RolloutItemView>();
for (const change of fold.items) items.set(change._id, { ...items.get(change._id), ...change });

/** The rollout of the golden messages, as the views have it. */
export const goldenRollout = fold.change!.after;

/** Rollouts in memory: remembers what it was asked, and answers as told. */
export class FakeRollouts implements Rollouts {
  readonly proposed: RolloutRequest[] = [];
  readonly sent: SentRolloutCommand[] = [];
  refusal: Error | undefined;
  readonly views = new Map<string, RolloutView>([[goldenRollout._id, goldenRollout]]);

  propose: Rollouts['propose'] = async (request) => {
    if (this.refusal) throw this.refusal;
    const alreadyProposed = this.proposed.some(({ rolloutId }) => rolloutId === request.rolloutId);
    this.proposed.push(request);
    return { rolloutId: request.rolloutId, alreadyProposed, sequence: 1 };
  };

  send: Rollouts['send'] = async (command) => {
    if (this.refusal) throw this.refusal;
    this.sent.push(command);
    return { rolloutId: command.rolloutId, sequence: 9, phase: 'running' };
  };

  isKnown: Rollouts['isKnown'] = async (rolloutId) => this.views.has(rolloutId);
  find: Rollouts['find'] = async (rolloutId) => this.views.get(rolloutId);
  list: Rollouts['list'] = async (limit) => [...this.views.values()].slice(0, limit);
  history = async (rolloutId: string): Promise<readonly RolloutEntry[]> => fold.entries.filter((entry) => entry.rolloutId === rolloutId);

  items: Rollouts['items'] = async ({ rolloutId, outcome, after, limit }) =>
    [...items.values()]
      .filter((item) => item.rolloutId === rolloutId && (!outcome || item.outcome === outcome) && item.membershipId > after)
      .sort((one, other) => one.membershipId.localeCompare(other.membershipId))
      .slice(0, limit);
}
