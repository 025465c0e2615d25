import { MongoError } from 'mongodb';
import { InputInvalid } from '../../shared/input/field-errors.js';
import { MembershipRefused } from '../../shared/membership-refused.js';
import type { ProblemCode } from '../refusals.js';
import { DocumentStoreAway } from '../../shared/documents/document-store.js';
import { Problem } from './problem.js';

const byStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

const shortWait: Partial<Record<ProblemCode, number>> = { unavailable: 5, 'too-many-commands': 1, 'not-yet-visible': 1 };

function secondsUntil(instant: unknown): number | undefined {
  const remaining = typeof instant === 'string' ? Math.ceil((Date.parse(instant) - Date.now()) / 1000) : Number.NaN;
  return remaining > 0 ? remaining : undefined;
}

function ofRefusal({ code, details, cause }: MembershipRefused): Problem {
  const retryAfter = secondsUntil(details['retryAfter']) ?? shortWait[code];
  return new Problem(code, { details, ...(retryAfter && { retryAfter }) }, { cause });
}

function ofInput({ errors }: InputInvalid): Problem {
  return new Problem('input-invalid', { errors });
}

function ofStore(error: Error): Problem {
  return new Problem('unavailable', { retryAfter: shortWait.unavailable ?? 5 }, { cause: error });
}

const kinds: readonly (readonly [kind: abstract new (...parts: never[]) => Error, of: (error: never) => Problem])[] = [
  [Problem, (problem: Problem) => problem],
  [MembershipRefused, ofRefusal],
  [InputInvalid, ofInput],
  [MongoError, ofStore],
  [DocumentStoreAway, ofStore],
];

interface WithStatus {
  readonly status?: unknown;
  readonly getStatus?: () => number;
}

/** What the framework and its parsers throw carries a status: 4xx is the sender's, all else is ours. */
function ofStatus(error: unknown): Problem {
  const { status, getStatus } = (typeof error === 'object' && error !== null ? error : {}) as WithStatus;
  const number = Number(getStatus ? getStatus.call(error) : status);
  if (number >= 400 && number < 500) return new Problem(byStatus[number] ?? 'input-invalid', {}, { cause: error });
  return new Problem('internal', {}, { cause: error });
}

/** Every failure as the problem that the caller is told. */
export function problemOf(error: unknown): Problem {
  const known = kinds.find(([kind]) => error instanceof kind);
  return known ? known[1](error as never) : ofStatus(error);
}
