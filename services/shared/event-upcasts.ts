import type { EventType } from '../../events/catalogue.js';

/** What turns the data of an old version into the next version's, by type and old version; a chain of them leads to the current one. */
export type EventUpcasts<Type extends string = EventType> = {
  readonly [T in Type]?: Readonly<Record<number, (data: unknown) => unknown>>;
};

/** Every version ever written can be read: a new version of an event comes with its step here. */
export const eventUpcasts: EventUpcasts = {};
