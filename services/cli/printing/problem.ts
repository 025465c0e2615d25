import type { Words } from '../words.js';

/** A refusal as the API writes it. */
export interface ProblemAnswer {
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string; readonly next: string }[];
}

/** A refusal as a person reads it: what is wrong, each wrong field, what to do, and the name to ask about it. */
export const problemLines = ({ title, detail, next, correlationId, errors = [] }: ProblemAnswer, { problem }: Words): string[] => [
  title,
  `  ${detail}`,
  ...errors.map((error) => `  ${error.pointer || '/'}: ${error.detail} – ${error.next}`),
  `  ${problem.next}: ${next}`,
  `  ${problem.correlationId}: ${correlationId}`,
];
