import type { EventType } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';

/** How one noun changes with the events that concern it; `undefined` stands for not yet. */
export type NounFold<Noun> = { readonly [Type in EventType]?: (noun: Noun | undefined, event: RecordedEvent<Type>) => Noun | undefined };

/** Forgets a noun: what an earlier request left behind does not count in a new one. */
export const forget = (): undefined => undefined;

/** The later of two instants. */
export const later = (one: string, other: string): string => (Date.parse(one) >= Date.parse(other) ? one : other);

/** How many reminders count as given after one more: those whose day has passed meanwhile are not caught up on. */
export const remindedBy = (
  { reminders, remindersOn }: { readonly reminders: number; readonly remindersOn: readonly string[] },
  at: string,
): number => Math.max(reminders + 1, remindersOn.filter((on) => Date.parse(on) <= Date.parse(at)).length);
