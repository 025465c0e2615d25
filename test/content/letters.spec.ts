import type { Letter, VerificationLetterFacts } from '../../activities/ports.js';
import { createVerificationSecrets } from '../../services/shared/verification-secrets.js';
import { createLetters } from '../../services/worker/letters/index.js';

const secrets = createVerificationSecrets([{ id: 1, key: Buffer.alloc(32, 1) }], 'https://partners.example/');
const letters = createLetters(secrets, { baseUrl: 'https://partners.example/', supportEmail: 'support@partners.example' });
const membershipId = '0b5f1c9e-2f9e-4c4f-9a55-0d2b7f3c1a11';
const facts: VerificationLetterFacts = {
  membershipId,
  challenge: 4,
  reminder: 0,
  email: 'contact@harbour.example',
  language: 'en',
  legalName: 'Harbour & Sons Ltd',
  enrollerEmail: 'global-administrator@harbour.example',
  deadline: '2026-01-17T22:30:00.000Z',
};
const reminder = {
  ...facts,
  mail: 'agreement-reminder/1',
  kind: 'agreement-reminder',
  facts: { agreementVersion: '2026-01', reminder: 1, deadline: facts.deadline },
} as const;
const both = ({ text, html }: Letter) => [text, html.replaceAll('&amp;', '&')];

