import type { StreamEnvelope } from '../../events/recorded-event.js';

/** What happened in a stream beside the memberships', without what it says; written once and never changed. */
export type StreamEntry<Identity extends object> = Identity &
  Pick<StreamEnvelope, 'sequence' | 'occurredAt' | 'actor' | 'reason'> & {
    /** `<key of the stream>:<sequence>`. */
    readonly _id: string;
    readonly type: string;
    /** Tells a repetition from another event under the same sequence. */
    readonly contentHash: string;
  };
