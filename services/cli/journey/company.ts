import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../failure.js';
import { readJsonFile } from '../json-input.js';
import { words, type Language } from '../words.js';
import { journeyWords } from './words.js';

const example = z.looseObject({
  legalProfile: z.looseObject({
    legalName: z.string(),
    companyDomain: z.string(),
    primaryContact: z.looseObject({ email: z.string().regex(/^[^@]+@[^@]+$/), language: z.enum(['en', 'ko']) }),
  }),
});

/** A company of an example file that never was here before: in a tenant of its own, with a contact of its own. */
export interface JourneyCompany {
  readonly tenant: string;
  readonly language: Language;
  readonly contact: string;
  readonly domain: string;
  readonly legalName: string;
  /** What it sends to join, once it knows who signs. */
  readonly request: (signatoryObjectId: string) => object;
}

/** The company of the file; `language` is for what is said when the file cannot be used. */
export async function companyIn(path: string, language: Language): Promise<JourneyCompany> {
  const parsed = example.safeParse(await readJsonFile(path, words[language]));
  if (!parsed.success) throw new Failure('usage', [journeyWords[language].failures.notACompany(path)]);
  const { legalProfile } = parsed.data;
  const { primaryContact, companyDomain, legalName } = legalProfile;
  const tenant = randomUUID();
  const email = primaryContact.email.replace('@', `-${tenant.slice(0, 8)}@`);
  return {
    tenant,
    language: primaryContact.language,
    contact: email,
    domain: companyDomain,
    legalName,
    request: (objectId) => ({
      legalProfile: { ...legalProfile, primaryContact: { ...primaryContact, email }, signatory: { objectId } },
    }),
  };
}
