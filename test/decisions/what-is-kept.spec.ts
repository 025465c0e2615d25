import { given, membershipId, recordAfter, today, turnOf, type Ask, type Happened } from '../support/given-when-then.js';
import { email, from, people, requestData } from '../support/membership.js';
import { asked, happened, newContact, offered, request } from '../support/sample-events.js';
import { states } from '../support/states.js';

const data = requestData(membershipId);
const again: Ask = { type: 'requestAccount', data };
const as = (profile: Partial<typeof data.legalProfile>): Ask => ({
  type: 'requestAccount',
  data: { ...data, legalProfile: { ...data.legalProfile, ...profile } },
});

const emailKept = { type: 'EmailVerificationKept', data: { email, verifiedAt: today } } as const;
const authorizationKept = { type: 'VettingAuthorizationKept', data: { round: 1, authorizedAt: today } } as const;

const checked = states['domain the same'];
const authorized = [...checked, happened.authorized()];
const signed = [...checked, happened.accepted];
const daysLater = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString();

/** What follows, by name, from asking so many days after the first request, the request's own three events aside. */
const follows = (earlier: readonly Happened[], ask: Ask = again, days = 1): string[] =>
  turnOf(recordAfter(earlier), ask, from('partner'), daysLater(days))
    .slice(request.length)
    .map(({ type }) => type);

describe('a company that begins again', () => {
  it('need not confirm its address again, and is reviewed at once', () =>
    given(...checked, happened.withdrawn)
      .when(again)
      .then(...request, emailKept, happened.vettingOpened(2), offered()));

  it('stays authorised, so that only the agreement is left', () =>
    given(...authorized, happened.withdrawn)
      .when(again)
      .then(...request, emailKept, authorizationKept, offered()));

  it('has signed already, so that only the review is left', () => {
    expect(follows([...signed, happened.withdrawn])).toEqual(['EmailVerificationKept', 'AgreementAcceptanceKept', 'VettingOpened']);
    const { agreementAcceptance: before } = recordAfter(signed).state;
    const turn = turnOf(recordAfter([...signed, happened.withdrawn]), again, from('partner'), today);
    const { agreementAcceptance: after } = recordAfter([...signed, happened.withdrawn, ...turn]).state;
    expect(after!.accepted).toEqual(before!.accepted);
  });

  it('keeps it through more than one beginning, counted from when it was reached', () => {
    const twice = [...authorized, happened.withdrawn, ...request, emailKept, authorizationKept, offered(), happened.withdrawn];
    expect(follows(twice)).toEqual(['EmailVerificationKept', 'VettingAuthorizationKept', 'AgreementOffered']);
    expect(follows(twice, again, 31)).toEqual(['VettingAuthorizationKept', 'EmailVerificationRequested', 'AgreementOffered']);
  });

  it('confirms its address again after thirty days, and is reviewed again after ninety', () => {
    const ended = [...authorized, happened.withdrawn];
    expect(follows(ended, again, 29)).toContain('EmailVerificationKept');
    expect(follows(ended, again, 30)).toEqual(['VettingAuthorizationKept', 'EmailVerificationRequested', 'AgreementOffered']);
    expect(follows(ended, again, 90)).toEqual(['EmailVerificationRequested', 'AgreementOffered']);
  });

  it('has another contact confirm the address, and is reviewed with it', () =>
    expect(follows([...authorized, happened.withdrawn], as({ primaryContact: newContact }))).toEqual([
      'EmailVerificationRequested',
      'AgreementOffered',
    ]));

  it('is reviewed and signs again under another name', () =>
    expect(follows([...signed, happened.withdrawn], as({ legalName: 'Harbour Ltd' }))).toEqual([
      'EmailVerificationKept',
      'VettingOpened',
      'AgreementOffered',
    ]));

  it('is reviewed again where another person enrols it', () => {
    const byAnother: Ask = {
      type: 'requestAccount',
      data: { ...data, tenant: { ...data.tenant, enroller: { objectId: people.another } } },
    };
    expect(follows([...authorized, happened.withdrawn], byAnother)).toContain('VettingOpened');
  });

  it('signs again where another text is offered by now', () => {
    const newer = [...checked, happened.superseded, offered({ agreementVersion: '2026-07' }), happened.accepted, happened.withdrawn];
    const { agreementVersion: _, ...signature } = happened.accepted.data as { agreementVersion: string };
    const signedNewer = { type: 'AgreementAccepted', data: { ...signature, agreementVersion: '2026-07' } } as Happened;
    expect(follows(newer.with(-2, signedNewer))).toContain('AgreementOffered');
  });

  it.each<[string, readonly Happened[], string]>([
    ['a No of the contact', states['enrolment denied'], 'EmailVerificationRequested'],
    ['a rejection', [...checked, happened.rejected], 'VettingOpened'],
    ['a correction after the review', [...authorized, happened.corrected({ legalName: 'Harbour Ltd' })], 'VettingOpened'],
    ['an address that was asked for anew', states['e-mail asked anew'], 'EmailVerificationRequested'],
  ])('is asked anew after %s', (_, earlier, type) => expect(follows([...earlier, happened.withdrawn])).toContain(type));

  it('keeps what was reached before the signatory declined', () =>
    expect(follows([...checked, happened.declined, happened.closed('agreement-declined')])).toContain('EmailVerificationKept'));

  it('begins with nothing after support or a suspension closed the account', () => {
    for (const cause of ['by-support', 'suspended-too-long'] as const)
      expect(follows([...authorized, happened.closed(cause)])).toEqual(['EmailVerificationRequested', 'AgreementOffered']);
  });

  it('is not held up by the limit of mails where nothing is mailed', () => {
    const often = Array.from({ length: 4 }, () => [happened.withdrawn, ...request, asked(), offered()]).flat();
    const confirmed = [...states.requested, ...often, happened.verified('code', 28), happened.vettingOpened(), happened.withdrawn];
    expect(follows(confirmed)).toContain('EmailVerificationKept');
  });
});
