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

const option = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A field as whoever typed it knows it: an option, or where it stands in the JSON that was sent. */
function fieldAt(pointer: string): string {
  const [place, ...rest] = pointer.split('/').slice(1);
  if (place === undefined) return '/';
  if (place === 'query') return option(rest.join('.'));
  return place === 'reason' || place === 'rejection' ? option(place) : [place, ...rest].join('.');
}

/** A refusal as a person reads it: what is wrong, each wrong field, what to do, and the name to ask about it. */
export const problemLines = ({ title, detail, next, correlationId, errors = [] }: ProblemAnswer, { problem }: Words): string[] => [
  title,
  `  ${detail}`,
  ...errors.map((error) => `  ${fieldAt(error.pointer)}: ${error.detail} – ${error.next}`),
  `  ${problem.next}: ${next}`,
  `  ${problem.correlationId}: ${correlationId}`,
];
