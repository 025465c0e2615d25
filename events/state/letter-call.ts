import type { EventType } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { LetterKind } from './letter-kinds.js';

/** A person whom a letter is about, as the event names that person. */
export interface LetterPerson {
  readonly objectId: string;
  readonly email?: string | undefined;
  readonly language?: 'en' | 'ko' | undefined;
}

/** A letter that an event calls for. */
export interface Call {
  readonly kind: LetterKind;
  /** What only that event says. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Whom it is about, and whom it goes to where it is theirs. */
  readonly person?: LetterPerson;
}

/** What each event calls for. */
export type Calls = { readonly [Type in EventType]?: (event: RecordedEvent<Type>) => readonly Call[] };

/** A letter of that kind. */
export const call = (kind: LetterKind, facts?: Call['facts']): Call => ({ kind, ...(facts && { facts }) });

/** What only the event says. */
export type Facts = NonNullable<Call['facts']>;

/** In support's own words. */
export const noted = (note: string | undefined): Facts => (note ? { note } : {});
