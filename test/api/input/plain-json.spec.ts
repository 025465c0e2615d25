import fc from 'fast-check';
import { partnerRequest } from '../../../services/shared/input/account-creation.js';
import { InputInvalid, parseInput } from '../../../services/shared/input/field-errors.js';
import { assertPlainJson } from '../../../services/shared/input/plain-json.js';
import { typedProfile } from './profile.js';

const errorsOf = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

it.each([
  ['{"$where": 1}', '/$where unknown-field'],
  ['{"a": {"$ne": null}}', '/a/$ne unknown-field'],
  ['{"a": [{"__proto__": {"admin": true}}]}', '/a/0/__proto__ unknown-field'],
  ['{"constructor": {"prototype": 1}}', '/constructor unknown-field'],
  ['{"a/b~c": {"prototype": 1}}', '/a~1b~0c/prototype unknown-field'],
])('refuses %s', (json, error) => {
  expect(errorsOf(() => assertPlainJson(JSON.parse(json)))).toEqual([error]);
});

it('reads eight levels and no deeper', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
  expect(errorsOf(() => assertPlainJson(nested(8)))).toEqual([]);
  expect(errorsOf(() => assertPlainJson(nested(9)))).toEqual([`${'/in'.repeat(8)} too-deep`]);
});

const places = [
  'legalName',
  'companyDomain',
  'address.city',
  'address.country',
  'primaryContact.email',
  'primaryContact.phoneNumber',
  'signatory.objectId',
];

it('turns away anything that is not text, wherever text belongs, with an answer and not with a fault', () => {
  const noText = fc.oneof(fc.integer(), fc.boolean(), fc.object(), fc.array(fc.string()), fc.constant({ $ne: null }));
  fc.assert(
    fc.property(fc.constantFrom(...places), noText, (place, value) => {
      const legalProfile = structuredClone(typedProfile()) as Record<string, unknown>;
      const [outer = '', inner] = place.split('.');
      if (inner) (legalProfile[outer] as Record<string, unknown>)[inner] = value;
      else legalProfile[outer] = value;
      expect(errorsOf(() => parseInput(partnerRequest, { legalProfile }))).toContain(`/legalProfile/${place.replace('.', '/')} wrong-type`);
    }),
  );
});

it('answers any text at all within a moment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const legalProfile = typedProfile({
        legalName: text,
        companyDomain: text,
        primaryContact: { firstName: text, lastName: text, email: text, phoneNumber: text, language: 'ko' },
      });
      errorsOf(() => parseInput(partnerRequest, { legalProfile }));
    }),
  );
  const long = `${'a-'.repeat(30_000)}@${'a.'.repeat(30_000)}`;
  const begun = performance.now();
  errorsOf(() =>
    parseInput(partnerRequest, {
      legalProfile: typedProfile({ companyDomain: long, primaryContact: { ...typedProfile().primaryContact, email: long } }),
    }),
  );
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it.each(['state', 'sequence', 'membershipId', 'policyVersion', 'actor', 'status', '_id', 'tenantId'])(
  'takes no %s from a partner',
  (key) => {
    expect(errorsOf(() => parseInput(partnerRequest, { legalProfile: typedProfile(), [key]: 'x' }))).toEqual([`/${key} unknown-field`]);
  },
);
