import type { z } from 'zod';
import { InputInvalid, parseInput, type FieldError } from '../../shared/input/field-errors.js';

const inQuery = (error: FieldError): FieldError => ({ ...error, pointer: `/query${error.pointer}` });

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

const repeatedIn = (query: object): readonly FieldError[] =>
  Object.entries(query).flatMap(([name, value]) => (Array.isArray(value) ? [{ pointer: `/query/${name}`, code: 'repeated' }] : []));

/** The query of an address; unknown and repeated names are refused, together with all else that is wrong. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, query: object): z.output<Schema> {
  const repeated = repeatedIn(query);
  const once = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, first(value)]));
  const errors = [...repeated];
  try {
    const parsed = parseInput(schema, once);
    if (repeated.length === 0) return parsed;
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    errors.push(...error.errors.map(inQuery).filter(({ pointer }) => !repeated.some((each) => each.pointer === pointer)));
  }
  throw new InputInvalid(errors);
}
