import type { CommandMetadata } from './index.js';

/** Who asks, and because of what. */
export type TurnMetadata = Pick<CommandMetadata, 'commandId' | 'actor' | 'correlationId' | 'reason' | 'traceparent'>;

/** Who the process is, when it acts by itself. */
export const process = { kind: 'process', id: 'tenure' } as const;

/** What every event of a turn says of its origin. */
export const originOf = ({ commandId, actor, correlationId, reason, traceparent }: TurnMetadata, now: string) => ({
  occurredAt: now,
  actor: { kind: actor.kind, id: actor.id },
  causationId: commandId,
  correlationId,
  ...(reason && { reason }),
  ...(traceparent && { traceparent }),
});

/** Events as the log takes them: numbered on from the last one of their stream, each with its version and its origin. */
export const stamped = <Event extends { readonly type: string }, Shared extends object>(
  events: readonly Event[],
  last: number,
  versions: { readonly [Type in Event['type']]: number },
  shared: Shared,
) =>
  events.map((event, index) => ({
    ...event,
    sequence: last + index + 1,
    version: versions[event.type as Event['type']],
    ...shared,
  }));
