import type { WireMessage } from '../../shared/event-wire.js';

/** Who of support looked at what; of a search only the parts it was narrowed by, never what was typed, which may be somebody's address. */
export interface SupportRead {
  readonly id: string;
  readonly at: string;
  /** Issuer and subject, as in the events of commands. */
  readonly actor: string;
  readonly correlationId: string;
  /** The name of the route. */
  readonly operation: string;
  readonly membershipId?: string;
  /** Of a command of that route only what would happen was shown. */
  readonly preview?: true;
  /** The hash of the document that was given out. */
  readonly document?: string;
  /** The number of the invoice or credit note that was shown. */
  readonly paper?: string;
  /** The partner id of the record of the old membership centre that was shown. */
  readonly legacyRecord?: string;
  readonly searchedBy?: readonly string[];
  /** Whom the page of a search showed. */
  readonly memberships?: readonly string[];
}

/** Takes what was looked at into the record; never throws, and makes no reader wait. */
export interface SupportReads {
  record(read: SupportRead): void;
}

/** The record of what support looked at, in a log of its own: nothing is folded from it. */
export const supportReadsTopic = 'support.reads';

/** One read as CloudEvents 1.0 in Kafka's binary binding, as the events are; a repetition has the same id. */
export const toWire = ({ id, at, actor, correlationId, ...data }: SupportRead): WireMessage => ({
  key: data.membershipId ?? actor,
  value: JSON.stringify(data),
  headers: {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: '/support/reads',
    ce_type: 'support.MembershipRead.v1',
    ce_time: at,
    ce_actor: `support:${actor}`,
    ce_correlationid: correlationId,
  },
});
