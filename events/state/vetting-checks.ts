import type { EventData } from '../catalogue.js';
import type { ReviewedPart } from './reviewed-parts.js';

/** What one check found. */
export type CheckResult = EventData<'VettingChecked'>['results'][number];

type Check = CheckResult['check'];

/** What each check is about: whoever changes one of these is checked again. Who enrolled the company is not part of its profile. */
const subjects: { readonly [Name in Check]: readonly ReviewedPart[] } = {
  'email-domain': ['companyDomain', 'primaryContact'],
  mailbox: ['primaryContact'],
  'company-name': ['legalName'],
  'duplicate-company': ['legalName', 'registrationId', 'address', 'companyDomain'],
  employment: ['companyDomain', 'primaryContact'],
  authority: [],
};

const names = Object.keys(subjects) as Check[];

/** What of the results stands when these parts of the profile are others. */
export const notAbout = (results: readonly CheckResult[], parts: readonly ReviewedPart[]): readonly CheckResult[] =>
  results.filter(({ check }) => !subjects[check].some((part) => parts.includes(part)));

/** The results with newer ones among them, in the order in which they are read. */
export function completed(before: readonly CheckResult[] = [], newer: readonly CheckResult[] = []): readonly CheckResult[] {
  const known = [...newer, ...before];
  return names.flatMap((name) => known.find(({ check }) => check === name) ?? []);
}

/** The checks that a round still lacks. */
export const missingChecks = (results: readonly CheckResult[] = []): readonly Check[] =>
  names.filter((name) => !results.some(({ check }) => check === name));

/** A new tenant has no administrator until its domain is proved; then the one who enrolled the company is. */
export const withTenantProved = (results: readonly CheckResult[]): readonly CheckResult[] =>
  results.map((result) =>
    result.codes.includes('tenant-unproved') ? { check: 'authority', outcome: 'passed', codes: ['tenant-proved'] } : result,
  );
