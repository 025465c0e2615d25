import type { Letter } from '../../activities/ports.js';
import { creditorReference } from '../../services/shared/creditor-reference.js';
import { sellers } from '../../services/shared/sellers.js';
import { createVerificationSecrets } from '../../services/shared/verification-secrets.js';
import { createLetters } from '../../services/worker/letters/index.js';
import { policies } from '../../workflows/decisions/policy.js';

const baseUrl = 'https://partners.example/';
const membershipId = '0b5f1c9e-2f9e-4c4f-9a55-0d2b7f3c1a11';
const letters = createLetters(createVerificationSecrets([{ id: 1, key: Buffer.alloc(32, 1) }], baseUrl), {
  baseUrl,
  supportEmail: 'support@partners.example',
});
const reader = { membershipId, email: 'buyer@harbour.example', legalName: 'Harbour Ltd' } as const;
const partnerId = '7K2M-9QXD-1ABC-D';
const placed = {
  ...{ order: 2, level: 'action-pack', total: '49350 EUR', tax: '7880 EUR', expiresAt: '2026-04-03T09:00:00.000Z' },
  ...{ partnerId, policyVersion: '2026-01' },
};
const write = (kind: 'order-placed' | 'payment-declined', facts: object, language: 'en' | 'ko' = 'en'): Letter =>
  letters.letter({ ...reader, language, mail: `${kind}/9`, kind, facts: facts as Record<string, string | number> });

describe.each(['en', 'ko'] as const)('an order that waits for its payment, in %s', (language) => {
  it('says for a wire transfer how much goes where, with which reference, and until when', () => {
    const { text } = write('order-placed', { ...placed, method: 'wire', way: 'wire' }, language);
    const money = language === 'en' ? 'EUR 493.50' : 'EUR 493.50';
    const last = language === 'en' ? '3 April 2026' : '2026년 4월 3일';
    for (const said of [money, 'DE50 0000 0000 0123 4567 89', 'SMPLDEFFXXX', creditorReference(partnerId, 2), last])
      expect(text).toContain(said);
    expect(text).toContain(`POST ${baseUrl}v1/memberships/${membershipId}/cancel-order\n`);
    expect(text).not.toContain('pay-by-card');
  });

  it('says for a card where to pay, and names no account', () => {
    const { text } = write('order-placed', { ...placed, method: 'card', way: 'card' }, language);
    expect(text).toContain(`POST ${baseUrl}v1/memberships/${membershipId}/pay-by-card\n`);
    expect(text).not.toMatch(/IBAN|DE50|RF\d\d/);
  });
});

it.each([
  ['cover', 'covers EUR 493.50'],
  ['address', 'the address that the bank has for the card'],
  ['another', 'take another card'],
  ['ask', 'ask the bank'],
  ['again', 'may be tried again'],
])('says after a declined card what helps: %s', (advice, said) => {
  const declined = { order: 2, level: 'gold', method: 'card', total: '49350 EUR', decline: 'refused', advice, again: 'later' };
  const dates = { retryFrom: '2026-03-05T09:00:00.000Z', expiresAt: '2026-03-11T09:00:00.000Z' };
  expect(write('payment-declined', { ...declined, ...dates }).text).toContain(said);
});

it.each([
  ['later', 'waits until'],
  ['never', 'cannot be tried again before the order ends'],
])('says after a declined card whether the same one may come again: %s', (again, said) => {
  const declined = { order: 2, level: 'gold', method: 'card', total: '49350 EUR', decline: 'refused', advice: 'ask', again };
  const dates = { retryFrom: '2026-03-05T09:00:00.000Z', expiresAt: '2026-03-11T09:00:00.000Z' };
  const { text } = write('payment-declined', { ...declined, ...dates });
  expect(text).toContain(said);
  expect(text).toContain('Another card may be taken at once');
});

/** Letters count from ten on, as the standard has it. */
const remainder = (text: string) => BigInt([...text].map((each) => String(Number.parseInt(each, 36))).join('')) % 97n;

describe('the account to pay to', () => {
  const currencies = Object.values(policies).flatMap(({ levels }) => Object.values(levels.currencies));
  it.each(Object.entries(sellers))('of seller %s is there for every currency, with a number that banks take', (_, { accounts }) => {
    expect(Object.keys(accounts)).toEqual(expect.arrayContaining([...new Set(currencies)]));
    for (const { iban, account, bankCode } of Object.values(accounts)) {
      expect(Boolean(iban)).toBe(!account && !bankCode);
      if (iban) expect(remainder(iban.slice(4) + iban.slice(0, 4))).toBe(1n);
    }
  });
});
