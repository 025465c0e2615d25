import {
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { existsSync, readFileSync } from 'node:fs';
import * as contract from '../../services/contract/index.js';
import { InputInvalid, MembershipRefused, sendCommand, startMembership, type ServiceRequest } from '../../services/contract/index.js';
import { keptProfile, typedProfile } from '../api/input/profile.js';
import { nobodys as id, objectIds } from '../api/people.js';

/** An engine that remembers what it was asked and answers as told. */
class FakeEngine {
  readonly starts: { type: string; options: Record<string, unknown> }[] = [];
  readonly updates: { name: string; workflowId: string; updateId: string; input: Record<string, unknown> }[] = [];
  failure: Error | undefined;
  receipt: Partial<contract.Receipt> = {};
  running = false;
  published: { agreementVersion: string }[] = [];

  readonly workflow = {
    start: async (type: string, options: Record<string, unknown>) => {
      if (this.failure) throw this.failure;
      if (this.running) throw new WorkflowExecutionAlreadyStartedError('running', String(options['workflowId']), type);
      this.starts.push({ type, options });
    },
    getHandle: (workflowId: string) => ({
      describe: () => Promise.resolve({ memo: { publishing: { versions: this.published } } }),
      executeUpdate: async (
        { name }: { name: string },
        { updateId, args: [input] }: { updateId: string; args: [Record<string, unknown>] },
      ) => {
        if (this.failure) throw this.failure;
        this.updates.push({ name, workflowId, updateId, input });
        return { membershipId: id, sequence: 9, status: 'pending', waitingOn: [], ...this.receipt };
      },
    }),
  };

  withDeadline = <Result>(deadline: number, ask: () => Promise<Result>): Promise<Result> => {
    expect(deadline - Date.now()).toBeLessThanOrEqual(5_000);
    return ask();
  };

  get client(): Client {
    return this as unknown as Client;
  }
}

let engine: FakeEngine;
beforeEach(() => void (engine = new FakeEngine()));

const sender = { caller: 'crm' };
const request: ServiceRequest = {
  tenantId: id.toUpperCase(),
  globalAdministrator: { objectId: objectIds.administrator, email: 'first.last@HANBIT.example' },
  legalProfile: typedProfile() as ServiceRequest['legalProfile'],
};

it('is the entry that package.json names', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, Record<string, string>> };
  expect(exports).toEqual({ './contract': { types: './dist/services/contract/index.d.ts', default: './dist/services/contract/index.js' } });
  expect(existsSync('services/contract/index.ts')).toBe(true);
});

it('gives a backend service what it needs, and nothing behind it', () => {
  expect(Object.keys(contract).sort()).toEqual(
    [
      'InputInvalid',
      'MembershipRefused',
      'accountCreationType',
      'getMembership',
      'sendCommand',
      'standingChangeIn',
      'startMembership',
      'taskQueue',
      'updates',
      'workflowId',
    ].sort(),
  );
});

it('begins a membership under its one id, in normal form, without a personal word beside the history', async () => {
  expect(await startMembership(engine.client, request, sender)).toEqual({
    membershipId: id,
    alreadyRequested: false,
    sequence: 1,
    answerBy: expect.stringMatching(/Z$/),
  });
  const [{ type, options }] = engine.starts as [(typeof engine.starts)[0]];
  expect({ type, options }).toMatchObject({
    type: 'accountCreation',
    options: {
      workflowId: `membership/${id}`,
      taskQueue: 'membership',
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [
        {
          request: {
            membershipId: id,
            data: {
              policyVersion: '2026-01',
              tenant: { tenantId: id, enroller: { objectId: objectIds.administrator, email: 'first.last@hanbit.example' } },
              legalProfile: keptProfile,
            },
            metadata: { actor: { kind: 'service', id: 'contract|crm' } },
          },
        },
      ],
    },
  });
  expect(`${String(options['staticSummary'])} ${String(options['staticDetails'])}`).not.toMatch(/@|한빛|hanbit|Harbour/);
});

const deadline = '2026-01-12T09:00:00.000Z';
const waitingOn = [{ step: 'email-verification', owner: 'contact', since: deadline, deadline, then: 'expireAccount' }] as const;

