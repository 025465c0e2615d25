import { z } from 'zod';
import { currentCountryRules } from '../current-rules.js';
import { country } from './countries.js';
import { companyDomain } from './domain-name.js';
import { fails } from './field-errors.js';
import { below, type FieldFault } from './field-faults.js';
import { phoneNumberIn } from './phone.js';
import { guid, optionalText, text } from './text.js';

/** What says how a company is organised and not what it is called, without spaces and punctuation. */
const legalForms = new Set(
  `주 주식회사 유 유한회사 유한책임회사 합자회사 합명회사 사단법인 재단법인 법인 株式会社 有限会社 有限公司 ag ab aps as bv bvba co coltd company corp
  corporation eurl gk gmbh inc incorporated kft kg kk limited llc llp lp ltd ltda nv oy oyj plc ptyltd pte pteltd sa sarl sas sasu se sl spa spzoo srl
  sro srls ug`.split(/\s+/),
);

const { lengths } = currentCountryRules;
const line = (name: keyof typeof lengths) => text(lengths[name].min, lengths[name].max);
const optionalLine = (name: keyof typeof lengths) => optionalText(lengths[name].max);

const letters = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const isName = (name: string): boolean => name.length < lengths.legalName.min || (letters(name) !== '' && !legalForms.has(letters(name)));

const address = z.strictObject({
  addressLine1: line('addressLine1'),
  addressLine2: optionalLine('addressLine2'),
  city: line('city'),
  state: optionalLine('state'),
  postalCode: optionalLine('postalCode'),
  country,
});

/** The id as registers compare it: capitals and digits alone. */
const registrationForm = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s./-]/gu, '');

const registrationId = z
  .string()
  .overwrite(registrationForm)
  .min(lengths.registrationId.min)
  .max(lengths.registrationId.max)
  .refine((id) => /^[\p{L}\p{N}]*$/u.test(id), fails('not-a-registration-id'))
  .meta({ examples: ['123-45-67890'] });

/** What a company says of itself, field by field. */
export const profileFields = {
  legalName: line('legalName').refine(isName, fails('not-a-name')),
  registrationId,
  address,
  companyDomain,
  signatory: z.strictObject({ objectId: guid }),
};

const callable = ['primaryContact', 'securityContact'];

/** The numbers that nobody can have in the country of the company; none while the country itself is wrong. */
export function phoneFaults(profile: unknown, country: unknown): readonly FieldFault[] {
  if (typeof country !== 'string') return [];
  const isWrong = (number: unknown) => typeof number === 'string' && number !== '' && phoneNumberIn(country, number) === undefined;
  return callable
    .filter((contact) => isWrong(below(below(profile, contact), 'phoneNumber')))
    .map((contact) => ({ path: [contact, 'phoneNumber'], code: 'not-a-phone-number' }));
}
