import { readFileSync } from 'node:fs';
import { evolve, initialState } from '../../events/membership.js';
import { letterNatures, type LetterKind } from '../../events/state/letter-kinds.js';
import { writtenDocs } from '../../services/api/documents/written-docs.js';
import { sayFacts } from '../../services/shared/sentences.js';
import { texts, say, sayList } from '../../services/shared/texts.js';
import { createVerificationSecrets } from '../../services/shared/verification-secrets.js';
import { createLetters } from '../../services/worker/letters/index.js';
import { callsFor } from '../../services/worker/letters/places.js';
import type { OwedMail } from '../../events/state/owed-letters.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { bySupport, membershipId, on, recorded, type Happened } from '../support/given-when-then.js';
import { benefitsUntil } from '../support/sample-benefits.js';
import { emailDeadline, happened, joinDeadline } from '../support/sample-events.js';
import { expiresAt, levelUntil, prices } from '../support/sample-orders.js';
import { people } from '../support/membership.js';
import { states } from '../support/states.js';

const kinds = Object.keys(letterNatures) as LetterKind[];
const baseUrl = 'https://partners.example/';
const supportEmail = 'support@partners.example';
const secrets = createVerificationSecrets([{ id: 1, key: Buffer.alloc(32, 1) }], baseUrl);
const letters = createLetters(secrets, { baseUrl, supportEmail });

const { active } = states;
const withAnother = [
  ...active,
  { type: 'UserAdded', data: { objectId: people.another, roles: ['user-management-admin'], email: 'another@hanbit.example' } },
] as readonly Happened[];
const cameBack = {
  type: 'LetterBounced',
  data: {
    mail: `membership-active/${active.length}/${people.enroller}`,
    kind: 'membership-active',
    reader: 'administrator',
    email: 'g***@hanbit.example',
    smtpStatus: 550,
  },
} as Happened;

const asksToJoin = {
  type: 'JoinRequested',
  data: { objectId: people.member, email: 'member@hanbit.example', language: 'ko', deadline: joinDeadline },
} as Happened;
const letIn = {
  type: 'JoinRequestAccepted',
  data: { objectId: people.member, roles: ['report-viewer'], email: 'member@hanbit.example' },
} as Happened;
const member = { objectId: people.member, email: 'member@hanbit.example', language: 'ko' } as const;
const declined = { type: 'JoinRequestDeclined', data: { ...member, againFrom: joinDeadline } } as Happened;
const lapsed = { type: 'JoinRequestLapsed', data: member } as Happened;
const isLate = { type: 'DeadlineReminded', data: { step: 'email-verification', deadline: emailDeadline } } as Happened;

const wire = { order: 1, payment: 'BANK-1', amount: 616_000, currency: 'KRW' } as const;
const lateMoney = { type: 'SurplusPaymentReceived', data: { ...wire, method: 'wire', receivedAt: expiresAt.wire } } as Happened;
const ofLevels: readonly (readonly Happened[])[] = [
  [...states['order placed'], on(expiresAt.wire, happened.orderExpired(1)), on(expiresAt.wire, lateMoney)],
  [...states['order placed'], { type: 'PartPaymentReceived', data: { ...wire, amount: 16_000, receivedAt: expiresAt.wire } }],
  [
    ...states['order placed'],
    { type: 'PartPaymentReceived', data: { ...wire, amount: 10, receivedAt: expiresAt.wire } },
    { type: 'PaymentRetracted', data: { ...wire, amount: 10 } },
  ],
  [...states['order placed'], lateMoney, { type: 'SurplusApplied', data: { ...wire, to: 2 } }],
  [...states['order placed'], { type: 'OrderCancelled', data: { order: 1, overtakenBy: 'gold' } }],
  [...states['order placed'], { type: 'OrderCancelled', data: { order: 1, without: 'silver' } }],
  [...states['money going back'], happened.moneyNotBack(1)],
  [...states['money going back'], happened.moneyBack(1, prices.silver)],
  [...states['level reached'], happened.invoiced(), happened.credited(1, 'silver', 2)],
  [
    ...states['level reached'],
    on('2027-02-02T09:00:00.000Z', happened.endWarned('level', 'silver', levelUntil)),
    on(levelUntil, happened.levelEnded(1, 'silver')),
    on('2027-03-20T09:00:00.000Z', happened.endWarned('benefit', 'silver', benefitsUntil)),
  ],
];

const wish = active.length + 1;
const ofMerges: readonly (readonly Happened[])[] = [
  [...states['merge offered'], happened.mergeDeclined()],
  [...states['merge answered'], happened.mergeLapsed(wish)],
  [...states['merge confirmed'], happened.mergeRefused(wish, 'merge-orders-open')],
  [...states['merge confirmed'], happened.accountsMerged(wish)],
];

/** What happens to memberships, as far as the states that every command is asked in do not tell it. */
const stories: readonly (readonly Happened[])[] = [
  ...Object.values(states),
  ...ofLevels,
  ...ofMerges,
  [...withAnother, cameBack],
  [...states['leaving announced'], happened.leavingTakenBack],
  ...[letIn, declined, lapsed].map((answer) => [...active, asksToJoin, answer]),
  [...states.requested, isLate],
  [...states['tenant asked'], happened.tenantDeclined],
  [...active, bySupport(happened.closed('by-support'))],
  ...[happened.invitationExpired, happened.invitationDeclined, happened.invitationAccepted].map((ended) => [
    ...states['invited by a member'],
    ended(active.length + 1),
  ]),
  [...states['invited by a member'], happened.invitationBounced(active.length + 1)],
  [
    ...withAnother,
    happened.rolesChanged({
      objectId: people.another,
      before: ['user-management-admin'],
      roles: ['account-admin'],
      email: 'a***@hanbit.example',
    }),
  ],
  [...withAnother, happened.userRemoved(people.another, ['user-management-admin'], { email: 'another@hanbit.example' })],
];

