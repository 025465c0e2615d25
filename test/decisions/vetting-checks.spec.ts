import { vettingStanding } from '../../events/vetting-standing.js';
import { companyKeysOf, plainName } from '../../workflows/decisions/company-keys.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { countryRulesOf } from '../../workflows/decisions/profile-rules.js';
import type { CompanyFacts } from '../../workflows/decisions/vetting-checks.js';
import { given, recordAfter, type Happened } from '../support/given-when-then.js';
import { email, requestData } from '../support/membership.js';
import { asked, checksWith, happened, newContact, offered, request } from '../support/sample-events.js';
import { states } from '../support/states.js';

const rules = countryRulesOf(policyOf('2026-01'));
const { legalProfile } = requestData('');
const keysOf = (change: Partial<typeof legalProfile> = {}) => companyKeysOf({ ...legalProfile, ...change }, rules);
const found = (facts: Partial<CompanyFacts> = {}) =>
  ({ type: 'recordVettingChecks', data: { round: 1, domains: { 'hanbit.example': 'hanbit.example' }, others: [], ...facts } }) as const;

/** A company under review with another address, name or enroller. */
const underReview = (
  address: string,
  { enroller = 'global-administrator@hanbit.example', legalName = legalProfile.legalName } = {},
): Happened[] => {
  const [begun, linked] = request;
  const tenant = requestData('0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11').tenant;
  return [
    begun!,
    { ...linked!, type: 'TenantLinked', data: { ...tenant, enroller: { ...tenant.enroller, email: enroller } } },
    {
      type: 'LegalProfileSubmitted',
      data: { ...legalProfile, legalName, primaryContact: { ...legalProfile.primaryContact, email: address } },
    },
    asked({ email: address }),
    offered(),
    happened.verified('code', 4, address),
    happened.vettingOpened(),
  ];
};
const another = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';

describe('the checks of a round', () => {
  it('find nothing odd about most companies', () =>
    given(...states['e-mail verified'])
      .when(found())
      .then(happened.vettingChecked()));
  it('happen once a round', () =>
    given(...states['domain the same'])
      .when(found())
      .thenNothingHappens());
  it('do not count for another round', () =>
    given(...states['e-mail verified'])
      .when(found({ round: 2 }))
      .thenNothingHappens());
  it('do not count once the contact is replaced', () =>
    given(...states['e-mail verified'], happened.contactReplaced, asked({ occasion: 'contact-replaced', email: newContact.email }))
      .when(found())
      .thenNothingHappens());
  it('decide nothing by themselves', () =>
    expect(recordAfter(states['domain another']).state.vetting?.current).toMatchObject({ status: 'pending' }));
  it('are made again only as far as the company changed', () =>
    given(...states['domain the same'], happened.corrected({ legalName: 'Hanbit.com' }), happened.vettingOpened(2))
      .when(found({ round: 2 }))
      .then({
        type: 'VettingChecked',
        data: {
          round: 2,
          results: [
            { check: 'company-name', outcome: 'warning', codes: ['top-level-domain'] },
            { check: 'duplicate-company', outcome: 'passed', codes: ['no-other-company'] },
          ],
        },
      }));
});

const domains = {
  'hanbit.example': 'hanbit.example',
  'mail.hanbit.example': 'hanbit.example',
  'gmail.com': 'gmail.com',
  'harbour.example': 'harbour.example',
};

