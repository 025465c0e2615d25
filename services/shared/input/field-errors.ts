import type { z } from 'zod';

/** Everything that can be wrong with one field; codes are stable, each has a sentence and a way out in every language. */
export const fieldCodes = [
  'required',
  'unknown-field',
  'repeated',
  'wrong-type',
  'empty-list',
  'either-or',
  'nothing-named',
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
  'not-a-currency',
  'not-a-language',
  'not-an-instant',
  'not-a-date',
  'date-out-of-range',
  'ends-before-it-begins',
  'not-a-code',
  'not-a-reason',
  'not-an-agreement-version',
  'not-a-hash',
  'not-a-card-name',
  'not-of-this-level',
  'not-a-partner-id',
  'membership-id-given',
  'id-of-no-kind',
  'check-character-missing',
  'check-character-wrong',
  'too-many-ids',
  'not-a-legacy-id',
  'location-id-given',
  'global-id-given',
  'location-id-taken',
  'duplicate-in-file',
  'differs-from-record',
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

const numbers: readonly string[] = ['number', 'int'];

/** A number has a size where a text has a length; a list is too short only when it is empty. */
const sizes: Readonly<Record<string, { readonly [Code in 'too_small' | 'too_big']?: FieldCode }>> = {
  number: { too_small: 'too-small', too_big: 'too-large' },
  int: { too_small: 'too-small', too_big: 'too-large' },
  array: { too_small: 'empty-list' },
};

function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Omit<FieldError, 'pointer'> {
  const code = sizes[issue.origin]?.[issue.code] ?? codeOf(issue);
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  return { code, ...(numbers.includes(issue.origin) && { bound: Number(bound) }) };
}

function factsOf(issue: Issue): Omit<FieldError, 'pointer'> {
  const code = codeOf(issue);
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeOf(issue);
  if (issue.code === 'invalid_value' && code !== 'required') return { code, allowed: [...new Set(issue.values.map(String))] };
  const isNoNumber = code === 'wrong-type' && issue.code === 'invalid_type' && numbers.includes(issue.expected);
  return { code: isNoNumber ? 'not-a-number' : code };
}

function errorsOf(issue: Issue): FieldError[] {
  const wrong = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return wrong.map((path) => ({ pointer: pointerTo(path), ...factsOf(issue) }));
}

/** A field may break one rule by itself and in the light of others, and more than one bound at once: the narrowest is told. */
function eachOnce(errors: readonly FieldError[]): FieldError[] {
  const alike = new Map<string, FieldError>();
  for (const error of errors) {
    const name = `${error.code} ${error.pointer}`;
    alike.set(name, narrower(alike.get(name) ?? error, error));
  }
  return [...alike.values()];
}

const narrower = (one: FieldError, other: FieldError): FieldError =>
  Math.abs(other.bound ?? Infinity) < Math.abs(one.bound ?? Infinity) ? other : one;

/** The normalised input; throws `InputInvalid` with all that is wrong. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new InputInvalid(eachOnce(parsed.error.issues.flatMap(errorsOf)));
}
