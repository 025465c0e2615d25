import type { ProfileChange } from '../../events/state/legal-profile.js';
import { waitingOn } from '../../events/waiting-on.js';
import { newRecord, takeTurn } from '../../workflows/decisions/turn.js';
import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from, people, requestData } from '../support/membership.js';
import { asked, escalatedDeadline, happened, newContact, offered, readText, request, vettingDeadline } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { legalProfile } = requestData('');
const correct = (data: ProfileChange) => ({ type: 'correctLegalProfile', data }) as const;
const stateAfter = (...events: Parameters<typeof recordAfter>[0]) => recordAfter(events).state;

const guard = { name: 'Security desk', email: 'security@hanbit.example', phoneNumber: '+8225550199' };
const harbour = { addressLine1: '1 Quay Street', city: 'Bristol', postalCode: 'BS1 1AA', country: 'GB' };
const busan = { addressLine1: '해운대로 1', city: '부산', postalCode: '48000', country: 'KR' };
const brasilia = { addressLine1: 'Rua 1', city: 'Brasília', country: 'BR' };
const beforeChuseok = '2026-09-21T09:00:00.000Z';
const reviewedBeforeChuseok = [
  ...request,
  asked({ deadline: '2026-09-28T09:00:00.000Z', remindersOn: [] }),
  offered({ deadline: '2026-10-21T09:00:00.000Z', remindersOn: [] }),
  happened.verified(),
  happened.vettingOpened(1, '2026-09-30T09:00:00.000Z'),
].map((event) => on(beforeChuseok, event));
const member = { objectId: people.member };

describe('the legal profile', () => {
  it('is complete with the request, so nobody is waited for', () =>
    expect(stateAfter(...states.requested).legalProfile).toEqual(legalProfile));
  it('changes in nothing but the contact when another is named', () =>
    expect(stateAfter(...states['contact replaced']).legalProfile).toEqual({ ...legalProfile, primaryContact: newContact }));
  it('is the new one when the request is begun again', () =>
    expect(stateAfter(...states['contact replaced'], ...states['begun again'].slice(5)).legalProfile).toEqual(legalProfile));
  it('changes in nothing but what is corrected', () =>
    expect(stateAfter(...states.requested, happened.corrected({ legalName: '한빛 테크', securityContact: guard })).legalProfile).toEqual({
      ...legalProfile,
      legalName: '한빛 테크',
      securityContact: guard,
    }));
  it('loses what is taken away', () =>
    expect(
      stateAfter(
        ...states.requested,
        happened.corrected({ securityContact: guard, registrationId: '1234567890' }),
        happened.corrected({ securityContact: null, registrationId: null }),
      ).legalProfile,
    ).toEqual(legalProfile));
});

describe('a correction', () => {
  it('names exactly what changed, with the new values', () =>
    given(...states.requested)
      .when(correct({ legalName: '한빛 테크', companyDomain: legalProfile.companyDomain, signatory: legalProfile.signatory }))
      .then(happened.corrected({ legalName: '한빛 테크' })));
  it.each<[string, ProfileChange]>([
    ['nothing', {}],
    ['what stands already', { legalName: legalProfile.legalName, address: { ...legalProfile.address } }],
    ['to take away what is not there', { securityContact: null, registrationId: null }],
  ])('does nothing when it says %s', (_, change) =>
    given(...states['domain the same'])
      .when(correct(change))
      .thenNothingHappens(),
  );
  it('changes an address as a whole: no old line stands beside a new city', () =>
    expect(stateAfter(...states.requested, happened.corrected({ address: harbour })).legalProfile?.address).toEqual(harbour));
});

