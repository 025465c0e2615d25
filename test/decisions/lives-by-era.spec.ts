import type { RecordedEvent } from '../../events/recorded-event.js';
import type { Command } from '../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { membershipId, today } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import { payment, readText } from '../support/sample-events.js';

type Asked = Pick<Command, 'type' | 'data' | 'metadata'>;

const wayIn = (policyVersion: string): readonly Asked[] => [
  { type: 'requestAccount', data: { ...requestData(membershipId), policyVersion }, metadata: from('service') },
  { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: from('contact') },
  { type: 'acceptAgreement', data: readText, metadata: from('partner', { objectId: people.signatory }) },
  { type: 'authorizeVetting', data: undefined, metadata: from('support') },
];

const renews: Asked = { type: 'renewMembership', data: undefined, metadata: from('partner') };
const reviews: Asked = { type: 'reviewProfile', data: undefined, metadata: from('partner') };
const signs = wayIn('')[2]!;
const switches = (on: boolean): Asked => ({ type: 'setAutomaticRenewal', data: { on }, metadata: from('partner') });
const pays = (receivedAt: string): Asked => ({
  type: 'payRenewal',
  data: { ...payment, payment: `PAY-${receivedAt}`, receivedAt },
  metadata: from('service'),
});

/** A membership of today by the rules of one era, told day by day; the process keeps each promise at its instant. */
class Era {
  private record: MembershipRecord;

