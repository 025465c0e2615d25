import type { Language } from '../words.js';

const en = {
  record: {
    title: 'Record of the old membership centre',
    labels: {
      ids: 'Ids there',
      since: 'Since',
      ran: 'Ran until',
      level: 'Level',
      anniversary: 'Anniversary',
      left: 'People left',
      next: 'Next',
    },
    locations: (ids: string): string => `locations ${ids}`,
    level: (level: string, until: string): string => `${level}, until ${until}`,
    left: (count: number): string => `${count} to be added here anew`,
  },
  merge: {
    title: 'Merge of two accounts',
    sides: { survivor: 'becomes part of this one', joining: 'is the one that stays' } as Readonly<Record<string, string>>,
    labels: {
      other: 'Other account',
      since: 'Since',
      acts: 'Who acts',
      until: 'Until',
      brings: 'Would bring',
      next: 'Next',
      joined: 'Part of this',
    },
    joined: (partnerId: string, at: string): string => `${partnerId}, since ${at}`,
    former: (ids: string): string => `with the ids ${ids}`,
    level: (level: string, until: string): string => `${level} until ${until}`,
    anniversary: (day: string): string => `the anniversary ${day}`,
  },
};

const ko: typeof en = {
  record: {
    title: '이전 멤버십 센터의 기록',
    labels: {
      ids: '그곳의 ID',
      since: '시각',
      ran: '그곳의 만료',
      level: '레벨',
      anniversary: '기념일',
      left: '남은 사람',
      next: '다음',
    },
    locations: (ids) => `사업장 ${ids}`,
    level: (level, until) => `${level}, 기한: ${until}`,
    left: (count) => `${count}명을 여기에 다시 추가해야 함`,
  },
  merge: {
    title: '계정 합치기',
    sides: { survivor: '이 계정에 합쳐짐', joining: '남는 계정' },
    labels: {
      other: '상대 계정',
      since: '시각',
      acts: '처리할 사람',
      until: '기한',
      brings: '가져올 것',
      next: '다음',
      joined: '합쳐진 계정',
    },
    joined: (partnerId, at) => `${partnerId}, 시각: ${at}`,
    former: (ids) => `함께 온 ID: ${ids}`,
    level: (level, until) => `${level} 기한 ${until}`,
    anniversary: (day) => `기념일 ${day}`,
  },
};

/** What is said of a record of the old centre and of two accounts that become one, in both languages. */
export const accountWords: Readonly<Record<Language, typeof en>> = { en, ko };