describe('what is reviewed again', () => {
  it.each<[string, ProfileChange]>([
    ['legalName', { legalName: '한빛 테크' }],
    ['registrationId', { registrationId: '1234567890' }],
    ['companyDomain', { companyDomain: 'hanbit.co.kr' }],
  ])('is %s: the round under way is over and the next is open at once, about that alone', (part, change) =>
    given(...states['domain the same'])
      .when(correct(change))
      .then(happened.corrected(change), happened.vettingOpened(2, vettingDeadline, [part as 'legalName'])),
  );
  it('is the address, by the business days of the country it lies in now', () =>
    given(...reviewedBeforeChuseok)
      .when(correct({ legalName: 'Harbour Ltd', address: harbour }), { at: beforeChuseok })
      .then(
        happened.corrected({ legalName: 'Harbour Ltd', address: harbour }),
        happened.vettingOpened(2, '2026-09-28T09:00:00.000Z', ['legalName', 'address']),
      ));
  it('is a company that was authorised or rejected already', () => {
    for (const state of ['authorised', 'rejected'] as const)
      given(...states[state])
        .when(correct({ legalName: '한빛 테크' }))
        .then(happened.corrected({ legalName: '한빛 테크' }), happened.vettingOpened(2, vettingDeadline, ['legalName']));
  });
  it('is nothing but the signatory’s or the security contact’s own affair', () => {
    for (const change of [{ signatory: member }, { securityContact: guard }])
      given(...states.authorised)
        .when(correct(change))
        .then(happened.corrected(change));
  });
  it('waits for the e-mail address, which another domain alone does not open again', () => {
    given(...states.requested)
      .when(correct({ companyDomain: 'hanbit.co.kr' }))
      .then(happened.corrected({ companyDomain: 'hanbit.co.kr' }));
    expect(stateAfter(...states['domain the same'], happened.corrected({ companyDomain: 'hanbit.co.kr' })).emailVerification).toMatchObject(
      {
        outcome: 'verified',
      },
    );
  });
  it('is all that changed until somebody decides', () => {
    given(...states['profile corrected under review'])
      .when(correct({ address: busan }))
      .then(happened.corrected({ address: busan }), happened.vettingOpened(3, vettingDeadline, ['legalName', 'address']));
    given(...states['profile corrected under review'], happened.authorized(2))
      .when(correct({ address: busan }))
      .then(happened.corrected({ address: busan }), happened.vettingOpened(3, vettingDeadline, ['address']));
  });
  it('is everything when the request is begun again, whatever is corrected before the address is verified', () =>
    given(...states.authorised, happened.withdrawn, ...states.requested, happened.corrected({ legalName: '한빛 테크' }))
      .when({ type: 'verifyEmail', data: { challenge: 14, proof: { kind: 'code', matches: true } } }, { by: from('contact') })
      .then(happened.verified('code', 14), happened.vettingOpened(2)));
});

describe('what the checks have found', () => {
  const knownAfter = (...events: readonly Happened[]) => stateAfter(...events).vetting?.current.checks?.map(({ check }) => check);
  const knownWith = (change: ProfileChange) =>
    knownAfter(...states['domain the same'], happened.corrected(change), happened.vettingOpened(2));

  it('stands as far as it is about something else', () => {
    expect(knownWith({ legalName: '한빛 테크' })).toEqual(['email-domain', 'mailbox', 'employment', 'authority']);
    expect(knownWith({ address: harbour })).toEqual(['email-domain', 'mailbox', 'company-name', 'employment', 'authority']);
  });
  it('is found again for another domain', () =>
    expect(knownWith({ companyDomain: 'hanbit.co.kr' })).toEqual(['mailbox', 'company-name', 'authority']));
  it('is found again for another contact', () =>
    expect(
      knownAfter(
        ...states['contact replaced under review'],
        happened.corrected({ companyDomain: 'hanbit.co.kr' }),
        happened.verified('code', 10, newContact.email),
        happened.vettingOpened(2),
      ),
    ).toEqual(['company-name', 'authority']));
});

describe('another signatory', () => {
  const sign = { type: 'acceptAgreement', data: readText } as const;
  const replaced = happened.corrected({ signatory: member });
  const by = (objectId: string) => ({ by: from('partner', { objectId }) });

  it('signs the agreement that is open, in place of the first', () => {
    given(...states.requested, replaced)
      .when(sign, by(people.signatory))
      .thenRefused('signatory-required');
    given(...states.requested, replaced)
      .when(sign, by(people.member))
      .then({
        type: 'AgreementAccepted',
        data: { ...readText, signatory: member, capacity: 'signatory', legalName: legalProfile.legalName },
      });
  });
  it('changes nothing about a signature that was given', () =>
    expect(stateAfter(...states['signed, under review'], replaced).agreementAcceptance?.accepted?.signatory).toEqual({
      objectId: people.signatory,
    }));
});

