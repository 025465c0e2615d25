import type { CommandName } from '../known-commands.js';

/** What the help says of the commands in one language. */
export interface CommandWords {
  readonly title: string;
  readonly givers: Readonly<Record<'members support' | 'members' | 'support' | 'service', string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly fields: {
    readonly none: string;
    readonly oneOf: string;
    readonly optional: string;
    readonly either: string;
    readonly orNull: string;
    readonly list: string;
    readonly elsewhere: string;
    readonly like: (example: string) => string;
    readonly formats: Readonly<Record<string, string>>;
    readonly number: (smallest: number, largest: number | undefined) => string;
    readonly pattern: (pattern: string) => string;
    readonly text: (shortest: number, longest: number | undefined) => string;
  };
  readonly hints: { readonly reason: readonly string[]; readonly one: string };
}
