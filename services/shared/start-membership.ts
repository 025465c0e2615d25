import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import current from '../../content/current.json' with { type: 'json' };
import { accountCreationType, taskQueue, workflowId, type AccountRequest, type Receipt } from '../../workflows/contract.js';
import { daysAfter } from '../../workflows/decisions/dates.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { isKnown } from './is-known.js';
import { currentPolicy } from './current-rules.js';
import { MembershipRefused, orRefused } from './membership-refused.js';
import { currentAgreement } from './publish-agreement.js';
import { sendCommand } from './send-command.js';
import { patience } from './temporal-client.js';

/** The rules that a membership requested today lives by. */
export const { policyVersion } = current;

/** What became of a request to join. */
export interface Started {
  readonly membershipId: string;
  /** False for the one command that began the request that runs; for all others nothing was changed. */
  readonly alreadyRequested: boolean;
  /** From here on the request can be read. */
  readonly sequence: number;
  /** Until when the contact may answer the newest mail, where this command is the one that asked for it. */
  readonly answerBy?: string;
  /** What runs has another legal profile than the one given, which was not taken. */
  readonly profileDiffers?: true;
  /** The answer is one given before under this key, and the request it was about has ended since. */
  readonly isOver?: true;
}

/** Begins a membership. However often and from wherever it is called at once, one membership begins and every answer names it; one that ended is begun again. Throws `MembershipRefused`. */
export async function startMembership(client: Client, asked: AccountRequest): Promise<Started> {
  const request = await underCurrentAgreement(client, asked);
  const isNew = await begin(client, request);
  return isNew ? begun(request) : askAgain(client, request);
}

/** Names the version of the agreement that counts now, where that was published at run time. */
async function underCurrentAgreement(client: Client, request: AccountRequest): Promise<AccountRequest> {
  const agreementVersion = await currentAgreement(client);
  return agreementVersion === currentPolicy.agreementVersion ? request : { ...request, data: { ...request.data, agreementVersion } };
}

/** A new workflow decides by the policy that the request names, so its answer need not be waited for. */
const begun = ({ membershipId, data }: AccountRequest): Started => ({
  membershipId,
  alreadyRequested: false,
  sequence: 1,
  answerBy: daysAfter(new Date().toISOString(), policyOf(data.policyVersion).emailVerification.days),
});

/** Until when the contact may answer the mail that this command asked for; nothing where a newer mail counts, or none. */
export const answerByOf = ({ mailAsked, waitingOn }: Receipt): string | undefined =>
  mailAsked && waitingOn.find(({ step }) => step === 'email-verification')?.deadline;

async function begin(
  client: Client,
  request: AccountRequest,
  workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE' = 'REJECT_DUPLICATE',
): Promise<boolean> {
  const { actor, correlationId } = request.metadata;
  try {
    await orRefused(() =>
      client.withDeadline(Date.now() + patience, () =>
        client.workflow.start(accountCreationType, {
          workflowId: workflowId(request.membershipId),
          taskQueue,
          args: [{ request }],
          workflowIdConflictPolicy: 'FAIL',
          workflowIdReusePolicy,
          staticSummary: 'membership of a directory tenant',
          staticDetails: `Asked for by a ${actor.kind}, under policy ${request.data.policyVersion}; correlation ${correlationId}.`,
        }),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** What stands under the id answers; where that was the claim of an account that has let go of the tenant, the membership begins now. */
async function askAgain(client: Client, request: AccountRequest): Promise<Started> {
  const { membershipId, data, metadata } = request;
  try {
    return startedBy(await sendCommand(client, { membershipId, type: 'requestAccount', input: { data, metadata } }));
  } catch (error) {
    const isGone = error instanceof MembershipRefused && error.code === 'not-found';
    if (!isGone) throw error;
    if (await isKnown(client, membershipId)) throw new MembershipRefused('membership-over', { status: 'closed' });
    return (await begin(client, request, 'ALLOW_DUPLICATE')) ? begun(request) : askAgain(client, request);
  }
}

function startedBy(receipt: Receipt): Started {
  const { membershipId, began, sequence, profileDiffers, isOver } = receipt;
  const answerBy = answerByOf(receipt);
  return {
    membershipId,
    alreadyRequested: !began,
    sequence: began ? sequence : 1,
    ...(answerBy && { answerBy }),
    ...(profileDiffers && { profileDiffers }),
    ...(isOver && { isOver }),
  };
}