describe('whoever is waited for', () => {
  it('is support, anew and at the first level, when a late review is superseded', () =>
    expect(
      waitingOn(
        stateAfter(
          ...states['review escalated'],
          on(vettingDeadline, happened.corrected({ legalName: '한빛 테크' })),
          on(vettingDeadline, happened.vettingOpened(2, escalatedDeadline)),
        ),
      ),
    ).toContainEqual({ step: 'vetting', owner: 'support', since: vettingDeadline, deadline: escalatedDeadline, then: 'escalateVetting' }));
  it('is nobody for the rejection that is mended by a correction', () =>
    expect(
      waitingOn(stateAfter(...states.rejected, happened.corrected({ legalName: '한빛 테크' }), happened.vettingOpened(2))).map(
        ({ then }) => then,
      ),
    ).not.toContain('closeAccount'));
  it('is the contact of the newest mail, whatever is corrected meanwhile', () =>
    expect(stateAfter(...states['contact replaced'], happened.corrected({ legalName: '한빛 테크' })).emailVerification).toMatchObject({
      email: newContact.email,
      outcome: 'asked',
    }));
});

describe('what a country demands', () => {
  it('is refused by what stands, whatever the edge saw', () => {
    given(...states.requested)
      .when(correct({ address: brasilia }))
      .thenRefused('profile-breaks-country-rules', { country: 'BR' });
    given(...states.requested)
      .when(correct({ legalName: 'Harbour Ltda', registrationId: '1234', address: brasilia }))
      .thenRefused('profile-breaks-country-rules');
    given(...states.requested, happened.corrected({ legalName: 'Harbour Ltda', registrationId: '12345678000195', address: brasilia }))
      .when(correct({ registrationId: null }))
      .thenRefused('profile-breaks-country-rules');
  });
  it('is met by correcting together what belongs together', () => {
    const together = { legalName: 'Harbour Ltda', registrationId: '12345678000195', address: brasilia };
    given(...states.requested)
      .when(correct(together))
      .then(happened.corrected(together));
  });
  it('does not hold up what it says nothing about', () =>
    given(...states.requested, happened.corrected({ address: brasilia }))
      .when(correct({ securityContact: guard }))
      .then(happened.corrected({ securityContact: guard })));
});

describe('a name that looks odd', () => {
  it.each([
    ['harbour.com', ['top-level-domain']],
    ['Harbour.co.uk Ltd', ['top-level-domain']],
    ['Haaarbour', ['repeated-character']],
    ['한 빛', ['spaced-characters']],
    ['H A R B O U R', ['spaced-characters']],
    ['aaa.com a b', ['top-level-domain', 'repeated-character', 'spaced-characters']],
  ] as const)('is taken, and recorded for the review: %s', (legalName, warnings) =>
    given(...states.requested)
      .when(correct({ legalName }))
      .then(happened.corrected({ legalName, warnings: [...warnings] })),
  );
  it.each(['Harbour Ltd', 'St. Helens Co. Ltd', 'J & K Partners', 'Bookkeeper', '3M', 'Node.js Works', 'A Company'])(
    'is not %s',
    (legalName) =>
      given(...states.requested)
        .when(correct({ legalName }))
        .then(happened.corrected({ legalName })),
  );
  it('is odd from the first request on, until it is corrected', () => {
    const odd = happened.corrected({ legalName: 'harbour.com', warnings: ['top-level-domain'] });
    expect(stateAfter(...states.requested, odd, happened.corrected({ securityContact: guard })).profileWarnings).toEqual([
      'top-level-domain',
    ]);
    expect(stateAfter(...states.requested, odd, happened.corrected({ legalName: 'Harbour' })).profileWarnings).toBeUndefined();
    const asking = { ...requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11'), legalProfile: { ...legalProfile, legalName: 'harbour.com' } };
    const { state } = takeTurn(
      newRecord({ membershipId: 'id', correlationId: 'c' }),
      { type: 'requestAccount', data: asking, metadata: from('service') },
      today,
    ).record;
    expect(state.profileWarnings).toEqual(['top-level-domain']);
    expect(state.legalProfile).toEqual(asking.legalProfile);
  });
});
