import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue, type EventType } from '../../events/catalogue.js';
import { rejectionReasons, renewalConditions } from '../../events/shapes.js';
import { conditionReasons, conditionRemedies } from '../../events/state/renewal-conditions.js';
import { acceptedDocuments, documentCodes } from '../../events/vetting-documents.js';
import type { Consequence, Step, Waiting } from '../../events/waiting.js';
import { fieldCodes } from '../../services/shared/input/field-errors.js';
import { sayCondition } from '../../services/shared/renewal-sentences.js';
import { sayEvent, sayFieldRefusal, sayRefusal, sayWaiting, type SaidRefusal } from '../../services/shared/sentences.js';
import { say, sayDate, sayInstant, texts, type Language, type TextKey } from '../../services/shared/texts.js';
import { languageOf } from '../../services/shared/wished-language.js';
import { refusalCodes } from '../../workflows/decisions/refusals.js';
import { samples } from './event-samples.js';

const languages = ['en', 'ko'] as const;

type Leaves = ReadonlyMap<string, string>;

const leavesOf = (node: unknown, path = ''): [string, string][] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([name, inner]) => leavesOf(inner, path ? `${path}.${name}` : name));

const leaves: Readonly<Record<Language, Leaves>> = { en: new Map(leavesOf(texts.en)), ko: new Map(leavesOf(texts.ko)) };

interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const argumentsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ type, value = '', options = {} }) => [
    ...(type >= 1 && type <= 6 ? [value] : []),
    ...Object.values(options).flatMap((option) => argumentsOf(option.value)),
  ]);

const argumentsIn = (message: string): string[] => [
  ...new Set(argumentsOf(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())),
];

const instant = '2026-01-17T22:30:00.000Z';

const steps: readonly Step[] = [
  'tenant',
  'email-verification',
  'vetting',
  'agreement-acceptance',
  'suspension',
  'tenant-addition',
  'join',
  'renewal',
  'leaving',
  'order',
  'proposal',
];
const owners: readonly Waiting['owner'][] = [
  'contact',
  'signatory',
  'partner',
  'administrator',
  'tenant-administrator',
  'support',
  'support-approver',
  'process',
];
const consequences = Object.keys(texts.en.waiting.consequences) as Consequence[];
const codes = Object.keys(texts.en.refusals.codes) as SaidRefusal[];
const details = {
  roles: 'admin-agent,account-admin',
  atMost: 50,
  step: 'vetting',
  earliest: instant,
  leastDaysAhead: 30,
  latest: instant,
  proposal: 8,
  deadline: instant,
  unmet: 'paid,profile-reviewed',
  opensAt: instant,
  receivedAt: instant,
  switchUntil: instant,
  closesAt: instant,
  tellBy: instant,
  anniversary: '2028-01-17',
  retryAfter: instant,
  mailsPerDay: 5,
  lettersPerDay: 10,
  asksPerDay: 3,
  flaw: 'unreadable',
  agreementVersion: '2026-01',
  policyVersion: '2020-01',
  known: '2026-01, 2026-02',
  status: 'expired',
  since: instant,
  owner: 'H***',
  account: '11111111-1111-4111-8111-111111111111',
  begunBy: 'g***@harbour.example',
  openAtOnce: 20,
  checksPerHour: 6,
  handOversPerDay: 5,
  areas: 'cloud-platform,data-analytics',
  area: 'cloud-platform',
  level: 'silver',
  other: 'gold',
  until: instant,
  employeesAtMost: 300,
  blocks: 'domain-unproved',
  order: 3,
  expiresAt: instant,
  endsAt: instant,
  orderStatus: 'expired',
  retryFrom: '2026-03-05T09:00:00.000Z',
  renewFrom: '2027-02-02T09:00:00.000Z',
  benefit: 'cloud-credit',
  benefits: 'cloud-credit,training',
  heldBenefits: 'cloud-credit,training',
  benefitUses: 'assign,view-key',
  activateBy: instant,
  seats: 5,
  reassignments: 5,
  againFrom: instant,
  amount: 343_800,
  currency: 'GBP',
  document: 'domain-invoice',
  documents: 10,
  megabytes: 10,
  partnerId: '4821907',
  expiredOn: '2026-12-31',
  rows: 12_000,
  fault: 'columns',
};

