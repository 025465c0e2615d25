import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent<Type>;

type Price = EventData<'OrderPlaced'>['price'];

/** When an order of today expires, by each way to pay. */
export const expiresAt = { card: '2026-03-11T09:00:00.000Z', wire: '2026-04-03T09:00:00.000Z' } as const;

/** Until when a level lasts that was paid for today. */
export const levelUntil = '2027-03-04T09:00:00.000Z';

/** A file that shows a transfer. */
export const transferProof = { hash: 'd'.repeat(64), mediaType: 'application/pdf', size: 80_000, name: 'transfer.pdf' } as const;

/** Until when support looks at a proof of a transfer that comes today: three business days. */
export const proofDeadline = '2026-03-09T09:00:00.000Z';

/** The last instant to which support may today let a competency count. */
export const overrideUntil = '2026-06-04T09:00:00.000Z';

/** What the company of every test, which is in Korea, pays for each level. */
export const prices = {
  'action-pack': { currency: 'KRW', list: 560_000, net: 560_000, taxPercent: 10, tax: 56_000, total: 616_000 },
  silver: { currency: 'KRW', list: 2_200_000, net: 2_200_000, taxPercent: 10, tax: 220_000, total: 2_420_000 },
  gold: { currency: 'KRW', list: 5_600_000, net: 5_600_000, taxPercent: 10, tax: 560_000, total: 6_160_000 },
} as const satisfies Record<string, Price>;

/** What Gold costs who has Silver by that order: a quarter less. */
export const upgradePrice = (order: number): Price => ({
  ...prices.gold,
  discount: { percent: 25, amount: 1_400_000, because: 'upgrade', order },
  net: 4_200_000,
  tax: 420_000,
  total: 4_620_000,
});

/** Where every test earns its competencies. */
export const area = 'cloud-platform';

const companyOnPaper = {
  legalName: '한빛 소프트웨어',
  address: { addressLine1: '테헤란로 1', city: '서울', postalCode: '06000', country: 'KR' },
};

type Level = keyof typeof prices;

const paper = (order: number, level: Level, price: Price): Omit<EventData<'InvoiceIssued'>, 'number' | 'paidAt'> => ({
  order,
  seller: '2026-01',
  buyer: companyOnPaper,
  level,
  ...(level !== 'action-pack' && { area }),
  price,
});

const numbered = (place: number, year = 2026): string => `RJG4TWHF4RJWT-${year}-00${place}`;

/** What can happen to levels and orders, each told once. */
export const ordering = {
  earned: (level: 'silver' | 'gold' = 'silver', was?: 'silver') => event('CompetencyEarned', { area, level, ...(was && { was }) }),
  lost: (was: 'silver' | 'gold' = 'silver', left?: 'silver') => event('CompetencyLost', { area, was, ...(left && { left }) }),
  overridden: (level: 'silver' | 'gold' = 'silver', until: string = overrideUntil) =>
    event('AchievementOverridden', { area, level, until }),
  overrideEnded: (level: 'silver' | 'gold' = 'silver') => event('AchievementOverrideEnded', { area, level }),
  actionPackOrdered: (order = 1, method: 'card' | 'wire' = 'wire') =>
    event('OrderPlaced', {
      order,
      level: 'action-pack',
      method,
      price: prices['action-pack'],
      employees: 40,
      expiresAt: expiresAt[method],
    }),
  competencyOrdered: (order: number, level: 'silver' | 'gold', price: Price = prices[level]) =>
    event('OrderPlaced', { order, level, area, method: 'card', price, expiresAt: expiresAt.card }),
  paid: (order: number, { total, currency }: Price, receivedAt: string) =>
    event('OrderPaid', { order, payment: `PAY-${order}`, amount: total, currency, receivedAt }),
  partPaid: (order: number, payment: string, amount: number, receivedAt = '2026-03-04T09:00:00.000Z') =>
    event('PartPaymentReceived', { order, payment, amount, currency: 'KRW', receivedAt }),
  declinedCard: (order: number, retryFrom = '2026-03-05T09:00:00.000Z') =>
    event('OrderPaymentDeclined', { order, decline: 'funds', retryFrom }),
  cancelled: (order: number) => event('OrderCancelled', { order }),
  orderExpired: (order: number) => event('OrderExpired', { order }),
  refunded: (order: number, { total, currency }: Price) => event('OrderRefunded', { order, amount: total, currency }),
  charging: (order: number, attempt = 1) => event('CardChargeRequested', { order, attempt, paymentMethod: 'pm_card_visa' }),
  notCharged: (order: number, attempt = 1) => event('CardChargeWithdrawn', { order, attempt }),
  paidByCard: (order: number, { total, currency }: Price, receivedAt: string, attempt = 1) =>
    event('OrderPaid', { order, payment: `pi_${order}_${attempt}`, amount: total, currency, receivedAt, attempt }),
  surplus: (order: number, { total, currency }: Price, receivedAt: string, attempt = 1) =>
    event('SurplusPaymentReceived', { order, payment: `pi_${order}_${attempt}`, method: 'card', amount: total, currency, receivedAt }),
  moneyBack: (order: number, { total, currency }: Price, attempt = 1) =>
    event('RefundPaid', { order, payment: `pi_${order}_${attempt}`, refund: 're_1', amount: total, currency }),
  proofReceived: (order = 1, data: Partial<EventData<'PaymentProofReceived'>> = {}) =>
    event('PaymentProofReceived', { order, ...transferProof, deadline: proofDeadline, ...data }),
  proofRejected: (order = 1, hash: string = transferProof.hash) => event('PaymentProofRejected', { order, hash, flaw: 'unreadable' }),
  proofEscalated: (deadline: string, level = 1) => event('PaymentProofEscalated', { order: 1, hash: transferProof.hash, level, deadline }),
  invoiced: (order = 1, level: Level = 'silver', paidAt = '2026-03-04T09:00:00.000Z', price: Price = prices[level]) =>
    event('InvoiceIssued', { ...paper(order, level, price), number: numbered(order), paidAt }),
  credited: (order: number, level: Level, place: number) =>
    event('CreditNoteIssued', { ...paper(order, level, prices[level]), number: numbered(place), credits: numbered(order) }),
  moneyNotBack: (order: number, attempt = 1) => event('RefundFailed', { order, payment: `pi_${order}_1`, attempt }),
  moneyBackRetried: (order: number, attempt = 2) => event('RefundRetried', { order, payment: `pi_${order}_1`, attempt }),
  reached: (order: number, level: 'action-pack' | 'silver' | 'gold', until: string = levelUntil) =>
    event('LevelReached', { level, ...(level !== 'action-pack' && { area }), order, until }),
  atRisk: (level: 'silver' | 'gold' = 'silver', until: string = levelUntil) => event('LevelAtRisk', { level, until }),
  levelEnded: (order: number, level: 'action-pack' | 'silver' | 'gold', ending: 'time' | 'refund' = 'time') =>
    event('LevelEnded', { level, order, ending }),
};
