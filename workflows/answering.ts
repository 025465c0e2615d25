import { ApplicationFailure } from '@temporalio/workflow';
import { Refused } from './decisions/decision.js';

/** A refusal is an answer to the sender; anything else is a bug and stops the workflow task, loudly. */
export function answering<Result>(turn: () => Result): Result {
  try {
    return turn();
  } catch (error) {
    throw error instanceof Refused ? ApplicationFailure.nonRetryable(error.code, error.code, error.details) : error;
  }
}

/** A validator only refuses: the engine would answer a bug to the sender as if it were a refusal, so that is left to the handler, where it is loud. */
export function validating(turn: () => unknown): void {
  try {
    turn();
  } catch (error) {
    if (error instanceof ApplicationFailure) throw error;
  }
}
