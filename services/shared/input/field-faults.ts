import type { z } from 'zod';
import type { FieldCode } from './field-errors.js';

/** What is wrong with a field in the light of others. */
export interface FieldFault {
  readonly path: readonly string[];
  readonly code: FieldCode;
}

/** A value that may still be anything, because its own fields may be wrong. */
export type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;

/** A value's parts, none where it has none. */
export const asGiven = (value: unknown): Given => (isGiven(value) ? value : {});

/** What is below a name, as far as there is such a thing. */
export const below = (value: unknown, name: string): unknown => (isGiven(value) ? value[name] : undefined);

/** The schema that also says what several fields together have wrong, even while single fields are wrong: all at once. */
export const judgedBy = <Schema extends z.ZodType>(schema: Schema, faultsOf: (value: unknown) => readonly FieldFault[]): Schema =>
  schema.superRefine(
    (value, context) => {
      for (const { path, code } of faultsOf(value)) context.addIssue({ code: 'custom', message: code, path: [...path] });
    },
    { when: ({ value }) => isGiven(value) },
  );
