import { extension } from '../../services/shared/input/support.js';
import { InputInvalid, parseInput, type FieldError } from '../../services/shared/input/field-errors.js';
import { legalProfile } from '../../services/shared/input/legal-profile.js';
import { addition } from '../../services/shared/input/users.js';
import { sayEvent, sayFieldRefusal, sayRefusal } from '../../services/shared/sentences.js';
import { people } from '../support/membership.js';

function errorsOf(parse: () => unknown): readonly FieldError[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof InputInvalid) return error.errors;
    throw error;
  }
  return [];
}

const roles = 'user-management-admin,account-admin';

it('joins roles of which one is enough with “or”, and those that somebody holds with “and”', () => {
  for (const code of ['role-required', 'last-administrator', 'role-not-for-guests'] as const) {
    expect(Object.values(sayRefusal('en', code, { roles })).join()).toContain('User management admin or Account admin');
    expect(Object.values(sayRefusal('ko', code, { roles })).join()).toContain(' 또는 ');
  }
  const held = { objectId: people.another, roles: ['user-management-admin' as const, 'account-admin' as const] };
  expect(sayEvent('en', { type: 'UserAdded', data: held })).toContain('User management admin and Account admin');
});

it('tells an invited guest, too, what to do about roles that are not for guests', () => {
  expect(sayRefusal('en', 'role-not-for-guests', { roles: 'referrals-admin' }).next).toContain('ask the company to invite you again');
  expect(sayRefusal('ko', 'role-not-for-guests', { roles: 'referrals-admin' }).next).toContain('회사에 요청');
});

it.each([
  [{ objectId: people.another, roles: ['report-viewer'], guest: false }, '/guest', 'The only value here is true; otherwise leave'],
  [{ objectId: people.another, roles: [] }, '/roles', 'Name at least one.'],
])('says of %j at %s what is allowed', (given, pointer, next) => {
  const [error, ...more] = errorsOf(() => parseInput(addition, given));
  expect(more).toEqual([]);
  expect(error?.pointer).toBe(pointer);
  expect(sayFieldRefusal('en', error!.code, error).next).toContain(next);
  expect(sayFieldRefusal('ko', error!.code, error).next).toMatch(/[가-힣]/);
});

it('says of an instant that is none which form it has', () => {
  const [error] = errorsOf(() => parseInput(extension, { step: 'vetting', until: 'tomorrow' }));
  expect(error).toEqual({ pointer: '/until', code: 'not-an-instant' });
  expect(sayFieldRefusal('en', 'not-an-instant').next).toContain('2026-05-01T18:00:00+09:00');
});

it('says once what is wrong with a registration id', () => {
  const registration = errorsOf(() => parseInput(legalProfile, { registrationId: '###-###-###', address: { country: 'KR' } })).filter(
    ({ pointer }) => pointer === '/registrationId',
  );
  expect(registration).toHaveLength(1);
});

it('says of a payment that paid before for what it paid: an order, or a year of the membership', () => {
  expect(sayRefusal('en', 'payment-known', { order: 3 }).detail).toContain('order 3');
  expect(sayRefusal('en', 'payment-known').detail).toContain('a year of the membership');
  expect(sayRefusal('ko', 'payment-known').detail).toContain('멤버십 갱신');
});
