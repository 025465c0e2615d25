import { z } from 'zod';
import { country } from './countries.js';
import { companyDomain } from './domain-name.js';
import { fails } from './field-errors.js';
import { hasUsablePhone, primaryContact, withPhoneNumber } from './primary-contact.js';
import { guid, optionalText, text } from './text.js';

/** What says how a company is organised and not what it is called, without spaces and punctuation. */
const legalForms = new Set(
  `주 주식회사 유 유한회사 유한책임회사 합자회사 합명회사 사단법인 재단법인 법인 株式会社 有限会社 有限公司 ag ab aps as bv bvba co coltd company corp
  corporation eurl gk gmbh inc incorporated kft kg kk limited llc llp lp ltd ltda nv oy oyj plc ptyltd pte pteltd sa sarl sas sasu se sl spa spzoo srl
  sro srls ug`.split(/\s+/),
);

const shortestName = 2;

const letters = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const isName = (name: string): boolean => name.length < shortestName || (letters(name) !== '' && !legalForms.has(letters(name)));

const address = z.strictObject({
  addressLine1: text(1, 200),
  addressLine2: optionalText(200),
  city: text(1, 100),
  state: optionalText(100),
  postalCode: optionalText(20),
  country,
});

interface Located {
  readonly address?: { readonly country?: unknown };
  readonly primaryContact?: { readonly phoneNumber?: unknown };
}

const phoneFits = ({ address: at, primaryContact: contact }: Located): boolean =>
  typeof at?.country !== 'string' ||
  typeof contact?.phoneNumber !== 'string' ||
  hasUsablePhone({ phoneNumber: contact.phoneNumber }, at.country);

/** Who the company is, whom to write to and who may sign for it; the phone is judged even while other fields are wrong. */
export const legalProfile = z
  .strictObject({
    legalName: text(shortestName, 200).refine(isName, fails('not-a-name')),
    address,
    companyDomain,
    primaryContact,
    signatory: z.strictObject({ objectId: guid }),
  })
  .refine(phoneFits, {
    ...fails('not-a-phone-number'),
    path: ['primaryContact', 'phoneNumber'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .transform((profile) => ({ ...profile, primaryContact: withPhoneNumber(profile.primaryContact, profile.address.country) }));
