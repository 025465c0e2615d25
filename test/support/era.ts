import type { RecordedEvent } from '../../events/recorded-event.js';
import type { Command } from '../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { membershipId, today } from './given-when-then.js';
import { from, people, requestData } from './membership.js';
import { payment, readText } from './sample-events.js';

/** What somebody asks of a membership. */
export type Asked = Pick<Command, 'type' | 'data' | 'metadata'>;

const wayIn = (policyVersion: string): readonly Asked[] => [
  { type: 'requestAccount', data: { ...requestData(membershipId), policyVersion }, metadata: from('service') },
  { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: from('contact') },
  { type: 'acceptAgreement', data: readText, metadata: from('partner', { objectId: people.signatory }) },
  { type: 'authorizeVetting', data: undefined, metadata: from('support') },
];

/** The company renews. */
export const renews: Asked = { type: 'renewMembership', data: undefined, metadata: from('partner') };

/** The company has looked at its profile. */
export const reviews: Asked = { type: 'reviewProfile', data: undefined, metadata: from('partner') };

/** The signatory accepts the agreement. */
export const signs = wayIn('')[2]!;

/** The company lets its years renew by themselves, or no longer. */
export const switches = (on: boolean): Asked => ({ type: 'setAutomaticRenewal', data: { on }, metadata: from('partner') });

/** A payment that was received then is told. */
export const pays = (receivedAt: string): Asked => ({
  type: 'payRenewal',
  data: { ...payment, payment: `PAY-${receivedAt}`, receivedAt },
  metadata: from('service'),
});

/** A membership of one day by the rules of one era, told day by day; the process keeps each promise at its instant. */
export class Era {
  private record: MembershipRecord;

  constructor(policyVersion: string, since = today) {
    this.record = wayIn(policyVersion).reduce(
      (record, asked) => this.after(record, asked, since),
      newRecord({ membershipId, correlationId: 'correlation-1' }),
    );
  }

  /** On that day, at noon, somebody does this; every midnight before it has passed. */
  on(date: string, ...asked: readonly Asked[]): this {
    this.passTo(date);
    const noon = `${date}T12:00:00.000Z`;
    this.record = asked.reduce(
      (record, each) => this.after(record, { ...each, metadata: { ...each.metadata, commandId: crypto.randomUUID() } }, noon),
      this.record,
    );
    return this;
  }

  /** What happened by the end of that day since the way in was complete. */
  told(until: string): readonly string[] {
    return yearsOf(this.events(until));
  }

  /** The same, whole and from the first request on. */
  events(until: string): readonly RecordedEvent[] {
    this.passTo(until);
    return this.record.outbox;
  }

  private after(record: MembershipRecord, asked: Asked, now: string): MembershipRecord {
    return takeTurn(record, asked as Command, now).record;
  }

  private passTo(date: string): void {
    for (let day = this.record.outbox.at(-1)!.occurredAt.slice(0, 10); day <= date; day = daysLater(day, 1))
      this.record = keepPromises(this.record, `${day}T00:00:00.000Z`);
  }
}

/** The date so many days after another. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);

/** What happened since the way in was complete, by day; that other programs and people are told of it goes without saying. */
export function yearsOf(events: readonly RecordedEvent[]): readonly string[] {
  const happened = events.filter(({ type }) => type !== 'MembershipStandingChanged' && !type.startsWith('Letter'));
  const years = happened.slice(happened.findIndex(({ type }) => type === 'MembershipActivated'));
  return years.map((event) => `${event.occurredAt.slice(0, 10)} ${event.type}${termOf(event)}`);
}

const termOf = ({ type, data }: RecordedEvent): string => {
  if (type === 'MembershipRenewed')
    return ` ${data.from} to ${data.to}${data.late ? ' late' : ''}${data.automatic ? ' automatically' : ''}`;
  return type === 'MembershipActivated' || type === 'MembershipYearBegan' ? ` to ${data.anniversary}` : '';
};
