import { readFileSync } from 'node:fs';
import { writtenDocs } from '../../services/api/documents/written-docs.js';
import { problemCodes, statuses } from '../../services/api/refusals.js';
import { bodyOf, problemBody } from '../../services/api/problems/problem-body.js';
import { Problem } from '../../services/api/problems/problem.js';
import { fieldCodes } from '../../services/shared/input/field-errors.js';
import { texts, type Language } from '../../services/shared/texts.js';
import { refusalCodes } from '../../workflows/decisions/refusals.js';

const languages: readonly Language[] = ['en', 'ko'];
const correlationId = 'aaaaaaaa-0000-4000-8000-000000000001';
const details = {
  unmet: 'paid,profile-reviewed',
  opensAt: '2026-03-05T00:00:00.000Z',
  receivedAt: '2026-03-05T00:00:00.000Z',
  switchUntil: '2026-03-05T00:00:00.000Z',
  closesAt: '2026-04-04T00:00:00.000Z',
  tellBy: '2026-04-18T00:00:00.000Z',
  anniversary: '2026-03-04',
  roles: 'admin-agent,account-admin',
  atMost: 50,
  status: 'expired',
  step: 'vetting',
  proposal: 8,
  earliest: '2026-03-08T09:00:00.000Z',
  leastDaysAhead: 30,
  latest: '2026-04-08T09:00:00.000Z',
  deadline: '2026-03-08T09:00:00.000Z',
  mailsPerDay: 5,
  lettersPerDay: 10,
  asksPerDay: 3,
  flaw: 'unreadable',
  document: 'domain-invoice',
  area: 'cloud-platform',
  areas: 'cloud-platform,data-analytics',
  level: 'silver',
  other: 'gold',
  until: '2026-05-01T09:00:00.000Z',
  expiresAt: '2026-05-01T09:00:00.000Z',
  endsAt: '2026-05-01T09:00:00.000Z',
  employeesAtMost: 300,
  blocks: 'domain-unproved',
  order: 3,
  orderStatus: 'expired',
  retryFrom: '2026-03-05T09:00:00.000Z',
  renewFrom: '2027-02-02T09:00:00.000Z',
  benefit: 'cloud-credit',
  benefits: 'cloud-credit,training',
  heldBenefits: 'cloud-credit,training',
  benefitUses: 'assign,view-key',
  activateBy: '2026-03-01T09:00:00.000Z',
  seats: 5,
  reassignments: 5,
  againFrom: '2026-03-01T09:00:00.000Z',
  amount: 343_800,
  currency: 'GBP',
  documents: 10,
  megabytes: 10,
  partnerId: '4821907',
  expiredOn: '2026-12-31',
  rows: 12_000,
  fault: 'columns',
  retryAfter: '2026-03-08T09:00:00.000Z',
  agreementVersion: '2026-01',
  policyVersion: '2020-01',
  known: '2026-01, 2026-02',
  since: '2026-03-01T09:00:00.000Z',
  owner: 'H***',
  account: 'aaaaaaaa-0000-4000-8000-000000000001',
  begunBy: 'g***@hanbit.example',
  openAtOnce: 20,
  checksPerHour: 6,
  handOversPerDay: 5,
};

it('is written down as it is said: if not, run npm run docs', () => {
  expect(readFileSync('docs/refusals.md', 'utf8')).toBe(writtenDocs()['refusals.md']);
});

it('gives every refusal of the rules a status', () => {
  expect(problemCodes).toEqual(expect.arrayContaining([...refusalCodes]));
  for (const code of refusalCodes) expect(statuses[code]).toBeGreaterThanOrEqual(400);
  for (const code of refusalCodes) expect(statuses[code]).toBeLessThan(500);
});

it('says every code in every language, with what to do next', () => {
  for (const language of languages) {
    for (const code of problemCodes) {
      const body = problemBody.parse(bodyOf(new Problem(code, { details }), language, correlationId));
      for (const sentence of [body.title, body.detail, body.next]) expect(sentence).toMatch(language === 'ko' ? /[가-힣]/ : /[a-z]/);
      expect(JSON.stringify(body)).not.toMatch(/\{\w+\}/);
    }
  }
});

it('says every wrong field in every language', () => {
  for (const language of languages) {
    const errors = fieldCodes.map((code) => ({ pointer: '/x', code }));
    const body = problemBody.parse(bodyOf(new Problem('input-invalid', { errors }), language, correlationId));
    expect(body.errors).toHaveLength(fieldCodes.length);
  }
});

it('has no text for a code that cannot occur', () => {
  expect(Object.keys(texts.en.refusals.codes).sort()).toEqual([...problemCodes].sort());
  expect(Object.keys(texts.en.refusals.fields).sort()).toEqual([...fieldCodes].sort());
});

it('gives the ids to choose from as data, too', () => {
  const allowed = (code: 'area-unknown' | 'benefit-unknown' | 'benefit-other-use', given: Record<string, string>) =>
    bodyOf(new Problem(code, { details: given }), 'en', correlationId).allowed;
  expect(allowed('area-unknown', { areas: 'cloud-platform,data-analytics' })).toEqual(['cloud-platform', 'data-analytics']);
  expect(allowed('benefit-unknown', { heldBenefits: 'training' })).toEqual(['training']);
  expect(allowed('benefit-unknown', { heldBenefits: 'none' })).toEqual([]);
  expect(allowed('benefit-other-use', { benefit: 'developer-tools', benefitUses: 'assign,view-key' })).toEqual(['assign', 'view-key']);
  expect(allowed('benefit-other-use', { benefit: 'logo', benefitUses: 'none' })).toEqual([]);
});