describe.each(['en', 'ko'] as const)('the verification mail in %s', (language) => {
  const letter = letters.verificationEmail({ ...facts, language });

  it('says which company, who enrolled it, which address, and until when, in text and in HTML', () => {
    for (const part of both(letter)) {
      for (const said of ['Harbour & Sons Ltd', facts.email, facts.enrollerEmail!, language === 'en' ? '17 January 2026' : '1월 18일']) {
        expect(part).toContain(said);
      }
    }
  });

  it('says whom to ask, and what to name', () => {
    for (const part of both(letter)) for (const said of ['support@partners.example', membershipId]) expect(part).toContain(said);
  });

  it('carries the link and the code', () => {
    for (const part of both(letter)) {
      expect(part).toContain(secrets.linkFor(membershipId, 4));
      expect(part).toContain(secrets.codeFor(membershipId, 4));
    }
    expect(letter.subject).not.toContain(secrets.codeFor(membershipId, 4));
  });

  it('is a page of its language that loads nothing', () => {
    expect(letter.html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    expect(letter.html).not.toMatch(/<script|<img|<link|@import|url\(/i);
  });

  it('is the same letter when it is written again', () => {
    expect(letters.verificationEmail({ ...facts, language })).toEqual(letter);
  });

  it('repeats link and code in a reminder, and says that it is one', () => {
    const reminder = letters.verificationEmail({ ...facts, language, reminder: 2 });
    expect(reminder.subject).not.toBe(letter.subject);
    expect(reminder.text).toContain(secrets.linkFor(membershipId, 4));
    expect(reminder.text).toMatch(language === 'en' ? /reminder 2/ : /2번째 알림/);
  });

  it('leaves out who enrolled where no address is on record', () => {
    const { enrollerEmail, ...unknown } = facts;
    expect(enrollerEmail).toContain('global-administrator');
    expect(letters.verificationEmail({ ...unknown, language }).text).not.toContain('global-administrator');
  });
});

describe.each(['en', 'ko'] as const)('the agreement reminder in %s', (language) => {
  it('says what waits, for whom, until when, and what happens then', () => {
    const letter = letters.letter({ ...reminder, language });
    for (const part of both(letter)) {
      for (const said of ['Harbour & Sons Ltd', '2026-01', language === 'en' ? '17 January 2026' : '1월 18일'])
        expect(part).toContain(said);
    }
    expect(letter.subject).toContain('Harbour & Sons Ltd');
    expect(letter.html).toContain(`<html lang="${language}"`);
  });
});

describe('a name that a stranger chose', () => {
  const evil = letters.verificationEmail({
    ...facts,
    legalName: '<script>alert(1)</script> You won, see https://evil.example/x\r\nBcc: all@harbour.example\u202E' + 'A'.repeat(300),
  });

  it('starts no header and no line', () => {
    expect(evil.subject).not.toMatch(/[\r\n\u202E]/);
    expect(evil.text).not.toMatch(/^Bcc/m);
  });

  it('becomes no markup', () => {
    expect(evil.html).not.toContain('<script');
    expect(evil.html).toContain('&lt;script');
  });

  it('becomes no link', () => {
    expect(evil.text).not.toContain('evil.example');
    expect(evil.html.replace(/<title>.*?<\/title>/s, '')).not.toContain('evil.example');
  });

  it('ends somewhere', () => {
    expect(evil.subject.length).toBeLessThan(200);
  });
});

describe('the letter about what support did', () => {
  const act = { ...reminder, mail: 'support-acted/9', kind: 'support-acted' } as const;
  it.each([
    ['en', 'holiday', 'a step got more time', 'a holiday lay in between'],
    ['ko', 'holiday', '단계의 기한이 연장되었습니다', '휴일이 끼어 있음'],
    ['en', 'a-code-of-their-own', 'a step got more time', 'the code “a-code-of-their-own”'],
    ['ko', 'a-code-of-their-own', '단계의 기한이 연장되었습니다', '지원팀 코드 ‘a-code-of-their-own’'],
  ] as const)('says in %s what was done and why, by the code %s', (language, reason, ...said) => {
    for (const part of both(letters.letter({ ...act, language, facts: { action: 'extendDeadline', reason, note: 'none' } })))
      for (const words of said) expect(part).toContain(words);
  });
});

describe.each([
  ['en', 'support', 'Support let you'],
  ['en', 'partner', 'An administrator of Harbour & Sons Ltd let you'],
  ['ko', 'support', '지원팀이 귀하를'],
  ['ko', 'partner', 'Harbour & Sons Ltd의 관리자가 귀하를'],
] as const)('the letter to who was let in, in %s', (language, by, said) => {
  it(`says who answered: ${by}`, () => {
    const accepted = { ...reminder, language, mail: 'join-accepted/9', kind: 'join-accepted', facts: { by } } as const;
    expect(letters.letter(accepted).text).toContain(said);
  });
});

describe.each(['en', 'ko'] as const)('the letter to whom the signing was handed, in %s', (language) => {
  const asked = { ...reminder, language, mail: 'signing-handed-over/6', kind: 'signing-handed-over' } as const;
  const said = { agreementVersion: '2026-01', deadline: facts.deadline, enroller: facts.enrollerEmail!, gate: 'joining', handOver: 6 };
  const link = secrets.signingLinkFor({ membershipId, handOver: 6 });

  it('says who asks, until when, and brings the link; so do its reminders', () => {
    for (const part of both(letters.letter({ ...asked, facts: said })))
      for (const words of ['Harbour & Sons Ltd', '2026-01', facts.enrollerEmail!, link]) expect(part).toContain(words);
    expect(letters.letter({ ...reminder, language, facts: { ...reminder.facts, handOver: 6 } }).text).toContain(link);
  });
  it('leaves out who asked where that is not known', () =>
    expect(letters.letter({ ...asked, facts: { ...said, enroller: 'none' } }).text).not.toMatch(/none|global-administrator/));
  it('brings administrators no link', () => expect(letters.letter({ ...reminder, language }).text).not.toContain('/sign/'));
});

describe.each(['en', 'ko'] as const)('the letter about changed rules, in %s', (language) => {
  const changed = { ...reminder, language, mail: 'policy-changed/9', kind: 'policy-changed' } as const;
  const rules = { from: '2026-01', to: '2026-01-waiver', reason: 'none', payment: 'none' };
  const [looks, none] = language === 'en' ? ['look at the dates', 'no date moves'] : ['날짜를 확인해 주세요', '바뀌는 날짜가 없습니다'];

  it('asks to look at dates where dates move', () => {
    const moved = { ...rules, dates: 'anniversary 2028-01-16 2029-01-16', moves: 'some' };
    for (const part of both(letters.letter({ ...changed, facts: moved }))) expect(part).toContain(looks);
  });
  it('says that none moves where none does', () => {
    for (const part of both(letters.letter({ ...changed, facts: { ...rules, dates: '', moves: 'none' } }))) {
      expect(part).toContain(none);
      expect(part).not.toContain(looks);
    }
  });
});

describe.each([
  { language: 'en', again: 'asked', automatic: 'on', said: 'can be switched off', unsaid: 'begins by itself' },
  { language: 'en', again: 'by-itself', automatic: 'none', said: 'begins by itself', unsaid: 'Automatic renewal' },
  { language: 'ko', again: 'asked', automatic: 'off', said: '켤 수 있습니다', unsaid: '자동으로 시작되므로' },
  { language: 'ko', again: 'by-itself', automatic: 'none', said: '자동으로 시작되므로', unsaid: '자동 갱신이' },
] as const)('the letter about a renewed membership, in $language', ({ language, again, automatic, said, unsaid }) => {
  it(`says what the next year is like: ${again}, automatic renewal ${automatic}`, () => {
    const renewed = { ...reminder, language, mail: 'membership-renewed/9', kind: 'membership-renewed' } as const;
    const letter = letters.letter({ ...renewed, facts: { anniversary: '2028-01-16', how: 'by-company', again, automatic } });
    for (const part of both(letter)) {
      expect(part).toContain(said);
      expect(part).not.toContain(unsaid);
    }
  });
});
