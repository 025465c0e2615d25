import type { Language } from '../words.js';

const en = {
  title: 'Renewal',
  labels: {
    opens: 'Opens',
    closes: 'Closes',
    lapsed: 'Lapsed',
    late: 'Late until',
    automatic: 'By itself',
    last: 'Last',
    next: 'Next',
    renew: 'To renew',
  },
  offered: {
    on: 'yes, once everything below is met',
    off: 'no',
    stays: 'was switched off, and stays off until the next renewal',
    until: (until: string): string => `can be switched until ${until}`,
  },
  last: {
    year: (from: string, to: string): string => `${from} → ${to}`,
    at: (at: string): string => `renewed ${at}`,
    paid: (at: string): string => `paid ${at}`,
    payment: (payment: string): string => `payment ${payment}`,
    late: 'late',
    automatic: 'by itself',
  },
  left: { label: 'Still to be met', none: 'nothing; it can be renewed now' },
};

const ko: typeof en = {
  title: '갱신',
  labels: {
    opens: '시작',
    closes: '마감',
    lapsed: '만료',
    late: '늦은 갱신 기한',
    automatic: '자동 갱신',
    last: '지난 갱신',
    next: '다음',
    renew: '갱신하려면',
  },
  offered: {
    on: '켜짐. 아래 조건이 모두 충족되면 갱신됩니다',
    off: '꺼짐',
    stays: '이미 꺼서 다음 갱신까지 다시 켤 수 없음',
    until: (until) => `바꿀 수 있는 기한: ${until}`,
  },
  last: {
    year: (from, to) => `${from} → ${to}`,
    at: (at) => `갱신: ${at}`,
    paid: (at) => `결제: ${at}`,
    payment: (payment) => `결제 번호 ${payment}`,
    late: '늦은 갱신',
    automatic: '자동 갱신',
  },
  left: { label: '남은 조건', none: '없음. 지금 갱신할 수 있습니다' },
};

/** What is shown of a renewal, in both languages. */
export const renewalWords: Readonly<Record<Language, typeof en>> = { en, ko };
