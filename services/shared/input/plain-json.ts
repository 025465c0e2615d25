import { InputInvalid, pointerTo, type FieldError } from './field-errors.js';

const deepest = 8;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const wrong = (path: readonly PropertyKey[], code: FieldError['code']): FieldError[] => [{ pointer: pointerTo(path), code }];

function findings(value: unknown, path: readonly string[]): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= deepest) return wrong(path, 'too-deep');
  return Object.entries(value).flatMap(([key, inner]) =>
    forbidden.has(key) || key.startsWith('$') ? wrong([...path, key], 'unknown-field') : findings(inner, [...path, key]),
  );
}

/** Refuses what no honest sender sends: operator and prototype keys anywhere, and nesting deeper than eight levels. */
export function assertPlainJson(value: unknown): void {
  const errors = findings(value, []);
  if (errors.length > 0) throw new InputInvalid(errors);
}
