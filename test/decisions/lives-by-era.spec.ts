import { Era, pays, renews, reviews, signs, switches } from '../support/era.js';

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

  it('go on by themselves on the last day where the company had paid and nothing else was missing', () =>
    expect(new Era('2026-01').on('2027-03-20', pays('2027-03-19T10:00:00.000Z')).told('2027-04-10')).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2027-02-17 RenewalReminded',
      '2027-03-05 RenewalWindowOpened',
      '2027-03-20 RenewalPaid',
      '2027-03-27 RenewalReminded',
      '2027-04-04 MembershipRenewed 2027-03-04 to 2028-03-03 automatically',
    ]));

  it('never end where the base membership needs no renewal', () =>
    expect(new Era('2026-01-standing').told('2029-05-01')).toEqual([
      '2026-03-04 MembershipActivated to 2027-03-04',
      '2027-03-04 MembershipYearBegan to 2028-03-04',
      '2028-03-04 MembershipYearBegan to 2029-03-04',
      '2029-03-04 MembershipYearBegan to 2030-03-04',
    ]));
});
