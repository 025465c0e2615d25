import type { z } from 'zod';

/** Everything that can be wrong with one field; codes are stable, each has a sentence and a way out in every language. */
export const fieldCodes = [
  'required',
  'unknown-field',
  'repeated',
  'wrong-type',
  'not-json',
  'too-deep',
  'too-short',
  'too-long',
  'not-allowed',
  'too-small',
  'too-large',
  'not-a-number',
  'not-a-cursor',
  'not-a-key',
  'unreadable-characters',
  'not-a-guid',
  'not-a-name',
  'not-an-email',
  'free-mail',
  'role-mailbox',
  'contact-is-replaced',
  'not-a-registration-id',
  'registration-id-required',
  'script-not-accepted',
  'not-a-domain',
  'not-a-phone-number',
  'not-a-country',
  'not-a-language',
  'not-a-code',
  'not-a-reason',
  'not-an-agreement-version',
  'not-a-hash',
] as const;

/** The code of a field error. */
export type FieldCode = (typeof fieldCodes)[number];

/** One wrong field: where it is (RFC 6901) and what is wrong with it; never the value. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  /** The values to choose from. */
  readonly allowed?: readonly string[];
  /** The smallest or the largest number that is taken. */
  readonly bound?: number;
  /** Where in a text that cannot be read the first fault is; both count from 1. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** What came in cannot be used; it names every wrong field at once. */
export class InputInvalid extends Error {
  override readonly name = 'InputInvalid';
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ pointer, code }) => `${pointer}: ${code}`).join(', '));
  }
}

/** The place of a field as a JSON pointer. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a schema says to name the code itself instead of the one of the kind of its fault; a wrong type stays a wrong type. */
export const fails = (code: FieldCode) => ({
  error: (issue: { readonly code?: string }) => (issue.code === 'invalid_type' ? undefined : code),
});

type Issue = z.core.$ZodIssue;

const codes: { readonly [Code in Issue['code']]: FieldCode } = {
  invalid_type: 'wrong-type',
  too_small: 'too-short',
  too_big: 'too-long',
  invalid_format: 'not-allowed',
  invalid_value: 'not-allowed',
  custom: 'not-allowed',
  not_multiple_of: 'not-allowed',
  unrecognized_keys: 'unknown-field',
  invalid_union: 'wrong-type',
  invalid_key: 'unknown-field',
  invalid_element: 'wrong-type',
};

const isFieldCode = (text: string): text is FieldCode => (fieldCodes as readonly string[]).includes(text);

function codeOf({ code, message, input }: Issue): FieldCode {
  if (input === undefined && (code === 'invalid_type' || code === 'invalid_value')) return 'required';
  return isFieldCode(message) ? message : codes[code];
}

/** A number has a size where a text has a length. */
const sizes: { readonly [Code in 'too_small' | 'too_big']: FieldCode } = { too_small: 'too-small', too_big: 'too-large' };
const isNumber = (kind: string): boolean => kind === 'number' || kind === 'int';

function factsOf(issue: Issue): Omit<FieldError, 'pointer'> {
  const code = codeOf(issue);
  if (issue.code === 'invalid_value' && issue.values.length > 1) return { code, allowed: [...new Set(issue.values.map(String))] };
  if (code === 'wrong-type' && issue.code === 'invalid_type' && isNumber(issue.expected)) return { code: 'not-a-number' };
  if (issue.code === 'too_small' && isNumber(issue.origin)) return { code: sizes[issue.code], bound: Number(issue.minimum) };
  if (issue.code === 'too_big' && isNumber(issue.origin)) return { code: sizes[issue.code], bound: Number(issue.maximum) };
  return { code };
}

function errorsOf(issue: Issue): FieldError[] {
  const wrong = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return wrong.map((path) => ({ pointer: pointerTo(path), ...factsOf(issue) }));
}

/** The normalised input; throws `InputInvalid` with all that is wrong. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InputInvalid(parsed.error.issues.flatMap(errorsOf));
}
