import { policySections, sayPolicy, sayPolicyName } from '../../services/shared/policy-sentences.js';
import { texts } from '../../services/shared/texts.js';
import { policies, policyOf } from '../../workflows/decisions/policy.js';

const versions = Object.keys(policies);
const said = (language: 'en' | 'ko', version: string) =>
  sayPolicy(language, policyOf(version))
    .flatMap(({ sentences }) => sentences)
    .join('\n');

describe.each(['en', 'ko'] as const)('the rules in %s', (language) => {
  it.each(versions)('of %s have a name, and sentences about each part with nothing left open', (version) => {
    expect(Object.keys(texts[language].policy.names)).toContain(version);
    expect(sayPolicyName(language, version)).not.toBe(version);
    const parts = sayPolicy(language, policyOf(version));
    expect(parts.map(({ about }) => about)).toEqual(policySections);
    for (const { title, sentences } of parts) {
      expect(title).not.toBe('');
      for (const sentence of sentences) {
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        if (language === 'ko') expect(sentence).toMatch(/[가-힣]/);
      }
    }
  });
});

it('says of each version what sets it apart', () => {
  expect(said('en', '2026-01')).toContain('renewed from 1 day after the anniversary to 30 days after the anniversary');
  expect(said('en', '2026-01-pmc')).toContain('from 90 days before the anniversary to the anniversary');
  expect(said('en', '2026-01-pmc')).toContain('accepted anew for each year');
  expect(said('en', '2026-01-transition')).toContain('can still be renewed for 180 more days');
  expect(said('en', '2026-01-paid')).toContain('365 days after the day of the payment');
  expect(said('en', '2026-01-standing')).toContain('nobody has to renew');
  expect(said('en', '2026-01-standing')).not.toContain('reminded');
  expect(said('en', '2026-01-waiver')).toContain('12 months later');
  expect(said('ko', '2026-01')).toContain('기념일 1일 후부터 기념일 30일 후까지');
});

it('says what each level costs in each currency, who pays less and who may not buy', () => {
  const sentences = said('en', '2026-01');
  expect(sentences).toContain('Action Pack: USD 475.00 · EUR 450.00 · GBP 380.00 · KRW 560,000 a year, without tax');
  expect(sentences).toContain('companies of up to 300 people');
  expect(sentences).toContain('Whoever has Silver pays 25% less for Gold.');
  expect(sentences).toContain('Whoever has Gold cannot buy Silver.');
  expect(sentences).toContain('within 7 days by card, and within 30 days by wire transfer');
  expect(sentences).toContain('sent by support within 10 days');
  expect(sentences).toContain('A payment is invoiced 10 days after it was received');
  expect(sentences).toContain('support looks at it within 3 business days');
});
