import type { Language } from '../words.js';

const en = {
  help: {
    renewals: 'see whose membership is due for renewal, how each stands and what is not met (support)',
    from: 'due on this day or later, such as 2027-03-01 (else today)',
    until: 'due on this day or earlier (else 30 days after --from)',
    phase: 'only those that stand like this: coming, open, lapsed-late, held or by-itself',
    unmet: 'only those that lack this: vetted, window-open, qualified, agreement-current, profile-reviewed or paid',
  },
  heads: { due: 'Due', phase: 'Status', company: 'Company', partnerId: 'Partner id', country: 'Country', unmet: 'Not met' },
  phases: {
    coming: 'not open yet',
    open: 'open',
    'lapsed-late': 'lapsed, late',
    held: 'suspended',
    'by-itself': 'by itself',
  } as Readonly<Record<string, string>>,
  automatic: 'automatic',
  nothing: 'nothing',
  period: (from: string, until: string): string => `Due from ${from} to ${until}`,
  none: 'No renewal fits.',
};

const ko: typeof en = {
  help: {
    renewals: '갱신할 때가 된 멤버십과 그 상태, 남은 조건 보기(지원팀)',
    from: '갱신 기한이 이 날이거나 그 뒤(예: 2027-03-01). 적지 않으면 오늘',
    until: '갱신 기한이 이 날이거나 그 전. 적지 않으면 --from의 30일 뒤',
    phase: '이 상태만: coming, open, lapsed-late, held, by-itself',
    unmet: '이 조건이 남은 것만: vetted, window-open, qualified, agreement-current, profile-reviewed, paid',
  },
  heads: { due: '기한', phase: '상태', company: '회사', partnerId: '파트너 ID', country: '국가', unmet: '남은 조건' },
  phases: {
    coming: '갱신 기간 전',
    open: '갱신 기간',
    'lapsed-late': '만료, 늦은 갱신',
    held: '일시 중단',
    'by-itself': '갱신 없이 연장',
  },
  automatic: '자동 갱신',
  nothing: '없음',
  period: (from, until) => `기한 ${from} ~ ${until}`,
  none: '해당하는 갱신이 없습니다.',
};

/** What is shown of the renewals that are due, in both languages. */
export const renewalsDueWords: Readonly<Record<Language, typeof en>> = { en, ko };