  constructor(policyVersion: string) {
    this.record = wayIn(policyVersion).reduce(
      (record, asked) => this.after(record, asked, today),
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

  /** What happened since the way in was complete, by day; that other programs are told of it goes without saying. */
  told(until: string): readonly string[] {
    this.passTo(until);
    const happened = this.record.outbox.filter(({ type }) => type !== 'MembershipStandingChanged');
    const years = happened.slice(happened.findIndex(({ type }) => type === 'MembershipActivated'));
    return years.map((event) => `${event.occurredAt.slice(0, 10)} ${event.type}${termOf(event)}`);
  }

  private after(record: MembershipRecord, asked: Asked, now: string): MembershipRecord {
    return takeTurn(record, asked as Command, now).record;
  }

  private passTo(date: string): void {
    for (let day = this.record.outbox.at(-1)!.occurredAt.slice(0, 10); day <= date; day = next(day))
      this.record = keepPromises(this.record, `${day}T00:00:00.000Z`);
  }
}

const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const termOf = ({ type, data }: RecordedEvent): string => {
  if (type === 'MembershipRenewed')
    return ` ${data.from} to ${data.to}${data.late ? ' late' : ''}${data.automatic ? ' automatically' : ''}`;
  return type === 'MembershipActivated' || type === 'MembershipYearBegan' ? ` to ${data.anniversary}` : '';
};

describe('three years of one membership', () => {
  it('end, by the rules of 2018 to 2021, as their reminders, windows and 365 days promise', () =>
    expect(
      new Era('2026-01')
        .on('2027-03-20', pays('2027-03-19T10:00:00.000Z'), renews)
        .on('2027-06-01', switches(true))
        .on('2028-03-05', pays('2028-03-05T08:00:00.000Z'))
        .told('2029-05-01'),
    ).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2027-02-17 RenewalReminded',
      '2027-03-05 RenewalWindowOpened',
      '2027-03-20 RenewalPaid',
      '2027-03-20 MembershipRenewed 2027-03-04 to 2028-03-03',
      '2027-06-01 AutomaticRenewalSet',
      '2028-02-17 RenewalReminded',
      '2028-03-04 RenewalWindowOpened',
      '2028-03-05 RenewalPaid',
      '2028-03-05 MembershipRenewed 2028-03-03 to 2029-03-03 automatically',
      '2029-02-16 RenewalReminded',
      '2029-03-04 RenewalWindowOpened',
      '2029-03-26 RenewalReminded',
      '2029-04-03 MembershipLapsed',
    ]));

  it('end, by the rules of the membership centre, with a review, a signature and a payment before each anniversary', () =>
    expect(
      new Era('2026-01-pmc')
        .on('2026-12-10', reviews, signs, pays('2026-12-10T10:00:00.000Z'), renews)
        .on('2028-03-04', pays('2028-03-04T10:00:00.000Z'), signs, reviews, renews)
        .told('2029-03-06'),
    ).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2026-12-04 RenewalWindowOpened',
      '2026-12-04 AgreementReacceptanceAsked',
      '2026-12-10 RenewalProfileReviewed',
      '2026-12-10 AgreementAccepted',
      '2026-12-10 RenewalPaid',
      '2026-12-10 MembershipRenewed 2027-03-04 to 2028-03-04',
      '2027-12-05 RenewalWindowOpened',
      '2027-12-05 AgreementReacceptanceAsked',
      '2028-01-04 RenewalReminded',
      '2028-02-03 RenewalReminded',
      '2028-02-26 RenewalReminded',
      '2028-03-04 RenewalPaid',
      '2028-03-04 AgreementAccepted',
      '2028-03-04 RenewalProfileReviewed',
      '2028-03-04 MembershipRenewed 2028-03-04 to 2029-03-04',
      '2028-12-04 RenewalWindowOpened',
      '2028-12-04 AgreementReacceptanceAsked',
      '2029-01-03 RenewalReminded',
      '2029-02-02 RenewalReminded',
      '2029-02-25 RenewalReminded',
      '2029-03-05 MembershipLapsed',
    ]));

  it('end, by the rules of the transition, after a renewal at once, one that came late and one that never came', () =>
    expect(new Era('2026-01-transition').on('2026-03-05', renews).on('2028-05-01', renews).told('2029-09-10')).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2026-03-04 RenewalWindowOpened',
      '2026-03-05 MembershipRenewed 2027-03-04 to 2028-03-04',
      '2027-03-05 RenewalWindowOpened',
      '2028-02-03 RenewalReminded',
      '2028-02-26 RenewalReminded',
      '2028-03-05 MembershipLapsed',
      '2028-05-01 MembershipRenewed 2028-03-04 to 2029-03-04 late',
      '2028-09-01 RenewalWindowOpened',
      '2029-02-02 RenewalReminded',
      '2029-02-25 RenewalReminded',
      '2029-03-05 MembershipLapsed',
      '2029-09-01 RenewalExpired',
    ]));

  it('end, by the rules since 2022, 365 days after each payment was received', () =>
    expect(
      new Era('2026-01-paid')
        .on('2027-03-25', reviews, pays('2027-03-22T10:00:00.000Z'), renews)
        .on('2028-03-21', pays('2028-03-21T10:00:00.000Z'), reviews, renews)
        .told('2029-05-01'),
    ).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2027-02-02 RenewalReminded',
      '2027-02-25 RenewalReminded',
      '2027-03-04 RenewalWindowOpened',
      '2027-03-19 RenewalReminded',
      '2027-03-25 RenewalProfileReviewed',
      '2027-03-25 RenewalPaid',
      '2027-03-25 MembershipRenewed 2027-03-04 to 2028-03-21',
      '2028-02-20 RenewalReminded',
      '2028-03-14 RenewalReminded',
      '2028-03-21 RenewalWindowOpened',
      '2028-03-21 RenewalPaid',
      '2028-03-21 RenewalProfileReviewed',
      '2028-03-21 MembershipRenewed 2028-03-21 to 2029-03-21',
      '2029-02-19 RenewalReminded',
      '2029-03-14 RenewalReminded',
      '2029-03-21 RenewalWindowOpened',
      '2029-04-05 RenewalReminded',
      '2029-04-15 RenewalReminded',
      '2029-04-21 MembershipLapsed',
    ]));

  it('never end where the base membership needs no renewal', () =>
    expect(new Era('2026-01-standing').told('2029-05-01')).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2027-03-04 MembershipYearBegan to 2028-03-04',
      '2028-03-04 MembershipYearBegan to 2029-03-04',
      '2029-03-04 MembershipYearBegan to 2030-03-04',
    ]));
});
