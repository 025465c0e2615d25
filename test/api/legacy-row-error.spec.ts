import { presentRowError } from '../../services/api/legacy/row-error.js';

const languages = ['en', 'ko'] as const;

it.each(languages)('says what may stand there instead of a value that is not allowed (%s)', (language) => {
  const level = presentRowError({ column: 'level', code: 'not-allowed' }, language);
  expect(level.said).toContain('network, action-pack, silver, gold');
  const role = presentRowError({ column: 'users', entry: 2, part: 'roles', code: 'not-allowed' }, language);
  expect(role).toMatchObject({ allowed: expect.arrayContaining(['admin-agent']) as unknown });
  expect(role.said).toContain('admin-agent');
  expect(`${level.said} ${role.said}`).not.toMatch(/[{}]/);
});

it('says which user is meant, in what, and how a user is written', () => {
  const email = { column: 'users', entry: 3, part: 'email', code: 'not-an-email' };
  expect(presentRowError(email, 'en').said).toMatch(/^User 3 of this cell, e-mail: This is not an e-mail address.*first name\|last name/);
  expect(presentRowError(email, 'ko').said).toContain('3번째 사용자, 이메일');
  expect(presentRowError({ column: 'locationIds', entry: 2, code: 'repeated' }, 'en').said).toMatch(/^Location 2/);
});

it('says of a row that is no record what a record is', () =>
  expect(presentRowError({ column: '', code: 'wrong-type' }, 'en').said).toContain('one object'));
