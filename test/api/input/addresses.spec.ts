import { companyDomain } from '../../../services/shared/input/domain-name.js';
import { email, workEmail } from '../../../services/shared/input/email.js';
import type { InputInvalid } from '../../../services/shared/input/field-errors.js';
import { parseInput } from '../../../services/shared/input/field-errors.js';
import type { z } from 'zod';

function outcome(schema: z.ZodType, input: unknown): unknown {
  try {
    return parseInput(schema, input);
  } catch (error) {
    return (error as InputInvalid).errors.map(({ code }) => code);
  }
}

it.each([
  ['hanbit.example', 'hanbit.example'],
  [' HANBIT.Example. ', 'hanbit.example'],
  ['hanbit.co.kr', 'hanbit.co.kr'],
  ['한빛.한국', 'xn--xx3br43b.xn--3e0b707e'],
  ['한빛.kr', 'xn--xx3br43b.kr'],
  ['bücher.de', 'xn--bcher-kva.de'],
  ['foo.github.io', 'foo.github.io'],
  ['evil-hanbit.example', 'evil-hanbit.example'],
])('takes %s as a company’s domain', (typed, kept) => {
  expect(outcome(companyDomain, typed)).toBe(kept);
});

it.each([
  'www.hanbit.example',
  'mail.hanbit.co.kr',
  'co.kr',
  'co.uk',
  'github.io',
  'com',
  'localhost',
  '127.0.0.1',
  '[::1]',
  '2130706433',
  'https://hanbit.example',
  'hanbit.example/path',
  'hanbit.example:443',
  'user@hanbit.example',
  'han bit.example',
  '-hanbit.example',
  'hanbit-.example',
  'han_bit.example',
  'hanbit..example',
  '.hanbit.example',
  '',
  `${'a'.repeat(64)}.example`,
  'xn--a.example',
])('refuses %j as a company’s domain', (typed) => {
  expect(outcome(companyDomain, typed)).toEqual(['not-a-domain']);
});

it.each([
  ['contact@hanbit.example', 'contact@hanbit.example'],
  [' Contact@HANBIT.Example ', 'Contact@hanbit.example'],
  ['contact+kr@hanbit.co.kr', 'contact+kr@hanbit.co.kr'],
  ['contact@한빛.kr', 'contact@xn--xx3br43b.kr'],
  ["o'brien@harbour.example", "o'brien@harbour.example"],
])('takes %s as an address', (typed, kept) => {
  expect(outcome(email, typed)).toBe(kept);
});

it.each([
  'contact',
  '@hanbit.example',
  'contact@',
  'contact@hanbit',
  'contact@@hanbit.example',
  'con tact@hanbit.example',
  'contact@hanbit.example\r\nBcc: other@hanbit.example',
  '"contact"@hanbit.example',
  'contact@[127.0.0.1]',
  'contact@127.0.0.1',
  '연락처@hanbit.example',
  'contact..kr@hanbit.example',
  '<contact@hanbit.example>',
])('refuses %j as an address', (typed) => {
  expect(outcome(email, typed)).toEqual(['not-an-email']);
});

it.each([
  'gmail.com',
  'GMAIL.com',
  'hotmail.co.uk',
  'outlook.kr',
  'live.com',
  'yahoo.co.jp',
  'icloud.com',
  'aol.com',
  'naver.com',
  'daum.net',
  'hanmail.net',
  'kakao.com',
  'mail.naver.com',
])('refuses an address anybody can have, at %s', (host) => expect(outcome(workEmail, `contact@${host}`)).toEqual(['free-mail']));

it.each(['live.example', 'notgmail.com', 'gmail.com.harbour.example', 'kakao.example'])('does not take %s for a free provider', (host) => {
  expect(outcome(workEmail, `contact@${host}`)).toBe(`contact@${host}`);
});

it.each(['info', 'Admin', 'marketing', 'sales', 'support', 'noreply', 'no-reply', 'sales+kr'])(
  'refuses the shared mailbox %s',
  (mailbox) => {
    expect(outcome(workEmail, `${mailbox}@hanbit.example`)).toEqual(['role-mailbox']);
  },
);

it.each(['contact', 'infodesk.lead', 'administrator.kim', 'primary-contact'])('takes %s for a person', (mailbox) => {
  expect(outcome(workEmail, `${mailbox}@hanbit.example`)).toBe(`${mailbox}@hanbit.example`);
});