describe('what a check finds', () => {
  it.each([
    ['the address at a host of the company', 'person@mail.hanbit.example', {}, {}],
    [
      'the address on another domain',
      'person@harbour.example',
      {},
      { 'email-domain': 'domain-different', employment: 'contact-elsewhere' },
    ],
    [
      'the address on the domain of the directory',
      'person@harbour.example',
      { enroller: 'administrator@harbour.example' },
      { 'email-domain': 'domain-different', employment: 'contact-on-tenant-domain' },
    ],
    ['the address of who enrolled the company', email, { enroller: email }, { employment: 'contact-known' }],
    [
      'a free mailbox',
      'person@gmail.com',
      {},
      { 'email-domain': 'domain-different', mailbox: 'mailbox-free', employment: 'contact-elsewhere' },
    ],
    ['a mailbox of a function', 'info+hanbit@hanbit.example', {}, { mailbox: 'mailbox-role' }],
    [
      'a domain that nobody can register',
      'person@co.kr',
      {},
      { 'email-domain': 'domain-not-registrable', employment: 'contact-elsewhere' },
    ],
    ['a name that looks odd', email, { legalName: 'AAA Hanbit' }, { 'company-name': 'repeated-character' }],
  ] as const)('%s', (_, address, of, finding) =>
    given(...underReview(address, of))
      .when(found({ domains }))
      .then(happened.vettingChecked(finding)),
  );
  it('an administrator who signed in', () =>
    given(...states['e-mail verified'].map((event): Happened => ({ ...event, actor: { kind: 'partner', id: 'issuer|enroller' } })))
      .when(found())
      .then(happened.vettingChecked({ authority: 'administrator-signed-in' })));
  it('a new tenant that nobody administers until its domain is proved', () => {
    const asked = [...states['domain asked'].slice(0, 4)];
    const review = [...asked, ...states['e-mail verified'].slice(3)];
    const challenge = review.map((event) => (event.type === 'EmailVerified' ? happened.verified('code', 5) : event));
    given(...challenge)
      .when(found())
      .then(happened.vettingChecked({ authority: 'tenant-unproved' }));
    const checked = [...challenge, happened.vettingChecked({ authority: 'tenant-unproved' }), happened.domainProved];
    expect(recordAfter(checked).state.vetting?.current.checks).toContainEqual({
      check: 'authority',
      outcome: 'passed',
      codes: ['tenant-proved'],
    });
  });
});

describe('other memberships of the company', () => {
  const withOthers = (others: CompanyFacts['others']) => ({ ...found().data, ...(others && { others }) });
  const expected = (codes: readonly string[], memberships: readonly string[]) => ({
    type: 'VettingChecked' as const,
    data: {
      round: 1,
      results: checksWith().results.map((result) =>
        result.check === 'duplicate-company' ? { ...result, outcome: 'warning' as const, codes, memberships } : result,
      ),
    },
  });
  it('are told by what they share, and which they are', () =>
    given(...states['e-mail verified'])
      .when({ type: 'recordVettingChecks', data: withOthers([{ membershipId: another, keys: keysOf() }]) })
      .then(expected(['same-domain', 'same-name'], [another]) as never));
  it('are not itself', () =>
    given(...states['e-mail verified'])
      .when({ type: 'recordVettingChecks', data: withOthers([{ membershipId: '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11', keys: keysOf() }]) })
      .then(happened.vettingChecked()));
  it('are not known where nobody could say', () => {
    const { others: _, ...alone } = found().data;
    given(...states['e-mail verified'])
      .when({ type: 'recordVettingChecks', data: alone })
      .then(happened.vettingChecked({ 'duplicate-company': 'others-unknown' }));
  });
});

describe('the keys of a company', () => {
  it('are the same for the same domain, whatever it is called', () =>
    expect(keysOf({ legalName: 'Harbour Ltd' }).filter((key) => keysOf().includes(key))).toEqual([keysOf()[0]]));
  it('say nothing that can be read', () =>
    expect(keysOf({ registrationId: '1234567890' })).toEqual([
      expect.stringMatching(/^domain:[0-9a-f]{24}$/),
      expect.stringMatching(/^registration:[0-9a-f]{24}$/),
      expect.stringMatching(/^name:[0-9a-f]{24}$/),
    ]));
  it('tell the same name in two countries apart', () =>
    expect(keysOf({ address: { ...legalProfile.address, country: 'US' } })[1]).not.toBe(keysOf()[1]));
  it.each([
    ['주식회사 한빛', '(주)한빛'],
    ['주식회사한빛', '㈜ 한빛'],
    ['Harbour Ltd.', 'HARBOUR, LIMITED'],
    ['Harbour & Sons, Inc.', 'harbour sons'],
  ])('take %s and %s for one name', (one, other) => expect(plainName(one, rules)).toBe(plainName(other, rules)));
  it('keep a name that is nothing but a legal form', () => expect(plainName('Company Ltd', rules)).toBe('companyltd'));
});

describe('where a review stands', () => {
  const standing = (...events: readonly Happened[]) => vettingStanding(recordAfter(events).state).subStatus;
  it.each([
    ['email-domain', states['e-mail verified']],
    ['business', states['domain the same']],
    ['email-domain', states['domain another']],
    ['employment', [...states['e-mail verified'], happened.vettingChecked({ authority: 'tenant-unproved' })]],
    ['business', [...states['e-mail verified'], happened.vettingChecked({ 'duplicate-company': 'same-name' })]],
  ] as const)('is at %s by what the checks found', (subStatus, events) => expect(standing(...events)).toBe(subStatus));
});
