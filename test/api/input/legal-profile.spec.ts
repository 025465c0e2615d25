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
const latin = (country: string) => ({
  ...contact({ phoneNumber: undefined }),
  legalName: 'Harbour Ltd',
  address: { addressLine1: '1 Quay Street', city: 'Bristol', country },
});
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

it.each([
  ['KR', '3M'],
  ['KR', 'Harbour Ltd'],
  ['KR', '한빛'],
  ['KR', '韓빛 2000'],
  ['DK', 'Ørsted'],
  ['GE', 'მთა'],
  ['JP', '株式会社ひかりサーバー'],
  ['KR', 'LG'],
  ['IE', 'O’Neill & Partners'],
  ['GR', 'Λιμάνι'],
])('takes, in %s, %s for a company', (country, legalName) => {
  expect(refusals({ ...latin(country), legalName })).toEqual([]);
});

it.each([
  ['KR', 'მთა'],
  ['GB', '한빛'],
  ['KR', 'Hаrbour (with a Cyrillic а)'],
  ['JP', '한빛'],
  ['DE', 'Ωmega'],
])('refuses, in %s, the letters of %s', (country, legalName) => {
  expect(refusals({ ...latin(country), legalName })).toEqual(['/legalName script-not-accepted']);
});

it('judges the letters of every line of an address', () => {
  const address = { addressLine1: '1 Quay', addressLine2: '둘째 줄', city: '서울', state: 'Σ', postalCode: '가', country: 'GB' };
  expect(refusals({ ...latin('GB'), address })).toEqual(
    ['/address/addressLine2', '/address/city', '/address/state'].map((pointer) => `${pointer} script-not-accepted`),
  );
});

it.each([
  ['BR', '12.345.678/0001-95', '12345678000195'],
  ['BR', '12.ABC.345/01DE-35', '12ABC34501DE35'],
  ['KZ', '123456789012', '123456789012'],
  ['VN', '0123456789-001', '0123456789001'],
  ['KR', '123-45-67890', '1234567890'],
  ['GB', 'sc 123456', 'SC123456'],
  ['FR', '732 829 320', '732829320'],
])('keeps a registration id of %s in one form: %s', (country, registrationId, id) => {
  expect(kept({ ...latin(country), registrationId })).toMatchObject({ registrationId: id });
});

it.each([
  ['BR', undefined, 'registration-id-required'],
  ['AE', undefined, 'registration-id-required'],
  ['BR', '123456', 'not-a-registration-id'],
  ['KZ', '12345678901X', 'not-a-registration-id'],
  ['KR', '123-45', 'not-a-registration-id'],
  ['FR', '등록번호 12', 'not-a-registration-id'],
  ['FR', '12', 'too-short'],
  ['FR', '12 34_5', 'not-a-registration-id'],
])('says of a company in %s with the registration id %s: %s', (country, registrationId, code) => {
  expect([...new Set(refusals({ ...latin(country), registrationId }))]).toContain(`/registrationId ${code}`);
});

it('names everything that a country gets wrong with everything else, at once', () => {
  const address = { addressLine1: '', city: '서울', country: 'BR' };
  expect(refusals({ ...latin('BR'), legalName: '한', address })).toEqual(
    [
      '/address/addressLine1 too-short',
      '/address/city script-not-accepted',
      '/legalName script-not-accepted',
      '/legalName too-short',
      '/registrationId registration-id-required',
    ].sort(),
  );
});

it('keeps the security contact, whose mailbox may be shared and may not be anybody’s', () => {
  const securityContact = { name: ' 보안 데스크 ', email: 'security@HANBIT.example', phoneNumber: '02-555-0199' };
  expect(kept(typedProfile({ securityContact }))).toMatchObject({
    securityContact: { name: '보안 데스크', email: 'security@hanbit.example', phoneNumber: '+8225550199' },
  });
  expect(refusals(typedProfile({ securityContact: { ...securityContact, email: 'security@gmail.com', phoneNumber: '1' } }))).toEqual([
    '/securityContact/email free-mail',
    '/securityContact/phoneNumber not-a-phone-number',
  ]);
  expect(refusals(typedProfile({ securityContact: { name: 'Desk', email: 'desk@hanbit.example' } }))).toEqual([
    '/securityContact/phoneNumber required',
  ]);
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
  const profile = { ...latin(country), primaryContact: contact({ phoneNumber }).primaryContact };
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
