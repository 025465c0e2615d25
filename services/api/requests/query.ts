import type { z } from 'zod';
import { InputInvalid, parseInput, type FieldError } from '../../shared/input/field-errors.js';

const inQuery = (error: FieldError): FieldError => ({ ...error, pointer: `/query${error.pointer}` });

/** The query of an address; unknown and repeated names are refused. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, query: object): z.output<Schema> {
  const repeated = Object.entries(query).filter(([, value]) => Array.isArray(value));
  if (repeated.length > 0) throw new InputInvalid(repeated.map(([name]) => ({ pointer: `/query/${name}`, code: 'repeated' })));
  try {
    return parseInput(schema, { ...query });
  } catch (error) {
    throw error instanceof InputInvalid ? new InputInvalid(error.errors.map(inQuery)) : error;
  }
}
