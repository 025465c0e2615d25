import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseInput } from '../../services/shared/input/field-errors.js';
import { country } from '../../services/shared/input/countries.js';
import { countryRulesOf } from '../../workflows/decisions/profile-rules.js';

const length = z.strictObject({ min: z.int().min(0), max: z.int().max(200) }).refine(({ min, max }) => min <= max);
const countries = z
  .array(z.string().refine((code) => parseInput(country, code) === code))
  .refine((codes) => [...codes].sort().join() === codes.join(), 'in order');

/** Anchored, of bounded repetitions of plain classes: no form can be slow. */
const form = z.string().regex(/^\^(?:\(?\[[0-9A-Z-]+\](?:\{\d+(?:,\d+)?\})?\)?\??)+\$$/);
const script = z.string().refine((name) => new RegExp(`\\p{Script=${name}}`, 'u').source !== '');

/** As names are compared: one form of each letter, no capitals, no punctuation. */
const plainWord = z.string().refine((word) => /^[\p{L}]+$/u.test(word) && word.normalize('NFKC').toLowerCase() === word);

const shape = z.strictObject({
  version: z.string(),
  lengths: z.strictObject({
    legalName: length,
    addressLine1: length,
    addressLine2: length,
    city: length,
    state: length,
    postalCode: length,
    registrationId: length,
  }),
  registrationIdDemanded: countries,
  registrationIdForms: z.record(z.string(), form),
  registrationIdElsewhere: form,
  scriptsEverywhere: z.array(script).min(1),
  scriptsAtHome: z.record(script, countries),
  addressesLookedUp: countries,
  topLevelDomains: z.array(z.string().regex(/^[a-z]{2,10}$/)),
  legalForms: z.strictObject({ words: z.array(plainWord), affixes: z.array(plainWord) }),
});

describe.each(readdirSync('content/countries'))('the country rules %s', (file) => {
  const rules = shape.parse(JSON.parse(readFileSync(`content/countries/${file}`, 'utf8')));

  it('are named by their version, and known by it', () => {
    expect(file).toBe(`${rules.version}.json`);
    expect(countryRulesOf({ countriesVersion: rules.version })).toEqual(rules);
  });

  it('have forms for countries that exist, each within the length that is allowed', () => {
    for (const [code, pattern] of Object.entries(rules.registrationIdForms)) {
      expect(parseInput(country, code)).toBe(code);
      expect(new RegExp(pattern).test('1'.repeat(rules.lengths.registrationId.max + 1))).toBe(false);
    }
  });
});