it.each<[string, Partial<contract.Receipt>, object]>([
  ['it ran already', {}, { alreadyRequested: true, sequence: 1 }],
  ['this command began it', { began: true, mailAsked: true, waitingOn }, { alreadyRequested: false, sequence: 9, answerBy: deadline }],
  ['this command began it, and a newer mail was asked for', { began: true, waitingOn }, { alreadyRequested: false, sequence: 9 }],
  ['it has another profile', { profileDiffers: true }, { alreadyRequested: true, sequence: 1, profileDiffers: true }],
  ['it has ended', { isOver: true, waitingOn }, { alreadyRequested: true, sequence: 1, isOver: true }],
])('asks the membership that is there, and says what the receipt says: %s', async (_, receipt, said) => {
  Object.assign(engine, { running: true, receipt });
  expect(await startMembership(engine.client, request, sender)).toEqual({ membershipId: id, ...said });
  expect(engine.updates).toMatchObject([{ name: 'requestAccount', workflowId: `membership/${id}` }]);
});

it('names the version of the agreement that was published meanwhile', async () => {
  engine.published = [{ agreementVersion: '2026-07' }];
  await startMembership(engine.client, request, sender);
  expect(engine.starts).toMatchObject([{ options: { args: [{ request: { data: { agreementVersion: '2026-07' } } }] } }]);
});

it('names every wrong field before anything is sent', async () => {
  const wrong = startMembership(
    engine.client,
    { ...request, tenantId: 'x', legalProfile: { ...request.legalProfile, legalName: '!' } },
    sender,
  );
  await expect(wrong).rejects.toThrow(InputInvalid);
  await expect(wrong).rejects.toMatchObject({ errors: [{ pointer: '/tenantId' }, { pointer: '/legalProfile/legalName' }] });
  expect(engine.starts).toEqual([]);
});

it('makes a repetition one command by the key its caller chose', async () => {
  const key = { ...sender, idempotencyKey: 'order-1' };
  await sendCommand(engine.client, id, 'withdrawAccount', undefined, { ...key, reason: 'not-now' });
  await sendCommand(engine.client, id, 'withdrawAccount', undefined, { ...key, reason: 'not-now' });
  await sendCommand(engine.client, id, 'resendVerificationEmail', {}, key);
  await sendCommand(engine.client, id, 'withdrawAccount', undefined, sender);
  const [one, same, other, keyless] = engine.updates.map(({ updateId }) => updateId);
  expect(same).toBe(one);
  expect(new Set([one, other, keyless]).size).toBe(3);
  expect(engine.updates[0]).toMatchObject({ name: 'withdrawAccount', input: { metadata: { commandId: one, reason: 'not-now' } } });
});

const grpc = (code: number) => new ServiceError('failed', { cause: Object.assign(new Error('grpc'), { code, details: '', metadata: {} }) });

it.each([
  [
    'what the rules refuse',
    new WorkflowUpdateFailedError('refused', ApplicationFailure.nonRetryable('x', 'link-expired', { deadline: 'd' })),
    'link-expired',
  ],
  ['no such membership', new WorkflowNotFoundError('none', id, undefined), 'not-found'],
  ['an engine that is away', grpc(14), 'unavailable'],
  ['an engine that does not answer in time', grpc(4), 'unavailable'],
  ['too much at once', grpc(8), 'too-many-commands'],
])('says by a code: %s', async (_, failure, code) => {
  engine.failure = failure;
  const refused = sendCommand(engine.client, id, 'withdrawAccount', undefined, sender);
  await expect(refused).rejects.toThrow(MembershipRefused);
  await expect(refused).rejects.toMatchObject({ code });
});

it.each([new Error('a bug'), grpc(13), new WorkflowUpdateFailedError('bug', ApplicationFailure.nonRetryable('x', 'TypeError'))])(
  'lets a fault be a fault',
  async (failure) => {
    engine.failure = failure;
    await expect(sendCommand(engine.client, id, 'withdrawAccount', undefined, sender)).rejects.toBe(failure);
  },
);
