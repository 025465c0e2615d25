import { given, membershipId, on, recordAfter, today } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import {
  agreementDeadline,
  asked,
  emailDeadline,
  happened,
  mendingDeadline,
  reinstatementDeadline,
  offered,
  readText,
  request,
  requested,
} from '../support/sample-events.js';
import { member, noMember, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const requestAccount = { type: 'requestAccount', data: requestData(membershipId) } as const;
const withdrawAccount = { type: 'withdrawAccount', data: undefined } as const;
const signatory = from('partner', { objectId: people.signatory });

describe('asking to join', () => {
  it('opens both gates at once, so that mail and signature run side by side', () =>
    given()
      .when(requestAccount)
      .then(...requested));
  it('changes nothing while the request runs', () =>
    given(...requested)
      .when(requestAccount)
      .thenNothingHappens());
  it('changes nothing for a member', () =>
    given(...states.active)
      .when(requestAccount)
      .thenNothingHappens());
  it('begins an ended request again, with new deadlines', () => {
    const [at, later] = ['2026-03-20T09:00:00.000Z', (day: string) => `2026-${day}T09:00:00.000Z`];
    given(...states.expired)
      .when(requestAccount, { at })
      .then(
        ...request,
        asked({ deadline: later('03-27'), remindersOn: [later('03-22'), later('03-25')] }),
        offered({ deadline: later('04-19'), remindersOn: [later('03-27'), later('04-10')] }),
      );
  });
  it('forgets what the earlier request left behind', () => {
    const { agreementAcceptance, emailVerification, vetting, users } = recordAfter([
      ...states['closed after suspension'],
      ...request,
      asked(),
      offered(),
    ]).state;
    expect({ signed: agreementAcceptance?.accepted, users }).toEqual({});
    expect(emailVerification).toMatchObject({ outcome: 'asked', challenge: 16, reminders: 0 });
    expect(vetting).toMatchObject({ attempts: 0, current: { superseded: true } });
  });
  it('counts the mails of earlier requests, so that asking and withdrawing writes to nobody without end', () => {
    const again = Array.from({ length: 4 }, () => [...request, asked(), offered(), happened.withdrawn]).flat();
    given(...states.withdrawn, ...again)
      .when(requestAccount)
      .thenRefused('too-many-mails', { mailsPerDay: 5, retryAfter: '2026-03-05T09:00:00.000Z' });
    given(...states.withdrawn, ...again)
      .when(requestAccount, { at: '2026-03-05T09:00:00.000Z' })
      .then(...request, expect.anything() as never, expect.anything() as never);
  });
});

describe('withdrawing', () => {
  it('ends the request', () =>
    given(...requested)
      .when(withdrawAccount)
      .then(happened.withdrawn));
  it('ends it as late as the last gate', () =>
    given(...states.authorised)
      .when(withdrawAccount)
      .then(happened.withdrawn));
  it('does nothing twice', () =>
    given(...states.withdrawn)
      .when(withdrawAccount)
      .thenNothingHappens());
  it('is refused to a member', () =>
    given(...states.active)
      .when(withdrawAccount)
      .thenRefused('membership-active'));
  it('is refused once the request has ended otherwise', () =>
    given(...states.expired)
      .when(withdrawAccount)
      .thenRefused('membership-over', { status: 'expired' }));
});

describe('running out of time', () => {
  it('ends the request with the e-mail’s deadline, after both reminders', () =>
    given(...requested)
      .whenNobodyActsUntil(emailDeadline)
      .then(happened.remindedOfEmail, happened.expired('email-verification')));
  it('does not end it a moment earlier', () =>
    given(...requested)
      .whenNobodyActsUntil('2026-03-11T08:59:59.999Z')
      .then(happened.remindedOfEmail));
  it('ends it with the agreement’s deadline when only the signature is missing', () =>
    given(...states['signatory reminded'])
      .whenNobodyActsUntil(agreementDeadline)
      .then(happened.remindedOfAgreement, happened.expired('agreement-acceptance')));
  it('leaves it to support alone to be late once the company has done its part', () =>
    given(...states['signed, under review'])
      .whenNobodyActsUntil(agreementDeadline)
      .then(happened.escalated(1, '2026-04-10T09:00:00.000Z')));
  it('counts before a late command is heard, however late the process is', () => {
    const verifyEmail = { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } } } as const;
    given(...requested)
      .when(verifyEmail, { at: emailDeadline })
      .thenRefused('link-expired', { deadline: emailDeadline });
    given(...requested)
      .when(requestAccount, { at: emailDeadline })
      .then(
        ...[happened.remindedOfEmail, happened.expired('email-verification'), ...request],
        ...[expect.anything() as never, expect.anything() as never],
      );
  });
});

