import type { StandingId } from '../../shared/input/standing-id.js';
import type { Survivor } from './survivor.js';

/** Which state of whose standing there is. */
export interface StandingTag {
  readonly membershipId: string;
  readonly sequence: number;
}

/** What is known of one company, and when that was read; without a view nothing is. */
export interface KnownStanding extends Survivor {
  readonly asOf: string;
}

/** Reads what other programs are told; throws while the store is away. */
export interface Standings {
  /** As many answers as ids, in their order. */
  find(ids: readonly StandingId[]): Promise<readonly KnownStanding[]>;
  /** Only which state there is, from an index alone; nothing where that does not tell. */
  tagOf(id: StandingId): Promise<StandingTag | undefined>;
}
