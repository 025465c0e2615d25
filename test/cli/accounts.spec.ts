import { accountsLines, type AccountsAnswer } from '../../services/cli/printing/accounts.js';
import { paintOf } from '../../services/cli/printing/layout.js';

const paint = paintOf(false);
const said = (answer: AccountsAnswer, language: 'en' | 'ko') => accountsLines(answer, language, paint).join('\n');

const legacyMove = {
  partnerId: '4821907',
  status: 'moved',
  since: '2026-03-04T09:00:00.000Z',
  next: 'The old ids find this company.',
  locationIds: ['4821908', '4821909'],
  expiresOn: '2026-06-30',
  level: 'silver',
  until: '2026-07-01T00:00:00.000Z',
  anniversary: '2027-06-30',
  usersLeft: 3,
};
const merge = {
  side: 'survivor',
  partnerId: '7K2M-9QXD-1ABC-D',
  legalName: 'Harbour Ltd',
  since: '2026-03-04T09:00:00.000Z',
  owner: 'administrator',
  deadline: '2026-04-03T09:00:00.000Z',
  next: 'The other account is willing.',
  levels: [{ level: 'gold', until: '2026-12-31T00:00:00.000Z' }],
  anniversary: '2027-06-30',
  joined: [],
};

it.each([
  [
    'en',
    ['Record of the old', '4821907, locations 4821908, 4821909', 'Silver', '30 June 2027', '3 to be added here anew', legacyMove.next],
  ],
  ['ko', ['이전 멤버십 센터의 기록', '사업장 4821908, 4821909', '실버', '2027년 6월 30일', '3명을', legacyMove.next]],
] as const)('tells of a record that was moved in which ids, when, and what came along, in %s', (language, words) => {
  for (const word of words) expect(said({ legacyMove }, language)).toContain(word);
});

it.each([
  ['en', ['Merge of two', '7K2M-9QXD-1ABC-D, Harbour Ltd, becomes part of this one', 'an administrator', 'Gold', 'Who acts', merge.next]],
  ['ko', ['계정 합치기', '7K2M-9QXD-1ABC-D, Harbour Ltd', '관리자', '골드', '처리할 사람', merge.next]],
] as const)('tells of a merge with whom, how far it is, and who must act until when, in %s', (language, words) => {
  for (const word of words) expect(said({ merge }, language)).toContain(word);
});

it('names nobody once nobody must act, and what is part of the account', () => {
  const { owner: _, ...over } = merge;
  const joined = [{ partnerId: merge.partnerId, formerIds: ['4821907'], at: merge.since }];
  const lines = said({ merge: { ...over, joined } }, 'en');
  expect(lines).not.toMatch(/Who acts|Until|Would bring/);
  expect(lines).toContain('with the ids 4821907');
  expect(said({}, 'en')).toBe('');
});
