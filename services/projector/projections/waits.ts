import type { Waiting } from '../../../events/waiting.js';
import { waitsTerm } from '../../shared/views.js';

/** What is waited for, by step, by owner and by both in one: each alone is found and counted by an index of these terms. */
export const waits = (waiting: readonly Waiting[]): readonly string[] =>
  [...new Set(waiting.flatMap(({ step, owner }) => [waitsTerm({ step }), waitsTerm({ owner }), waitsTerm({ step, owner })]))].sort();
