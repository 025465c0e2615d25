import type { z } from 'zod';

/** An event's definition: its name, its version, one sentence for people, and the shape of its data. */
export interface EventDefinition<Type extends string, Version extends number, Data extends z.ZodType> {
  readonly type: Type;
  readonly version: Version;
  readonly summary: string;
  readonly data: Data;
}

/** Keeps the literal type of every part, so that catalogue, folds and versions are held together by the compiler. */
export const defineEvent = <Type extends string, Version extends number, Data extends z.ZodType>(
  definition: EventDefinition<Type, Version, Data>,
): EventDefinition<Type, Version, Data> => definition;
