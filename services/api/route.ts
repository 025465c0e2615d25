import type { z } from 'zod';
import type { Access } from './access/access.js';
import type { JsonSchema } from './documents/json-schemas.js';
import type { ProblemCode } from './refusals.js';

/** What a route answers when it does as asked. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly schema?: z.ZodType;
  /** Other than JSON. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a file of one media type holds. */
export interface FileForm {
  readonly schema: JsonSchema;
  readonly example: unknown;
}

/** What the routes of a membership are about. */
export type Topic =
  | 'account'
  | 'e-mail'
  | 'agreement'
  | 'vetting'
  | 'directories'
  | 'people'
  | 'letters'
  | 'renewal'
  | 'levels'
  | 'orders'
  | 'benefits'
  | 'old membership centre'
  | 'merge'
  | 'proposals';

/** One address with one method: the row that lets people in, reads what they send and is documented. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly operation: string;
  readonly area:
    'memberships' | 'standings' | 'rollouts' | 'legacy' | 'support' | 'agreements' | 'policies' | 'verification' | 'pages' | 'operations';
  /** What it is about, where an area holds more than one can look through. */
  readonly topic?: Topic;
  readonly summary: string;
  readonly access: Access;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The kinds of file that are taken as the body. */
  readonly files?: readonly string[];
  /** What such a file holds, where that is known. */
  readonly fileForms?: Readonly<Record<string, FileForm>>;
  readonly answers: readonly Answer[];
  /** What it may refuse, besides what every route may. */
  readonly refusals: readonly ProblemCode[];
  readonly isStart?: true;
  readonly isUnlimited?: true;
}
