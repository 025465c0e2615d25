import { longOutbox, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { accountCreationType, taskQueue, workflowId } from '../../workflows/contract.js';
import { devServer } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { accountRequest, withdrawAccount } from '../support/membership.js';
import { offStage, type LiveMembership } from '../support/stage.js';

const waiting = longOutbox;

/** What the engine takes as one payload. */
const payloadLimit = 2_000_000;

/** The largest thing that can be said. */
const appeal = { round: 1, attemptsLeft: 1, deadline: '2026-03-11T09:00:00.000Z', comment: '가'.repeat(1_000) };

/** A request that an outage of the log has left with that many events to be published. */
function heldBack(membershipId: string): MembershipRecord {
  const { data, metadata } = accountRequest(membershipId);
  const record = newRecord({ membershipId, correlationId: metadata.correlationId });
  const begun = takeTurn(record, { type: 'requestAccount', data, metadata }, new Date().toISOString()).record;
  const last = begun.outbox.at(-1)!;
  const more = Array.from({ length: waiting - begun.sequence }, (_, index) => ({
    ...last,
    type: 'VettingAppealed' as const,
    data: appeal,
    sequence: begun.sequence + index + 1,
  }));
  return { ...begun, sequence: waiting, outbox: [...begun.outbox, ...more] };
}

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'taken',
    (error: { cause?: { type?: string } }) => error.cause?.type,
  );

it(
  'a long outage of the log is published in batches that the log can take, and meanwhile no more is taken in than can be carried',
  offStage(devServer)(async (stage) => {
    expect(Buffer.byteLength(JSON.stringify(heldBack(crypto.randomUUID())))).toBeLessThan(payloadLimit * 0.75);
    const membershipId = crypto.randomUUID();
    const handle = await stage.env.client.workflow.start(accountCreationType, {
      taskQueue,
      workflowId: workflowId(membershipId),
      args: [{ carried: heldBack(membershipId) }],
    });
    stage.ports.logIsUp = false;
    await stage.play(async () => {
      expect(await codeOf(withdrawAccount(handle as unknown as LiveMembership))).toBe('unavailable');
      stage.ports.logIsUp = true;
      await until(() => stage.ports.events.length >= waiting);
      expect(Math.max(...stage.ports.batches.map((batch) => batch.split(', ').length))).toBe(100);
      expect(await withdrawAccount(handle as unknown as LiveMembership)).toMatchObject({ status: 'withdrawn' });
    });
  }),
);
