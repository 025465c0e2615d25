import type { Language } from '../words.js';

const en = {
  member: 'Member',
  noMember: 'No member',
  labels: {
    level: 'Level',
    since: 'Since',
    levelUntil: 'Level until',
    until: 'Member until',
    limits: 'Limited',
    reasons: 'Why',
    purchases: 'Purchases',
    tenants: 'Tenants',
    changed: 'Changed',
    asOf: 'As of',
  },
  purchases: { open: 'open', blocked: 'blocked' } as Readonly<Record<string, string>>,
  noEnd: 'no end date',
  history: 'History',
  period: (level: string, from: string, to: string): string => `${level}, ${from} to ${to}`,
  running: (level: string, from: string): string => `${level}, since ${from}`,
  ended: (reason: string): string => `ended because ${reason}`,
  earlier: (count: number): string =>
    `Before those there ${count === 1 ? 'was one more time' : `were ${count} more times`}: tenure timeline`,
  key: '━ member   ┄ ahead, if nothing more happens   · no member   (a sign a month)',
};

const ko: typeof en = {
  member: '회원',
  noMember: '회원 아님',
  labels: {
    level: '레벨',
    since: '시작',
    levelUntil: '레벨 종료',
    until: '회원 종료일',
    limits: '제한',
    reasons: '사유',
    purchases: '구매',
    tenants: '테넌트',
    changed: '바뀐 시각',
    asOf: '기준 시각',
  },
  purchases: { open: '가능', blocked: '차단됨' },
  noEnd: '종료일 없음',
  history: '이력',
  period: (level, from, to) => `${level}, ${from}부터 ${to}까지`,
  running: (level, from) => `${level}, ${from}부터`,
  ended: (reason) => `끝난 사유: ${reason}`,
  earlier: (count) => `그 전에 회원였던 기간이 ${count}번 더 있습니다: tenure timeline`,
  key: '━ 회원   ┄ 앞으로(더 일어나는 일이 없다면)   · 회원 아님   (한 칸이 한 달)',
};

/** How other programs see a company, in both languages. */
export const toldStandingWords: Readonly<Record<Language, typeof en>> = { en, ko };
