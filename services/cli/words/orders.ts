import type { Language } from '../words.js';

const en = {
  title: 'Orders',
  order: (number: number): string => `Order ${number}`,
  until: (at: string): string => `to be paid by ${at}`,
  tax: (tax: string): string => `of which ${tax} tax`,
  paid: (at: string): string => `paid ${at}`,
  reference: (reference: string): string => `to be written into the transfer: ${reference}`,
  payTo: (account: string): string => `to be transferred to ${account}`,
  proofWaits: (at: string, by: string): string => `a proof came ${at}; support looks at it by ${by}`,
  proofRefused: (why: string): string => `the proof was refused: ${why}`,
  proofFile: (hash: string): string => `its file ${hash}`,
  ofProof: 'the order by wire transfer whose transfer the file proves',
  charging: (since: string): string => `a card is being charged, since ${since}`,
  declined: (why: string, from: string): string => `declined: ${why}; another card at once, the same from ${from}`,
  invoice: (number: string): string => `invoice ${number}`,
  invoiceDue: (at: string): string => `to be invoiced by ${at}`,
  creditNote: (number: string): string => `credit note ${number}`,
  toGoBack: (money: string): string => `${money} is to go back`,
  outstanding: (money: string): string => `${money} still to be paid`,
  applied: (money: string, order: number): string => `${money} was used for order ${order}`,
  wentBack: (money: string): string => `${money} went back`,
  failed: (money: string): string => `${money} could not go back; support has it tried again`,
  levels: {
    title: 'Levels',
    until: (at: string): string => `until ${at}`,
    atRisk: (since: string): string => `at risk since ${since}: no solution area backs it any more`,
  },
};

const ko: typeof en = {
  title: '주문',
  order: (number) => `주문 ${number}번`,
  until: (at) => `${at}까지 결제`,
  tax: (tax) => `그중 세금 ${tax}`,
  paid: (at) => `${at} 결제`,
  reference: (reference) => `이체할 때 적을 참조 번호: ${reference}`,
  payTo: (account) => `이체할 계좌: ${account}`,
  proofWaits: (at, by) => `${at} 증빙 접수, 지원팀 확인 기한 ${by}`,
  proofRefused: (why) => `증빙 거절됨: ${why}`,
  proofFile: (hash) => `파일 ${hash}`,
  ofProof: '이체 증빙을 올릴 주문의 번호',
  charging: (since) => `${since}부터 카드로 결제하는 중`,
  declined: (why, from) => `거절됨: ${why}. 다른 카드는 바로, 같은 카드는 ${from}부터 가능`,
  invoice: (number) => `청구서 ${number}`,
  invoiceDue: (at) => `${at}까지 청구서 발행`,
  creditNote: (number) => `대변전표 ${number}`,
  toGoBack: (money) => `${money}, 돌려줄 금액`,
  outstanding: (money) => `더 내야 할 금액 ${money}`,
  applied: (money, order) => `${money}, 주문 ${order}번의 결제에 씀`,
  wentBack: (money) => `${money}, 돌려줌`,
  failed: (money) => `${money}, 돌려주지 못함. 지원팀이 다시 시도함`,
  levels: {
    title: '레벨',
    until: (at) => `${at}까지`,
    atRisk: (since) => `${since}부터 위험: 뒷받침하는 솔루션 영역이 없음`,
  },
};

/** What orders and levels say of themselves at the command line. */
export const orderWords: Readonly<Record<Language, typeof en>> = { en, ko };
