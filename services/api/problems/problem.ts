import type { FieldError } from '../../shared/input/field-errors.js';
import type { ProblemCode } from '../refusals.js';

/** What a problem may say besides its code. */
export interface ProblemFacts {
  /** Fills the sentences that people read. */
  readonly details?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  /** After how many seconds the same request may be sent again. */
  readonly retryAfter?: number;
  /** How many wrong codes may still be typed. */
  readonly triesLeft?: number;
  /** The methods that the address has. */
  readonly allow?: readonly string[];
}

/** A request that is not answered as asked; thrown anywhere in the API, written in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
