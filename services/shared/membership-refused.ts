import {
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { unavailable } from '../../workflows/contract.js';
import type { RefusalDetails } from '../../workflows/decisions/decision.js';
import { refusalCodes, type RefusalCode } from '../../workflows/decisions/refusals.js';

/** A No of the rules, or of the engine: no such membership, nobody answers in time, too much at once. */
export type CommandRefusal = RefusalCode | 'not-found' | 'unavailable' | 'too-many-commands';

/** A command was not carried out; `code` says why, `details` fills the sentence that people read. */
export class MembershipRefused extends Error {
  override readonly name = 'MembershipRefused';
  constructor(
    readonly code: CommandRefusal,
    readonly details: RefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

const byGrpcStatus: Readonly<Record<number, CommandRefusal>> = {
  1: 'unavailable',
  4: 'unavailable',
  8: 'too-many-commands',
  9: 'unavailable',
  14: 'unavailable',
};

const isRefusalCode = (type: unknown): type is RefusalCode => (refusalCodes as readonly unknown[]).includes(type);

const grpcStatus = (error: Error): number => (error.cause as { code?: unknown } | undefined)?.code as number;

function decided(failure: unknown): MembershipRefused | undefined {
  if (!(failure instanceof ApplicationFailure)) return undefined;
  if (failure.type === unavailable) return new MembershipRefused(unavailable);
  if (!isRefusalCode(failure.type)) return undefined;
  return new MembershipRefused(failure.type, failure.details?.[0] as RefusalDetails | undefined);
}

function refusalIn(error: unknown): MembershipRefused | undefined {
  if (error instanceof WorkflowUpdateFailedError) return decided(error.cause);
  if (error instanceof WorkflowNotFoundError) return new MembershipRefused('not-found', {}, { cause: error });
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return new MembershipRefused('unavailable', {}, { cause: error });
  const code = error instanceof ServiceError ? byGrpcStatus[grpcStatus(error)] : undefined;
  return code && new MembershipRefused(code, {}, { cause: error });
}

/** Asks the engine; what it refuses is thrown as `MembershipRefused`, any other failure as it came. */
export async function orRefused<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}
