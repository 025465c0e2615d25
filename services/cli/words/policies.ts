import type { Language } from '../words.js';

const en = {
  help: {
    policies: 'list the versions of the rules by which members live',
    policy: 'read a version of the rules in words, with the days of an example year; without a version, the one that counts today',
    version: 'a version such as 2026-01, or current',
    activeOn: 'the day YYYY-MM-DD on which the membership of the example becomes active; today without it',
  },
  current: 'counts for whoever asks to join today',
  exampleYear: 'An example year, in UTC',
};

const ko: typeof en = {
  help: {
    policies: '멤버십에 적용되는 규칙의 버전 목록 보기',
    policy: '규칙의 한 버전을 예시 연도의 날짜와 함께 읽기. 버전이 없으면 오늘 적용되는 버전',
    version: '버전(예: 2026-01) 또는 current',
    activeOn: '예시 멤버십이 활성화되는 날 YYYY-MM-DD. 없으면 오늘',
  },
  current: '오늘 가입을 신청하면 적용됨',
  exampleYear: '예시 연도(UTC 기준)',
};

/** What is said of the rules, in both languages. */
export const policiesWords: Readonly<Record<Language, typeof en>> = { en, ko };
