import { TypedSearchAttributes, type SearchAttributePair } from '@temporalio/common';
import { taskQueue, workflowId } from '../../workflows/contract.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { newRecord, takeOwnTurn, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import type { Command } from '../../workflows/decisions/index.js';
import { searchableBy } from '../../workflows/search-attributes.js';
import { costOf, type Cost } from '../support/cost.js';
import { devServer } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { acceptAgreement, authorizeVetting, from, people, requestData, send, verifyEmail } from '../support/membership.js';
import { liveMembership } from '../support/live-membership.js';
import { payment, readText } from '../support/sample-events.js';
import { onStage, type Stage } from '../support/stage.js';
import budget from './budget.json' with { type: 'json' };

const scene = onStage(devServer);

/** Counters are exact and may change only together with the budget; bytes have a ceiling. */
const expectWithin = (cost: Cost, { events, transitions, bytes }: Cost) => {
  expect({ events: cost.events, transitions: cost.transitions }).toEqual({ events, transitions });
  expect(cost.bytes).toBeLessThanOrEqual(bytes);
};

/** How many activities are under way; none as long as the workflow has not looked at what the last one said. */
async function underWay({ env }: Stage, membershipId: string): Promise<number> {
  const { raw } = await env.client.workflow.getHandle(workflowId(membershipId)).describe();
  return raw.pendingWorkflowTask ? Number.POSITIVE_INFINITY : (raw.pendingActivities?.length ?? 0);
}

/** The log answers last of all, so that no two activities share a workflow task: the dearest course, and always the same one. */
const answerLast = (stage: Stage) => {
  stage.ports.beforeAppend = ([event]) => until(async () => (await underWay(stage, event!.membershipId)) === 1);
};

/** Of two letters that are written at once, the second is answered when the first has been heard, and the log after both. */
const answerOneByOne = (stage: Stage, membershipId: string) => {
  answerLast(stage);
  let mails = 0;
  stage.ports.mailServer = async () => {
    const others = 3 - mails;
    mails += 1;
    await until(async () => (await underWay(stage, membershipId)) === others);
    return { accepted: true };
  };
};

describe('what a membership costs the engine', () => {
  it(
    'is this much for a creation with three answers, each in its own time',
    scene(async (stage) => {
      answerLast(stage);
      const membership = await stage.begin();
      for (const answer of [verifyEmail, acceptAgreement, authorizeVetting]) {
        await answer(membership);
        await stage.atRest(membership);
      }
      await until(async () => (await stage.histories(membership)).length === 2);
      expectWithin(await costOf(stage.env, membership, membership.firstExecutionRunId), budget.accountCreation);
    }),
  );

  it(
    'is this much for a year that goes on by itself',
    scene(async (stage) => {
      const run = await yearOf(stage, memberForAYear('2026-01-standing'));
      await stage.happened('MembershipYearBegan');
      expectWithin(await costOf(stage.env, run, await ended(stage, run)), budget.standingYear);
    }),
  );

  it(
    'is this much for a year that is reminded, paid and renewed, each in its own time',
    scene(async (stage) => {
      const carried = memberForAYear('2026-01');
      answerOneByOne(stage, carried.membershipId);
      const run = await yearOf(stage, carried);
      await stage.happened('RenewalWindowOpened');
      const membership = liveMembership(stage.env.client.workflow.getHandle(run.workflowId), run.firstExecutionRunId);
      await stage.atRest(membership);
      const paid = { ...payment, receivedAt: carried.state.term!.since };
      await send(membership, 'payRenewal', paid, from('service'));
      await stage.atRest(membership);
      await send(membership, 'renewMembership', undefined);
      expectWithin(await costOf(stage.env, run, await ended(stage, run)), budget.renewedYear);
    }),
  );
});

interface Run {
  readonly workflowId: string;
  readonly firstExecutionRunId: string;
}

/** The run that a member's year is. */
async function yearOf(stage: Stage, carried: MembershipRecord): Promise<Run> {
  const id = workflowId(carried.membershipId);
  const options = { taskQueue, workflowId: id, args: [{ carried }], typedSearchAttributes: shownOf(carried) };
  const { firstExecutionRunId } = await stage.env.client.workflow.start('renewal', options);
  return { workflowId: id, firstExecutionRunId };
}

async function ended({ env }: Stage, { workflowId: id, firstExecutionRunId }: Run): Promise<string> {
  const run = env.client.workflow.getHandle(id, firstExecutionRunId);
  await until(async () => (await run.describe()).status.name === 'CONTINUED_AS_NEW');
  return firstExecutionRunId;
}

/** A member since three days more than a year ago, whose anniversary has come however the work of that day is spread. */
function memberForAYear(policyVersion: string): MembershipRecord {
  const membershipId = crypto.randomUUID();
  const joined = new Date();
  joined.setUTCFullYear(joined.getUTCFullYear() - 1);
  joined.setUTCDate(joined.getUTCDate() - 3);
  const commands: readonly Pick<Command, 'type' | 'data' | 'metadata'>[] = [
    { type: 'requestAccount', data: { ...requestData(membershipId), policyVersion }, metadata: from('service') },
    { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: from('contact') },
    { type: 'acceptAgreement', data: readText, metadata: from('partner', { objectId: people.signatory }) },
    { type: 'authorizeVetting', data: undefined, metadata: from('support') },
  ];
  const take = (record: MembershipRecord, command: (typeof commands)[number]) =>
    takeTurn(record, command as Command, joined.toISOString()).record;
  const activated = commands.reduce(take, newRecord({ membershipId, correlationId: 'correlation-1' }));
  return { ...takeOwnTurn(activated, welcomed(activated), joined.toISOString()), outbox: [] };
}

/** The letter of the first days has long been sent. */
const welcomed = ({ state }: MembershipRecord) => {
  const [{ id: mail, kind } = { id: '', kind: 'membership-active' as const }] = owedMails(state);
  return { type: 'recordLetter', data: { answers: [{ mail, kind }] } } as const;
};

/** What the run before would have shown. */
const shownOf = ({ state }: MembershipRecord) => new TypedSearchAttributes(searchableBy(state) as SearchAttributePair[]);