describe('what people read', () => {
  it('has the same texts in both languages, with the same values filled in', () => {
    expect([...leaves.ko.keys()].sort()).toEqual([...leaves.en.keys()].sort());
    const differing = [...leaves.en].filter(([key, message]) => {
      const [en, ko] = [argumentsIn(message), argumentsIn(leaves.ko.get(key)!)];
      return en.sort().join() !== ko.sort().join();
    });
    expect(differing).toEqual([]);
  });

  it('is nowhere empty, and Korean wherever it is not a name or the way to English', () => {
    const same = ['common.name', 'common.switch'];
    expect(languages.flatMap((language) => [...leaves[language]].filter(([, text]) => text.trim() === ''))).toEqual([]);
    expect([...leaves.ko].filter(([key, text]) => !/\p{Script=Hangul}/u.test(text) && !same.includes(key) && !/^\{/.test(text))).toEqual(
      [],
    );
  });

  it('is loaded from every file there is', () => {
    for (const language of languages) {
      const files = readdirSync(`content/texts/${language}`).sort();
      expect(files).toEqual(Object.keys(texts[language]).map((name) => `${name}.json`));
      for (const file of files)
        expect(() => JSON.parse(readFileSync(`content/texts/${language}/${file}`, 'utf8')) as unknown).not.toThrow();
    }
  });

  it('says unknown texts and missing values to be bugs', () => {
    expect(() => say('en', 'refusals.codes.no-such-code.title' as TextKey)).toThrow('There is no text');
    expect(() => say('en', 'vetting.rejections' as TextKey)).toThrow('not one text');
    expect(() => say('en', 'email-verification.mail.subject')).toThrow();
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(catalogue) as EventType[])('tells %s in one sentence, with no address but a masked one', (type) => {
    expect(catalogue[type].data.safeParse(samples[type]).success).toBe(true);
    const sentence = sayEvent(language, { type, data: samples[type] });
    expect(sentence).toMatch(/\.$/);
    expect(sentence.replaceAll(/\b[st]\*{3}@harbour\.example/g, '')).not.toMatch(/[{}@]|undefined/);
  });

  it.each(steps.flatMap((step) => owners.map((owner) => [step, owner] as const)))('says that %s waits for %s', (step, owner) => {
    for (const then of consequences) expect(sayWaiting(language, { step, owner, since: instant, deadline: instant, then })).toMatch(/\.$/);
  });

  it('says every refusal with its next step', () => {
    expect(codes).toEqual(expect.arrayContaining([...refusalCodes]));
    for (const code of codes) {
      const { title, detail, next } = sayRefusal(language, code, details);
      for (const sentence of [title, detail, next]) expect(sentence.length).toBeGreaterThan(4);
      for (const sentence of [detail, next]) expect(sentence).toMatch(/\.$/);
    }
  });

  it('names solution areas and benefits with the ids that a command takes', () => {
    for (const code of ['area-unknown', 'area-required'] as const)
      expect(sayRefusal(language, code, details).detail).toContain('(cloud-platform)');
    expect(sayRefusal(language, 'benefit-unknown', details).detail).toContain('(cloud-credit)');
    expect(sayRefusal(language, 'benefit-unknown', { heldBenefits: 'none' }).detail).not.toContain('none');
  });

  it('says no instant of a refusal as programs write it', () => {
    const said = codes.map((code) => sayRefusal(language, code, details)).flatMap(({ title, detail, next }) => [title, detail, next]);
    expect(said.filter((sentence) => /\d{4}-\d{2}-\d{2}T/.test(sentence))).toEqual([]);
  });

  it('says every refused field with its next step', () => {
    for (const code of fieldCodes) for (const sentence of Object.values(sayFieldRefusal(language, code))) expect(sentence).not.toBe('');
    expect(Object.keys(texts[language].refusals.fields)).toEqual(expect.arrayContaining([...fieldCodes]));
  });

  it('gives every rejection its meaning, its remedy and the documents that help', () => {
    for (const reason of rejectionReasons) {
      for (const part of ['title', 'meaning', 'remedy'] as const)
        expect(say(language, `vetting.rejections.${reason}.${part}`)).not.toBe('');
      expect(acceptedDocuments[reason].length).toBeGreaterThan(0);
    }
  });

  it('says every document that is accepted, and knows no other', () => {
    expect(Object.keys(texts[language].vetting.documents).sort()).toEqual([...documentCodes].sort());
    expect(new Set(Object.values(acceptedDocuments).flat())).toEqual(new Set(documentCodes));
  });

  it.each([undefined, 0, 1, 2])('says what a rejected company can do with %s attempts left', (attemptsLeft) => {
    const waiting = { step: 'vetting', owner: 'partner', since: instant, deadline: instant, then: 'suspendAccount' } as const;
    expect(sayWaiting(language, { ...waiting, ...(attemptsLeft !== undefined && { attemptsLeft }) })).not.toMatch(/[{}]|undefined/);
    expect(sayWaiting(language, { ...waiting, document: 'domain-invoice' })).toContain(texts[language].vetting.documents['domain-invoice']);
  });

  it('says of a new contact that its address is to be verified on the way in, and is verified of a member', () => {
    const { primaryContact } = samples.PrimaryContactReplaced;
    const said = (more: object) => sayEvent(language, { type: 'PrimaryContactReplaced', data: { primaryContact, ...more } });
    expect(said({})).toMatch(/must be verified|확인해야/);
    expect(said({ before: primaryContact })).toMatch(/is verified|확인되었습니다/);
  });

  it('says of a rejection of the first days no number that it does not know', () => {
    const { attemptsLeft: _, ...first } = { attemptsLeft: 1, round: 1, rejection: 'domain-not-owned', deadline: instant } as const;
    expect(sayEvent(language, { type: 'VettingRejected', data: first })).not.toMatch(/-1/);
  });

  it.each(conditionReasons)('says that a condition is %s, with its instant and without', (reason) => {
    for (const at of [instant, undefined]) expect(sayCondition(language, { name: 'paid', reason, at }).said).toMatch(/^[^{}]+\.$/);
  });

  it('says what every condition is about, and what each remedy asks for', () => {
    const titles = renewalConditions.map((name) => sayCondition(language, { name, reason: 'paid', at: instant }).title);
    expect(new Set(titles).size).toBe(renewalConditions.length);
    for (const remedy of conditionRemedies)
      expect(sayCondition(language, { name: 'paid', reason: 'not-paid', remedy }).next).toMatch(/\.$/);
    const { detail } = sayRefusal(language, 'renewal-not-possible', details);
    for (const title of ['paid', 'profile-reviewed'] as const) expect(detail).toContain(texts[language].renewal.conditions[title]);
  });

  it('names every status', () => {
    for (const status of ['unknown', 'pending', 'active', 'suspended', 'expired', 'withdrawn', 'closed', 'lapsed'] as const) {
      expect(say(language, `common.statuses.${status}.title`)).not.toBe('');
    }
  });
});

describe('plural forms, dates and languages', () => {
  const refusedCode = (language: Language, triesLeft: number) =>
    sayEvent(language, { type: 'VerificationCodeRefused', data: { challenge: 4, triesLeft } });

  it('counts as each language counts', () => {
    expect(refusedCode('en', 0)).toContain('no try is left');
    expect(refusedCode('en', 1)).toContain('one try is left');
    expect(refusedCode('en', 3)).toContain('3 tries are left');
    expect(refusedCode('ko', 1)).toContain('1번');
  });

  it('states the time zone, and Korean time for Korean readers', () => {
    expect(sayInstant('en', instant)).toMatch(/^Saturday,? 17 January 2026, 22:30 UTC$/);
    expect(sayInstant('ko', instant)).toBe('2026년 1월 18일 일요일 07:30 한국 시간(UTC 1월 17일 22:30)');
    expect(sayDate('en', '2028-02-29')).toContain('29 February 2028');
    expect(sayDate('ko', '2028-02-29')).toContain('2028년 2월 29일');
  });

  it.each([
    [undefined, 'en'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
    ['en-GB,ko;q=0.5', 'en'],
    ['fr-FR,ko;q=0.3', 'ko'],
    ['ko;q=0', 'en'],
    ['*', 'en'],
    [';;;,q=,ko-', 'ko'],
  ])('reads %s as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