/** The letters that lead to a page of their own, or nowhere, where nothing is to be done in the application. */
const pages: { readonly [Kind in LetterKind]?: string } = {
  'user-removed': '',
  'roles-changed': '',
  'account-suspended': '',
  'domain-asked': '',
  'domain-proved': '',
  'signing-handed-over': `${baseUrl}sign/`,
  'user-invited': `${baseUrl}invitation/`,
};

/** Every letter that is owed at any moment of any story, by kind. */
const owed = new Map<LetterKind, OwedMail>();
for (const story of stories)
  recorded(story).reduce((before, event) => {
    const state = evolve(before, event);
    for (const mail of owedMails(state)) owed.set(mail.kind, mail);
    return state;
  }, initialState);

it('is whole: every kind of letter is owed to somebody at some moment', () => expect([...owed.keys()].sort()).toEqual([...kinds].sort()));

/** A time that is still to come, or that has passed: a letter says the one that is so. */
const isShown = (fact: string, facts: OwedMail['facts']): boolean =>
  (ofTransfers.includes(fact) && facts['method'] === 'wire') || !sometimes.includes(fact) || fact in facts;

/** What is derived when the letter is written. */
const ofTransfers: readonly string[] = ['accountHolder', 'account', 'bank', 'reference'];
const sometimes: readonly string[] = ['deadline', 'blockedSince', 'rules', 'area', 'discount', ...ofTransfers];

function written(kind: LetterKind, language: 'en' | 'ko') {
  const { id: mail, facts, to } = owed.get(kind)!;
  return letters.letter({ mail, kind, membershipId, language, email: to.email, legalName: 'Harbour Ltd', facts });
}

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  it.each(kinds)('%s says what happened, what to do and what comes then, with nothing left open', (kind) => {
    const { subject, text, html } = written(kind, language);
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(/[{}]|undefined|\[object|NaN|Invalid/);
      expect(part).not.toMatch(/\d (KRW|GBP|EUR|USD)\b/);
      if (language === 'ko') expect(part).toMatch(/[가-힣]/);
    }
    const { rows } = texts[language].letters.kinds[kind];
    const { facts } = owed.get(kind)!;
    for (const [fact, label] of Object.entries(rows)) expect([label, text.includes(label)]).toEqual([label, isShown(fact, facts)]);
    const next = sayList(language, `letters.kinds.${kind}.next`, { ...sayFacts(language, facts), legalName: 'Harbour Ltd' });
    expect(next.length).toBeGreaterThan(0);
    for (const sentence of next) expect(text).toContain(sentence);
    expect(text).toContain(say(language, 'letters.shared.todo-title'));
    for (const part of [text, html]) for (const said of [membershipId, supportEmail]) expect(part).toContain(said);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
  });

  it.each(kinds)('%s leads to the page of its own, else into the application, and nowhere where nothing is to be done there', (kind) => {
    const { text, html } = written(kind, language);
    expect(text).toContain(pages[kind] ?? `GET ${baseUrl}v1/memberships/${membershipId}\n`);
    for (const part of [text, html])
      for (const said of ['where-title', 'where', 'calls'] as const)
        expect(part.includes(say(language, `letters.shared.${said}`))).toBe(pages[kind] === undefined);
  });
});

it.each([
  ['vetting-rejected', ['replace-primary-contact', 'correct-legal-profile', 'documents', 'resubmit-vetting', 'appeal-vetting']],
  ['membership-active', ['add-user', 'invite-user']],
] as const)('names in %s every way that it speaks of', (kind, ways) => {
  const { text } = written(kind, 'en');
  for (const way of ways) expect(text).toContain(`POST ${baseUrl}v1/memberships/${membershipId}/${way}\n`);
});

it.each(['invoice-issued', 'credit-note-issued'] as const)('names in %s the paper itself first, as data and as PDF', (kind) => {
  const number = String(owed.get(kind)!.facts['number']);
  const calls = [...written(kind, 'en').text.matchAll(/GET (\S+)/g)].map(([, address]) => address);
  const paper = `${baseUrl}v1/memberships/${membershipId}/invoices/${number}`;
  expect(calls).toEqual([paper, `${paper}/pdf`, `${baseUrl}v1/memberships/${membershipId}`]);
});

it('names only calls that there are', () => {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  const mails = [...owed].map(([kind, { id: mail, facts, to }]) => ({ mail, kind, membershipId, legalName: 'Harbour Ltd', ...to, facts }));
  for (const mail of mails)
    for (const call of callsFor(mail, { baseUrl })) {
      const [method = '', address = ''] = call.split(' ');
      const path = new URL(address).pathname
        .replace(membershipId, '{membershipId}')
        .replace(/orders\/\d+/, 'orders/{order}')
        .replace(/invoices\/[^/]+/, 'invoices/{number}');
      expect([call, Object.keys(paths[path] ?? {})]).toEqual([call, expect.arrayContaining([method.toLowerCase()])]);
    }
});

it('is written down as it is sent: if not, run npm run docs', () => {
  const written = readFileSync('docs/letters.md', 'utf8');
  expect(written).toBe(writtenDocs()['letters.md']);
  expect(written).not.toMatch(/^To \./m);
  expect([...written.matchAll(/^### `([\w-]+)`$/gm)].map(([, kind]) => kind)).toEqual(kinds);
});
