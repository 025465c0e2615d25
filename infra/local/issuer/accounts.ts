import { createHash } from 'node:crypto';

/** The template id that Microsoft Entra gives the Global Administrator role in every tenant. */
export const globalAdministratorTemplate = '62e90394-69f5-4237-9190-012177145e10';

/** A company directory of the local issuer. */
export interface SampleTenant {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/** The companies that one can be here; the spare ones are for trying things out. */
export const sampleTenants: readonly SampleTenant[] = [
  { id: '3f6c1a52-8d0e-4b7a-9c21-5e7d80a4b101', domain: 'hanbit.example', name: '주식회사 한빛' },
  { id: '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202', domain: 'harbour.example', name: 'Harbour Ltd' },
  { id: 'c41e8f73-60b9-4d2c-8a15-0f93d7b5e303', domain: 'spare-1.example', name: 'Spare company 1' },
  { id: 'd58a02c6-97e4-4f1b-a3d8-416be92f7404', domain: 'spare-2.example', name: 'Spare company 2' },
  { id: 'e7f3b915-24d8-4c60-9e7a-8b1c05d6f505', domain: 'spare-3.example', name: 'Spare company 3' },
];

/** Claims that differ between the accounts of one tenant, by the role that names the account. */
const tenantRoles: Readonly<Record<string, object>> = {
  'global-administrator': { wids: [globalAdministratorTemplate] },
  signatory: {},
  member: {},
  guest: { acct: 1 },
};

/** The people of the network operator: they belong to no tenant and carry roles. */
const operatorRoles: Readonly<Record<string, readonly string[]>> = {
  'support-reader': ['support-reader'],
  'support-agent': ['support-agent'],
  'support-agent-2': ['support-agent'],
  'support-approver': ['support-approver'],
  'support-approver-2': ['support-approver'],
};

/** Someone the local issuer can speak for; `claims` is what the access token says besides the standard claims. */
export interface SampleAccount {
  /** `<role>@<domain>`, the name to sign in with. */
  readonly name: string;
  /** The opaque subject of the tokens. */
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The backend service of the network, by client credentials; known to the local issuer alone. */
export const serviceClient = { id: 'sample-service', secret: 'only-for-the-local-issuer' } as const;

/** The public client of command line, pages and tests. */
export const publicClient = { id: 'tenure' } as const;

/** The audience of every access token. */
export const audience = 'tenure-api';

/** The name of the grant that gives a sample account's token without a browser. */
export const sampleAccountGrant = 'urn:tenure:grant:sample-account';

/** A GUID that is always the same for the same words. */
export function guidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const inTenant = (role: string, domain: string, tenant: string): SampleAccount => {
  const name = `${role}@${domain}`;
  return {
    name,
    subject: guidOf('subject', name, tenant),
    claims: { tid: tenant, oid: guidOf('object', name, tenant), email: name, ...tenantRoles[role] },
  };
};

const operator = (role: string): SampleAccount => {
  const name = `${role}@tenure.example`;
  return { name, subject: guidOf('subject', name), claims: { email: name, roles: operatorRoles[role] } };
};

/** Everyone, tenants first. */
export const sampleAccounts: readonly SampleAccount[] = [
  ...sampleTenants.flatMap(({ id, domain }) => Object.keys(tenantRoles).map((role) => inTenant(role, domain, id))),
  ...Object.keys(operatorRoles).map(operator),
];

/** The same role in a tenant of one's own choice, so that every journey can have a fresh one; nothing for operators, who have none. */
export function accountInTenant({ name, claims }: SampleAccount, tenant: string): SampleAccount | undefined {
  const [role = '', domain = ''] = name.split('@');
  return claims['tid'] ? inTenant(role, domain, tenant) : undefined;
}
