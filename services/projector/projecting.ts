import { eventsTopic } from '../shared/event-wire.js';
import type { Positions } from './positions.js';
import { projectBatch, type LogBatch, type Projected, type ProjectionPorts } from './project-batch.js';

/** What becomes of the messages of one topic. */
export interface Projecting {
  readonly topic: string;
  readonly positions: Pick<Positions, 'positions' | 'begin'>;
  /** Whose messages of a partition wait to be looked at again. */
  readonly waiting: (partition: number) => Promise<readonly string[]>;
  readonly project: (batch: LogBatch) => Promise<Projected>;
}

/** The memberships' own. */
export const projectingMemberships = (ports: ProjectionPorts): Projecting => ({
  topic: eventsTopic,
  positions: ports.store,
  waiting: (partition) => ports.store.waiting(partition),
  project: (batch) => projectBatch(ports, batch),
});
