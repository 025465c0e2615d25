import { accountInTenant, sampleAccounts, type SampleAccount } from './accounts.js';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moved = new Map<string, SampleAccount>();

/** The subject of a sample account's role in a tenant of one's own choice; from now on the issuer can speak for it. Empty where there is no such account or tenant. */
export function moveAccount(name: string, tenant: string): string {
  const account = sampleAccounts.find((each) => each.name === name);
  const inTenant = account && guid.test(tenant) ? accountInTenant(account, tenant) : undefined;
  if (inTenant) moved.set(inTenant.subject, inTenant);
  return inTenant?.subject ?? '';
}

/** Whom a subject stands for. */
export const accountBySubject = (subject: string | undefined): SampleAccount | undefined =>
  sampleAccounts.find((account) => account.subject === subject) ?? moved.get(subject ?? '');
