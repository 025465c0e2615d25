import type { EventType } from '../../../events/catalogue.js';
import type { RefusalCode } from '../../../workflows/decisions/refusals.js';
import type { CommandType, OwnCommandType } from '../../../workflows/decisions/index.js';
import type { StateName } from '../../support/states.js';

/**
 * What a command does in a state: the events of its turn, in order; the code of its refusal; or `-`, nothing.
 * A command of the process does nothing where it is neither promised nor found out: there it is not given.
 */
export type Cell = '-' | RefusalCode | EventType | `${EventType}, ${string}`;

/** Some commands in every state: a row a state, a column a command. */
export interface Table<Commands extends readonly (CommandType | OwnCommandType)[]> {
  readonly commands: Commands;
  readonly rows: Readonly<Record<StateName, { readonly [Column in keyof Commands]: Cell }>>;
}

/** Keeps the columns' literal types, so that the compiler sees a missing cell. */
export const table = <const Commands extends readonly (CommandType | OwnCommandType)[]>(
  commands: Commands,
  rows: Table<Commands>['rows'],
): Table<Commands> => ({ commands, rows });
