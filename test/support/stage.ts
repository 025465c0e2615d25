import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkerOptions } from '@temporalio/worker';
import type { EventData } from '../../events/catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import type { accountCreation } from '../../workflows/account-creation.js';
import { getMembership, taskQueue, workflowId, type AccountRequest, type Receipt } from '../../workflows/contract.js';
import { createWorker } from './engine.js';
import { FakePorts, until } from './fake-ports.js';
import { endOf, historiesOf, namesOf, withoutTakenBack, type RunHistory } from './histories.js';
import { answered, liveMembership, settledMembership, type LiveMembership } from './live-membership.js';
import { accountRequest } from './membership.js';
import { hasComeToRest, isAtRest } from './rest.js';

export type { LiveMembership } from './live-membership.js';

/** One engine, one log, one mail server, and the memberships that live there. */
export class Stage {
  readonly ports = new FakePorts();
  private readonly begun = new Map<string, LiveMembership>();

  constructor(readonly env: TestWorkflowEnvironment) {}

  /** A membership whose first mail and events have gone out. */
  async begin(request?: AccountRequest): Promise<LiveMembership> {
    const membership = await this.start(request);
    await this.atRest(membership);
    return membership;
  }

  /** Starts a membership, or finds the one there is, and waits for nothing. */
  async start(request: AccountRequest = accountRequest(crypto.randomUUID())): Promise<LiveMembership> {
    const { workflow } = this.env.client;
    const id = workflowId(request.membershipId);
    const options = { taskQueue, workflowId: id, workflowIdConflictPolicy: 'USE_EXISTING', args: [{ request }] } as const;
    const { firstExecutionRunId } = await workflow.start<typeof accountCreation>('accountCreation', options);
    const live = liveMembership(workflow.getHandle<typeof accountCreation>(id), firstExecutionRunId);
    const membership = this.begun.get(id) ?? (this.env.supportsTimeSkipping ? settledMembership(live) : live);
    this.begun.set(id, membership);
    return membership;
  }

  /** Resolves when a membership has nothing more to do by itself. */
  async atRest(membership: LiveMembership): Promise<void> {
    await until(() => isAtRest(membership));
  }

  /** Has a worker work for as long as the scene lasts. */
  async play<Result>(scene: () => Promise<Result>, options: Partial<WorkerOptions> = {}): Promise<Result> {
    return (await createWorker(this.env, this.ports, options)).runUntil(scene);
  }

  /** Lets time pass up to that instant, and a minute more for what is then due. */
  async pass(to: string): Promise<void> {
    await this.sleep(Date.parse(to) - (await this.env.currentTimeMs()) + 60_000);
  }

  /** Lets whole days pass, and a minute more for what is then due. */
  async passDays(days: number): Promise<void> {
    await this.sleep(days * 86_400_000 + 60_000);
  }

  /** Lets time pass, with everything done that could be done before it and by its end. */
  async sleep(duration: Parameters<TestWorkflowEnvironment['sleep']>[0]): Promise<void> {
    await this.everybodyAtRest();
    await answered(`${duration} of sleep`, this.env.sleep(duration));
    await this.everybodyAtRest();
  }

  private async everybodyAtRest(): Promise<void> {
    for (const membership of this.begun.values()) await until(() => hasComeToRest(membership));
  }

  /** Resolves when the log has that event, as often as that. */
  async happened(type: string, times = 1): Promise<void> {
    await until(() => this.ports.eventTypes.filter((other) => other === type).length >= times);
  }

  /** Resolves when the log says that a letter of that kind was sent, as often as that. */
  async written(kind: EventData<'LetterSent'>['kind'], times = 1): Promise<void> {
    const isSent = (event: RecordedEvent) => event.type === 'LetterSent' && event.data.kind === kind;
    await until(() => this.ports.events.filter(isSent).length >= times);
  }

  /** Where a membership stands, by the engine's own word. */
  stateOf(membership: LiveMembership): Promise<Receipt> {
    return membership.query(getMembership);
  }

  /** The challenge of the newest verification mail: the sequence of the event that asked for it. */
  challengeOf({ workflowId: id }: LiveMembership): number {
    const asked = this.ports.events.filter(
      ({ type, membershipId }) => type === 'EmailVerificationRequested' && workflowId(membershipId) === id,
    );
    return Math.max(...asked.map(({ sequence }) => sequence));
  }

  /** The histories of every run of a membership, in order. */
  histories(membership: LiveMembership): Promise<RunHistory[]> {
    return historiesOf(this.env.client, membership);
  }

  /** After every scene: no workflow task has ever failed by a bug, no run ended in the task that answered or began something, and each log is whole. */
  async inspect(): Promise<void> {
    for (const membership of this.begun.values()) {
      const histories = (await this.histories(membership)).map(withoutTakenBack);
      expect(histories.flatMap(namesOf).filter((name) => /^workflow.*(Failed|TimedOut|Terminated)$/.test(name))).toEqual([]);
      const ends = histories.slice(0, -1).flatMap(endOf);
      for (const name of ['workflowExecutionUpdateCompleted', 'activityTaskScheduled']) expect(ends).not.toContain(name);
      expect(this.sequencesOf(membership)).toEqual(this.sequencesOf(membership).map((_, index) => index + 1));
    }
  }

  /** The sequences in the log, first occurrences only. */
  sequencesOf({ workflowId: id }: LiveMembership): readonly number[] {
    return [...new Set(this.ports.events.filter((event) => workflowId(event.membershipId) === id).map(({ sequence }) => sequence))];
  }
}

type Story = (stage: Stage) => Promise<void>;

/** Makes a scene of a story that calls its worker itself: an engine of its own, and the inspection afterwards. */
export const offStage = (engine: () => Promise<TestWorkflowEnvironment>) => (story: Story) => async (): Promise<void> => {
  const env = await engine();
  try {
    const stage = new Stage(env);
    await story(stage);
    await stage.inspect();
  } finally {
    await env.teardown();
  }
};

/** Makes a scene of a story with a worker at work from beginning to end. */
export const onStage =
  (engine: () => Promise<TestWorkflowEnvironment>, options: Partial<WorkerOptions> = {}) =>
  (story: Story): (() => Promise<void>) =>
    offStage(engine)((stage) => stage.play(() => story(stage), options));

/** The code a command was refused with. */
export const refusalOf = (answer: Promise<unknown>): Promise<string | undefined> =>
  answer.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof WorkflowUpdateFailedError) return (error.cause as { type?: string }).type;
      throw error;
    },
  );
