import {
  accountInTenant,
  globalAdministratorTemplate,
  sampleAccounts,
  sampleTenants,
  type SampleAccount,
} from '../../infra/local/issuer/accounts.js';
import { accountBySubject, moveAccount } from '../../infra/local/issuer/moved-accounts.js';
import { languageOf, signInPage } from '../../infra/local/issuer/sign-in-page.js';

const account = (name: string): SampleAccount => sampleAccounts.find((one) => one.name === name) ?? { name: '', subject: '', claims: {} };

it('knows administrator, signatory and member of every sample tenant', () => {
  for (const { id, domain } of sampleTenants) {
    expect(account(`global-administrator@${domain}`).claims).toMatchObject({ tid: id, wids: [globalAdministratorTemplate] });
    expect(account(`signatory@${domain}`).claims).not.toHaveProperty('wids');
    expect(account(`member@${domain}`).claims).toMatchObject({ tid: id });
  }
});

it('gives operators roles and no tenant', () => {
  expect(account('support-agent-2@tenure.example').claims).toEqual({ email: 'support-agent-2@tenure.example', roles: ['support-agent'] });
});

it('tells everyone apart by subject', () => {
  expect(new Set(sampleAccounts.map(({ subject }) => subject)).size).toBe(sampleAccounts.length);
});

it('moves an account into a tenant of one’s own choice, where it is someone else', () => {
  const tenant = '11111111-2222-4333-8444-555555555555';
  const at = account('signatory@hanbit.example');
  const moved = accountInTenant(at, tenant);
  expect(moved?.claims['tid']).toBe(tenant);
  expect(moved?.claims['oid']).not.toBe(at.claims['oid']);
  expect(moved).toEqual(accountInTenant(at, tenant));
  expect(accountInTenant(account('support-reader@tenure.example'), tenant)).toBeUndefined();
});

it('speaks for an account that moved, and for nobody else', () => {
  const tenant = '11111111-2222-4333-8444-555555555556';
  const moved = accountInTenant(account('member@hanbit.example'), tenant)!;
  expect(accountBySubject(moved.subject)).toBeUndefined();
  expect(moveAccount('member@hanbit.example', tenant)).toBe(moved.subject);
  expect(accountBySubject(moved.subject)).toEqual(moved);
  for (const [name, where] of [
    ['nobody@hanbit.example', tenant],
    ['support-agent@tenure.example', tenant],
    ['member@hanbit.example', 'x'],
  ] as const)
    expect(moveAccount(name, where)).toBe('');
});

it.each(['en', 'ko'] as const)('lists every account on the sign-in page in %s', (language) => {
  const page = signInPage(language, '/sign-in/1');
  expect(page).toContain(`<html lang="${language}">`);
  for (const { name, subject } of sampleAccounts) expect(page).toContain(`value="${subject}">${name}</button>`);
});

it('speaks Korean to a Korean browser and English to any other', () => {
  expect([languageOf('ko-KR,ko;q=0.9'), languageOf('de, ko;q=0.5'), languageOf(undefined)]).toEqual(['ko', 'en', 'en']);
});
