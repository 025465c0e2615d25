import type { Language } from '../words.js';

const en = {
  title: 'Benefits',
  labels: { productKey: 'Product key', until: 'Key valid until' },
  activateBy: (at: string): string => `to be activated by ${at}`,
  activated: (at: string): string => `activated ${at}`,
  left: (quantity: string): string => `${quantity} left`,
  assigned: (people: readonly string[]): string => `assigned to ${people.join(', ')}`,
  resting: (until: string): string => `a seat of somebody who is gone is free from ${until}`,
  key: (until: string): string => `key seen, valid until ${until}`,
  unseen: 'a replaced key, not seen yet',
};

const ko: typeof en = {
  title: '혜택',
  labels: { productKey: '제품 키', until: '키 유효 기한' },
  activateBy: (at) => `${at}까지 활성화`,
  activated: (at) => `${at} 활성화됨`,
  left: (quantity) => `남은 양 ${quantity}`,
  assigned: (people) => `할당된 사람: ${people.join(', ')}`,
  resting: (until) => `나간 사람의 자리는 ${until}부터 비어 있음`,
  key: (until) => `키 확인함, ${until}까지 유효`,
  unseen: '바뀐 키, 아직 보지 않음',
};

/** What benefits say of themselves at the command line. */
export const benefitWords: Readonly<Record<Language, typeof en>> = { en, ko };
