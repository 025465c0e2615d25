import type { Language } from '../words.js';

const en = {
  help: {
    invoices: 'see the invoices and credit notes of a company, or one of them; --save writes it to a file as a PDF in your language',
    number: 'one of them, by its number',
    save: 'the file that the PDF is written to; one that is there is not written over',
  },
  kinds: { invoice: 'invoice', 'credit-note': 'credit note' } as Readonly<Record<string, string>>,
  nothing: 'Nothing was invoiced yet.',
  order: (number: number): string => `order ${number}`,
  period: (from: string, until: string): string => `${from} to ${until}`,
  due: (number: number, at: string): string => `Order ${number} is to be invoiced by ${at}.`,
  credits: (number: string): string => `takes back ${number}`,
  creditedBy: (number: string): string => `taken back by ${number}`,
  labels: {
    number: 'Number',
    kind: 'Kind',
    issued: 'Issued',
    seller: 'From',
    buyer: 'To',
    net: 'Without tax',
    tax: 'Tax',
    total: 'Total',
    paid: 'Paid',
    givenBack: 'Given back',
    credits: 'Takes back',
    creditedBy: 'Taken back by',
    save: 'As a PDF',
  },
  saved: (file: string, kilobytes: number): string => `Written to ${file} (${kilobytes} kB).`,
  whichOne: '--save needs the number of one invoice or credit note.',
  notWritable: (file: string): string => `${file} is there already, or cannot be written. Name another file.`,
};

const ko: typeof en = {
  help: {
    invoices: '회사의 청구서와 대변전표를 보거나 하나를 보기. --save는 사용 언어의 PDF로 파일에 저장',
    number: '번호로 하나만',
    save: 'PDF를 저장할 파일. 이미 있는 파일은 덮어쓰지 않음',
  },
  kinds: { invoice: '청구서', 'credit-note': '대변전표' },
  nothing: '아직 청구된 것이 없습니다.',
  order: (number) => `주문 ${number}번`,
  period: (from, until) => `${from}부터 ${until}까지`,
  due: (number, at) => `주문 ${number}번의 청구서는 ${at}까지 발행됩니다.`,
  credits: (number) => `취소 대상: ${number}`,
  creditedBy: (number) => `취소한 전표: ${number}`,
  labels: {
    number: '번호',
    kind: '종류',
    issued: '발행',
    seller: '판매자',
    buyer: '구매자',
    net: '세금 제외',
    tax: '세금',
    total: '합계',
    paid: '결제',
    givenBack: '돌려줄 결제',
    credits: '취소 대상',
    creditedBy: '취소한 전표',
    save: 'PDF로 저장하려면',
  },
  saved: (file, kilobytes) => `저장했습니다: ${file} (${kilobytes}kB)`,
  whichOne: '--save에는 청구서나 대변전표 하나의 번호가 필요합니다.',
  notWritable: (file) => `파일이 이미 있거나 쓸 수 없습니다: ${file}. 다른 파일 이름을 적어 주세요.`,
};

/** What is said of invoices and credit notes, in both languages. */
export const invoiceWords: Readonly<Record<Language, typeof en>> = { en, ko };