describe('closing', () => {
  it('follows a declined agreement at once', () =>
    given(...requested)
      .when({ type: 'declineAgreement', data: { agreementVersion: '2026-01' } }, { by: signatory })
      .then(happened.declined, happened.closed('agreement-declined')));
  it('follows a suspension that nobody lifted for sixty days', () =>
    given(...states.suspended)
      .whenNobodyActsUntil(reinstatementDeadline)
      .then(happened.warned('suspension', reinstatementDeadline), happened.closed('suspended-too-long')));
});

describe('being suspended', () => {
  const suspendMembership = { type: 'suspendMembership', data: undefined } as const;
  const reinstateMembership = { type: 'reinstateMembership', data: undefined } as const;
  const bySupport = { by: from('support') };

  it('follows a rejection that nobody mended for thirty days', () =>
    given(...states['domain the same'], happened.accepted, happened.rejected)
      .whenNobodyActsUntil(mendingDeadline)
      .then(happened.warned('vetting', mendingDeadline), happened.suspended('vetting-rejected', reinstatementDeadline)));
  it('is for support to decide at any time, once', () => {
    given(...states.active)
      .when(suspendMembership, bySupport)
      .then(happened.suspended('by-support', '2026-05-03T09:00:00.000Z'), told(noMember('suspended'), { before: member }));
    given(...states.suspended)
      .when(suspendMembership, bySupport)
      .thenNothingHappens();
  });
  it('holds every step: nobody is reminded, late or heard; only its own end is warned of', () => {
    given(...states.requested, happened.suspended('by-support', '2026-05-03T09:00:00.000Z'))
      .whenNobodyActsUntil('2026-05-02T09:00:00.000Z')
      .then(happened.warned('suspension', '2026-05-03T09:00:00.000Z'));
    given(...states.requested, happened.suspended('by-support', '2026-05-03T09:00:00.000Z'))
      .when({ type: 'acceptAgreement', data: readText }, { by: signatory })
      .thenRefused('membership-suspended', { deadline: '2026-05-03T09:00:00.000Z' });
  });
  it('ends with two weeks at least for every open step, and with more where more was left', () => {
    const suspended = [...states.requested, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    const at = '2026-03-10T09:00:00.000Z';
    const resumeBy = '2026-03-24T09:00:00.000Z';
    given(...suspended)
      .when(reinstateMembership, { ...bySupport, at })
      .then(happened.reinstated(resumeBy));
    const { emailVerification, agreementAcceptance } = recordAfter([...suspended, on(at, happened.reinstated(resumeBy))]).state;
    expect([emailVerification?.deadline, agreementAcceptance?.deadline]).toEqual([resumeBy, agreementDeadline]);
  });
  it('brings a member back as a member', () =>
    expect(recordAfter([...states['suspended while active'], happened.reinstated('2026-03-18T09:00:00.000Z')]).state.account).toMatchObject(
      {
        status: 'active',
      },
    ));
  it('is refused to be lifted where nothing is suspended', () =>
    given(...states.active)
      .when(reinstateMembership, bySupport)
      .thenRefused('not-suspended', { status: 'active' }));
});

describe('becoming active', () => {
  const authorizeVetting = { type: 'authorizeVetting', data: undefined } as const;
  const acceptAgreement = { type: 'acceptAgreement', data: readText } as const;
  const wayIn = [happened.adminAgentGranted, happened.activated, told(member)];

  it('follows the review when the agreement was first', () =>
    given(...states['signed, under review'])
      .when(authorizeVetting, { by: from('support') })
      .then(happened.authorized(), ...wayIn));
  it('follows the signature when the review was first', () =>
    given(...states.authorised)
      .when(acceptAgreement, { by: signatory })
      .then(happened.accepted, ...wayIn));
  it('begins the first year on the day itself', () =>
    expect(recordAfter([...states['signed, under review'], on(today, happened.authorized()), ...wayIn]).state.term).toEqual({
      anchor: '2026-03-04',
      anniversary: '2027-03-04',
      since: today,
    }));
});
