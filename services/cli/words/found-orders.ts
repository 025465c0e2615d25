import type { Language } from '../words.js';

const en = {
  help: {
    orders: 'see everything that a company ordered; without an id, find orders of all companies (support)',
    id: 'the membership; left out, orders of all are looked for',
    reference: 'in full: the reference of a transfer, the number of an invoice or credit note, the id of a payment or refund',
    status: 'only these: open, paid, refunded, cancelled, expired or ended',
    level: 'only for this level: action-pack, silver or gold',
    method: 'only to be paid like this: card or wire',
    sign: 'only what wants somebody’s eye: proof-waits, money-owed, charging or declined',
    sort: 'placed for the newest first, expires for the open ones that expire first',
  },
  signs: {
    'proof-waits': 'a proof waits',
    'money-owed': 'money is to go back',
    charging: 'a card is being charged',
    declined: 'declined',
  } as Readonly<Record<string, string>>,
  none: 'No order fits.',
  nothing: 'Nothing was ordered yet.',
  onlyOfAll: (option: string): string => `--${option} looks through the orders of all companies: leave the id out.`,
};

const ko: typeof en = {
  help: {
    orders: '회사가 주문한 것을 모두 보기. ID를 적지 않으면 모든 회사의 주문 찾기(지원팀)',
    id: '회원 ID. 적지 않으면 모든 회사의 주문을 찾음',
    reference: '이체 참조 번호, 청구서나 대변전표 번호, 결제나 환불 ID를 그대로 모두',
    status: '이 상태만: open, paid, refunded, cancelled, expired, ended',
    level: '이 레벨만: action-pack, silver, gold',
    method: '이 결제 방법만: card, wire',
    sign: '확인이 필요한 것만: proof-waits, money-owed, charging, declined',
    sort: 'placed는 최근 주문부터, expires는 결제 기한이 먼저인 열린 주문부터',
  },
  signs: {
    'proof-waits': '증빙 확인 대기',
    'money-owed': '돌려줄 금액 있음',
    charging: '카드 결제 중',
    declined: '거절됨',
  },
  none: '해당하는 주문이 없습니다.',
  nothing: '아직 주문한 것이 없습니다.',
  onlyOfAll: (option) => `모든 회사의 주문에서 찾는 옵션입니다: --${option}. ID를 빼 주세요.`,
};

/** What the command line says of orders that are looked for, in both languages. */
export const foundOrderWords: Readonly<Record<Language, typeof en>> = { en, ko };
