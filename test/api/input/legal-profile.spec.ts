import { InputInvalid, parseInput } from '../../../services/shared/input/field-errors.js';
import { legalProfile } from '../../../services/shared/input/legal-profile.js';
import { replacementIn } from '../../../services/shared/input/primary-contact.js';
import { keptProfile, typedProfile } from './profile.js';

const kept = (profile: unknown): unknown => JSON.parse(JSON.stringify(parseInput(legalProfile, profile)));

function refusals(profile: unknown): string[] {
  try {
    parseInput(legalProfile, profile);
    return [];
  } catch (error) {
    return (error as InputInvalid).errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();
  }
}

const contact = (changes: object) => typedProfile({ primaryContact: { ...typedProfile().primaryContact, ...changes } });
const named = (legalName: string) => typedProfile({ legalName });
const at = (changes: object) => typedProfile({ address: { ...typedProfile().address, ...changes } });

it('brings what is typed into the form that is kept', () => {
  expect(kept(typedProfile())).toEqual(keptProfile);
});

it('keeps composed characters, whatever the keyboard sent', () => {
  expect(kept(named('한빛 소프트웨어'.normalize('NFD')))).toMatchObject({ legalName: '한빛 소프트웨어' });
  expect(kept(at({ addressLine1: '1\n\tQuay\u00a0 Street' }))).toMatchObject({ address: { addressLine1: '1 Quay Street' } });
});

it('names everything that is wrong at once, the phone number included', () => {
  const wrong = {
    legalName: '!',
    address: { addressLine1: '', city: 5, country: 'XX', planet: 'Earth' },
    companyDomain: 'co.uk',
    primaryContact: { lastName: 'x'.repeat(51), email: 'info@hanbit.example', phoneNumber: '1', language: 'fr' },
    signatory: { objectId: 'me' },
    isAdmin: true,
  };
  expect(refusals(wrong)).toEqual(
    [
      '/address/addressLine1 too-short',
      '/address/city wrong-type',
      '/address/country not-a-country',
      '/address/planet unknown-field',
      '/companyDomain not-a-domain',
      '/isAdmin unknown-field',
      '/legalName too-short',
      '/primaryContact/email role-mailbox',
      '/primaryContact/firstName required',
      '/primaryContact/language not-a-language',
      '/primaryContact/lastName too-long',
      '/primaryContact/phoneNumber not-a-phone-number',
      '/signatory/objectId not-a-guid',
    ].sort(),
  );
});

it('says what is missing of nothing', () => {
  expect(refusals({})).toEqual(
    ['/address', '/companyDomain', '/legalName', '/primaryContact', '/signatory'].map((pointer) => `${pointer} required`),
  );
  expect(refusals(null)).toEqual([' wrong-type']);
  expect(refusals('profile')).toEqual([' wrong-type']);
});

it.each(['3M', 'Harbour Ltd', '한빛', 'Ørsted', 'მთა', '株式会社ひかり', 'LG', 'O’Neill & Partners'])('takes %s for a company', (name) => {
  expect(refusals(named(name))).toEqual([]);
});

it.each(['--', '!!!', '주식회사', '(주)', '(㈜)', 'Inc.', 'Co., Ltd.', 'GmbH', 'S.A.', '&&'])(
  'does not take %s for the name of a company',
  (name) => {
    expect(refusals(named(name))).toEqual(['/legalName not-a-name']);
  },
);

it.each(['Har\u0000bour', 'Har\u202Ebour', 'Har\u200Bbour', 'Harbour\uD800', '\uFEFFHar\u2066bour'])(
  'refuses characters that cannot be read: %j',
  (name) => {
    expect(refusals(named(name))).toEqual(['/legalName unreadable-characters']);
  },
);

it('holds the limits of the domain', () => {
  expect(refusals(named('x'.repeat(200)))).toEqual([]);
  expect(refusals(named('x'.repeat(201)))).toEqual(['/legalName too-long']);
  expect(refusals(at({ addressLine1: 'x'.repeat(201), addressLine2: 'x'.repeat(201) }))).toEqual([
    '/address/addressLine1 too-long',
    '/address/addressLine2 too-long',
  ]);
  expect(refusals(contact({ firstName: 'x'.repeat(50), lastName: ' ' }))).toEqual(['/primaryContact/lastName too-short']);
});

it.each([
  ['KR', '010-1234-5678', '+821012345678'],
  ['KR', '+1 212 555 0123', '+12125550123'],
  ['GB', '020 7946 0958', '+442079460958'],
  ['US', '(212) 555-0123', '+12125550123'],
  ['KR', '０２-５５５-０１００', '+8225550100'],
])('reads the phone number of a company in %s: %s', (country, phoneNumber, e164) => {
  const profile = { ...contact({ phoneNumber }), address: { ...typedProfile().address, country } };
  expect(kept(profile)).toMatchObject({ primaryContact: { phoneNumber: e164 } });
});

it.each(['12', 'call me', '+82', '555-0100 ext', '++82 2 555 0100'])('refuses the phone number %s', (phoneNumber) => {
  expect(refusals(contact({ phoneNumber }))).toEqual(['/primaryContact/phoneNumber not-a-phone-number']);
});

it('needs no phone number, and keeps none that is empty', () => {
  expect(kept(contact({ phoneNumber: ' ' }))).not.toHaveProperty('primaryContact.phoneNumber');
});

it('reads a replaced contact’s phone by the country of the company', () => {
  const primaryContact = { firstName: 'A', lastName: 'B', email: 'b@hanbit.example', phoneNumber: '02-555-0100', language: 'ko' } as const;
  expect(replacementIn('KR', { primaryContact })).toMatchObject({ primaryContact: { phoneNumber: '+8225550100' } });
  expect(() => replacementIn('GB', { primaryContact: { ...primaryContact, phoneNumber: '02-555-0100' } })).toThrow(InputInvalid);
});
