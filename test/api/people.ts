import type { Claims } from './issuer-under-test.js';

/** The tenant, and membership, of the specs. */
export const ours = 'aaaaaaaa-0000-4000-8000-000000000001';

/** Another company's. */
export const theirs = 'bbbbbbbb-0000-4000-8000-000000000002';

/** An id that nobody has. */
export const nobodys = 'cccccccc-0000-4000-8000-000000000003';

/** People in the directory. */
export const objectIds = {
  administrator: '11111111-1111-4111-8111-111111111111',
  member: '22222222-2222-4222-8222-222222222222',
  signatory: '33333333-3333-4333-8333-333333333333',
  guest: '44444444-4444-4444-8444-444444444444',
};

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const inTenant = (tid: string, oid: string, more: Claims = {}): Claims => ({ sub: `${oid} of ${tid}`, tid, oid, ...more });

/** Everybody who may come, by role; nobody has a name. */
export const people = {
  administrator: inTenant(ours, objectIds.administrator, { wids: [globalAdministrator], email: 'global-administrator@Hanbit.Example' }),
  member: inTenant(ours, objectIds.member),
  signatory: inTenant(ours, objectIds.signatory),
  guest: inTenant(ours, objectIds.guest, { acct: 1 }),
  otherAdministrator: inTenant(theirs, objectIds.administrator, { wids: [globalAdministrator] }),
  otherMember: inTenant(theirs, objectIds.member),
  service: { sub: 'crm', roles: ['service'] },
  supportReader: { sub: 'support-reader', roles: ['support-reader'] },
  supportAgent: { sub: 'support-agent', roles: ['support-agent'] },
  supportApprover: { sub: 'support-approver', roles: ['support-approver'] },
  nobodyInParticular: { sub: 'no tenant, no role' },
} satisfies Record<string, Claims>;

/** One of them. */
export type Role = keyof typeof people;
