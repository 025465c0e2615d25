import { evolve, initialState } from '../../events/membership.js';
import { promised, waitingOn } from '../../events/waiting-on.js';
import { publishEvents } from '../../activities/publish-events.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { byTurn } from '../../workflows/by-turn.js';
import type { Command } from '../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeTurn } from '../../workflows/decisions/turn.js';
import { membershipId, recordAfter, today } from '../support/given-when-then.js';
import { FakePorts } from '../support/fake-ports.js';
import { from, people, requestData } from '../support/membership.js';
import { agreementReminders, emailDeadline, emailReminders, readText } from '../support/sample-events.js';
import { states } from '../support/states.js';

const begun = takeTurn(
  newRecord({ membershipId, correlationId: 'correlation-1' }),
  { type: 'requestAccount', data: requestData(membershipId), metadata: from('service', { commandId: 'request' }) },
  today,
);
const accept = (metadata: Partial<Command['metadata']> = {}): Command => ({
  type: 'acceptAgreement',
  data: readText,
  metadata: { ...from('partner', { objectId: people.signatory, commandId: 'accept' }), ...metadata },
});
const late = '2026-03-12T00:00:00.000Z';

describe('one turn', () => {
  it('numbers the events without gaps, from the last one', () => {
    const { outbox } = takeTurn(begun.record, accept(), today).record;
    expect(outbox.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it('says of each event who asked, because of which command, as part of what, and why', () => {
    const command = accept({ correlationId: 'c-2', reason: 'asked-by-phone', traceparent: '00-1-2-01' });
    expect(takeTurn(recordAfter(states.authorised), command, today).record.outbox).toMatchObject([
      {
        type: 'AgreementAccepted',
        actor: { kind: 'partner', id: 'issuer|partner' },
        causationId: 'accept',
        correlationId: 'c-2',
        reason: 'asked-by-phone',
      },
      {
        type: 'AdminAgentGranted',
        actor: { kind: 'process', id: 'tenure' },
        causationId: 'accept',
        correlationId: 'c-2',
        traceparent: '00-1-2-01',
      },
      {
        type: 'MembershipActivated',
        actor: { kind: 'process', id: 'tenure' },
        causationId: 'accept',
        correlationId: 'c-2',
        traceparent: '00-1-2-01',
      },
      {
        type: 'MembershipStandingChanged',
        actor: { kind: 'process', id: 'tenure' },
        causationId: 'accept',
        correlationId: 'c-2',
        traceparent: '00-1-2-01',
      },
    ]);
  });
  it('keeps no object id of whoever asked in the envelope', () => {
    const [event] = takeTurn(recordAfter(states.authorised), accept(), today).record.outbox;
    expect(event!.actor).toEqual({ kind: 'partner', id: 'issuer|partner' });
  });
  it('names no person’s reason on what the process does by itself', () =>
    expect(takeTurn(recordAfter(states.authorised), accept({ reason: 'asked-by-phone' }), today).record.outbox.at(-1)).not.toHaveProperty(
      'reason',
    ));
  it('answers with a receipt of where the membership stands afterwards', () => {
    const { record, receipt } = takeTurn(begun.record, accept(), today);
    expect(receipt).toEqual({ membershipId, sequence: 6, status: 'pending', waitingOn: waitingOn(record.state) });
  });
  it('leaves the record as it was when it is refused', () => {
    const before = structuredClone(begun.record);
    expect(() => takeTurn(begun.record, accept({ actor: { kind: 'service', id: 'issuer|service' } }), today)).toThrow('signatory-required');
    expect(begun.record).toEqual(before);
  });
  it('folds to the same state as the events it wrote', () => {
    const { record } = takeTurn(begun.record, accept(), today);
    expect(record.outbox.reduce(evolve, initialState)).toEqual(record.state);
  });
});

describe('a repeated command', () => {
  const first = takeTurn(begun.record, accept(), today);

  it('is answered as before and changes nothing, however much has happened since', () => {
    const since = keepPromises(first.record, late);
    expect(since.state.account?.status).toBe('expired');
    expect(takeTurn(since, accept(), late)).toEqual({ record: since, receipt: first.receipt });
  });
  it('is known by its key even when it changed nothing', () => {
    const again = accept({ commandId: 'accept-again', idempotencyKey: 'key-2' });
    const { record, receipt } = takeTurn(first.record, again, today);
    expect(receipt.sequence).toBe(6);
    expect(takeTurn(keepPromises(record, late), again, late).receipt).toEqual(receipt);
  });
  it('that changed nothing and has no key is not kept, so that it pushes no other out', () =>
    expect(takeTurn(first.record, accept({ commandId: 'accept-again' }), today).record).toEqual(first.record));
  it('is refused when its key came with another command', () => {
    const { record } = takeTurn(begun.record, accept({ idempotencyKey: 'key-1' }), today);
    expect(() => takeTurn(record, accept({ idempotencyKey: 'key-1', commandId: 'other' }), today)).toThrow('idempotency-key-reused');
    expect(takeTurn(record, accept({ idempotencyKey: 'key-1' }), today).receipt.sequence).toBe(6);
    expect(takeTurn(record, accept({ idempotencyKey: 'key-2', commandId: 'other' }), today).receipt.sequence).toBe(6);
  });
  it('is forgotten after twenty newer ones, so that a record cannot grow without end', () => {
    const many = Array.from({ length: 20 }, (_, index) => accept({ commandId: `accept-${index}`, idempotencyKey: `key-${index}` }));
    const { recentCommands } = many.reduce((record, command) => takeTurn(record, command, today).record, first.record);
    expect(recentCommands.map(({ commandId }) => commandId)).toEqual(many.map(({ metadata }) => metadata.commandId));
  });
});

describe('what the process promises', () => {
  const order = (state: keyof typeof states) =>
    promised(recordAfter(states[state]).state).map(({ at, then }) => `${at.slice(5, 10)} ${then}`);

  it('is kept earliest first, reminders before the deadlines they warn of', () =>
    expect(order('requested')).toEqual([
      '03-06 remindOfEmailVerification',
      '03-11 expireAccount',
      '03-11 remindOfAgreement',
      '04-03 expireAccount',
    ]));
  it('ends with the request: nobody is reminded of what expired at that instant', () => {
    const { outbox } = keepPromises(recordAfter(states['contact reminded']), emailDeadline);
    expect(agreementReminders[0]).toBe(emailDeadline);
    expect(outbox.map(({ type }) => type)).toEqual(['EmailVerificationReminded', 'AccountExpired']);
  });
  it('is nothing once the membership is over', () => expect(order('withdrawn')).toEqual([]));
  it('is caused by itself, under an id of its own', () =>
    expect(keepPromises(begun.record, emailReminders[0]!).outbox.at(-1)).toMatchObject({
      causationId: `${membershipId}:5:remindOfEmailVerification`,
      actor: { kind: 'process', id: 'tenure' },
      occurredAt: emailReminders[0],
    }));
});

it('packs the events of one turn for the log without changing any', async () => {
  const { record } = takeTurn(keepPromises(begun.record, emailReminders[0]!), accept({ reason: 'asked-by-phone' }), emailReminders[0]!);
  const ports = new FakePorts();
  const packed = byTurn(record.outbox);
  await publishEvents(ports)(JSON.parse(JSON.stringify(packed)) as typeof packed);
  expect(packed.map(({ firstSequence, events }) => [firstSequence, events.length])).toEqual([
    [1, 5],
    [6, 1],
    [7, 1],
  ]);
  expect(ports.events).toEqual<readonly RecordedEvent[]>(record.outbox);
});
