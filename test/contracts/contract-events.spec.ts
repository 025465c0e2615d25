import type { Client } from '@temporalio/client';
import type { MembershipState } from '../../events/membership.js';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import {
  InputInvalid,
  sendCommand,
  startMembership,
  type Command,
  type CommandData,
  type CommandType,
} from '../../services/contract/index.js';
import { fromWire } from '../../services/shared/event-reading.js';
import { toWire } from '../../services/shared/event-wire.js';
import type { AccountRequest, ServiceRequest } from '../../services/contract/index.js';
import { keepPromises, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { typedProfile } from '../api/input/profile.js';
import { nobodys as id, objectIds } from '../api/people.js';

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The real rules behind a client, without an engine. */
class RulesBehindClient {
  record: MembershipRecord = newRecord({ membershipId: id, correlationId: id });
  now = '2026-01-12T09:00:00.000Z';
  updates = 0;

  readonly workflow = {
    start: async (type: string, { args }: { args: [{ request: AccountRequest }] }) => {
      if (this.record.sequence > 0) throw new WorkflowExecutionAlreadyStartedError('running', id, type);
      const { data, metadata } = asJson(args[0].request);
      this.take({ type: 'requestAccount', data, metadata });
    },
    getHandle: () => ({
      describe: () => Promise.resolve({ memo: {} }),
      executeUpdate: async ({ name }: { name: CommandType }, { args }: { args: [object] }) => {
        this.updates += 1;
        return this.take({ ...asJson(args[0]), type: name } as Command);
      },
    }),
  };

  withDeadline = <Result>(_: number, ask: () => Promise<Result>): Promise<Result> => ask();

  take(command: Command) {
    const { record, receipt } = takeTurn(this.record, command, this.now);
    this.record = record;
    return receipt;
  }

  send<Type extends CommandType>(type: Type, data: CommandData<Type>) {
    return sendCommand(this as unknown as Client, id.toUpperCase(), type, data, {
      caller: '  고객  관리 ',
      reason: 'asked-by-phone',
      correlationId: id,
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
  }

  start = () => startMembership(this as unknown as Client, request, { caller: 'crm' });

  get challenge(): number {
    return this.record.state.emailVerification!.challenge;
  }
}

const request: ServiceRequest = {
  tenantId: id.toUpperCase(),
  globalAdministrator: { objectId: objectIds.administrator.toUpperCase(), email: ' First.Last@HANBIT.example ' },
  legalProfile: typedProfile() as ServiceRequest['legalProfile'],
};

const contact = {
  firstName: ' 첫째 ',
  lastName: '담당',
  email: 'second@HANBIT.example',
  phoneNumber: '+82 2 555 0100',
  language: 'ko',
} as const;

let rules: RulesBehindClient;
beforeEach(async () => {
  rules = new RulesBehindClient();
  await rules.start();
});

const code = (matches: boolean) => ({ challenge: rules.challenge, proof: { kind: 'code', matches } }) as const;

const lives: Record<string, () => Promise<unknown>> = {
  'replaces the contact, guesses, and is authorised after a rejection': async () => {
    await rules.send('replacePrimaryContact', { primaryContact: contact });
    await rules.send('verifyEmail', code(false));
    await rules.send('resendVerificationEmail', {});
    await rules.send('verifyEmail', code(true));
    await rules.send('rejectVetting', { rejection: 'domain-not-owned' });
    await rules.send('authorizeVetting', undefined);
  },
  'is told No by the browser that began': async () => {
    const { begunBy } = rules.record.state.emailVerification!;
    await rules.send('denyEmail', { challenge: rules.challenge, proof: { kind: 'browser', begunBy }, answer: 'not-company-address' });
  },
  'withdraws and is begun again, by either entry': async () => {
    await rules.send('withdrawAccount', undefined);
    await rules.start();
    await rules.send('withdrawAccount', undefined);
    const { tenant, legalProfile } = requestedOf(rules.record.state);
    await rules.send('requestAccount', { policyVersion: '2026-01', tenant, legalProfile });
  },
  'runs out of time': async () => void (rules.record = keepPromises(rules.record, '2026-06-01T09:00:00.000Z')),
};

it.each(Object.entries(lives))('writes only events that the log can carry when a company %s', async (_, live) => {
  await live();
  for (const event of rules.record.outbox) expect(fromWire(toWire(event))).toMatchObject({ outcome: 'event', event });
});

it.each<[CommandType, unknown, object[]]>([
  ['verifyEmail', { challenge: 0, proof: { kind: 'code' } }, [{ pointer: '/challenge' }, { pointer: '/proof/matches', code: 'required' }]],
  [
    'denyEmail',
    { challenge: 1.5, proof: { kind: 'code', matches: true }, answer: 'x' },
    [{ pointer: '/challenge' }, { pointer: '/answer' }],
  ],
  ['resendVerificationEmail', { answr: 1 }, [{ pointer: '/answr', code: 'unknown-field' }]],
  ['rejectVetting', { rejection: 'x' }, [{ pointer: '/rejection', allowed: expect.arrayContaining(['not-eligible']) }]],
  [
    'acceptAgreement',
    { agreementVersion: '!', language: 'fr', hash: 'x' },
    [{ code: 'not-an-agreement-version' }, { code: 'not-a-language' }, { code: 'not-a-hash' }],
  ],
  ['declineAgreement', {}, [{ pointer: '/agreementVersion', code: 'required' }]],
  ['withdrawAccount', { why: 'x' }, [{ pointer: '/why', code: 'unknown-field' }]],
  ['authorizeVetting', 5, [{ pointer: '', code: 'wrong-type' }]],
  [
    'replacePrimaryContact',
    { primaryContact: { ...contact, email: 'x', phoneNumber: '1' } },
    [{ pointer: '/primaryContact/email' }, { pointer: '/primaryContact/phoneNumber', code: 'not-a-phone-number' }],
  ],
  ['requestAccount', { policyVersion: '1999-01' }, [{ pointer: '/policyVersion' }, { pointer: '/tenant' }, { pointer: '/legalProfile' }]],
])('names every wrong field of %s, its sender and its membership at once, before anything is sent', async (type, data, errors) => {
  const client = rules as unknown as Client;
  const sent = sendCommand(client, 'x', type, data as never, { caller: ' ', reason: 'Because', idempotencyKey: '' });
  await expect(sent).rejects.toThrow(InputInvalid);
  const others = [{ pointer: '/sender/caller' }, { pointer: '/sender/idempotencyKey', code: 'not-a-key' }, { pointer: '/sender/reason' }];
  await expect(sent).rejects.toMatchObject({ errors: [{ pointer: '/membershipId', code: 'not-a-guid' }, ...errors, ...others] });
  expect(rules.updates).toBe(0);
});

/** What was given when the company asked to join. */
const requestedOf = ({ tenant, legalProfile }: MembershipState) => {
  const { tenantId, enroller } = tenant!;
  return { tenant: { tenantId, enroller }, legalProfile: legalProfile! };
};

it('sends a request only to the membership of its own tenant', async () => {
  const { tenant, legalProfile } = requestedOf(rules.record.state);
  const data = { policyVersion: '2026-01', tenant: { ...tenant, tenantId: objectIds.member }, legalProfile };
  await expect(rules.send('requestAccount', data)).rejects.toMatchObject({ errors: [{ pointer: '/tenant/tenantId', allowed: [id] }] });
});
