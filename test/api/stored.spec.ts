import type { Db } from 'mongodb';
import { createHash } from 'node:crypto';
import { publishedAgreements } from '../../services/api/agreements/published-agreements.js';
import { mongoMemberships } from '../../services/api/memberships/mongo-memberships.js';
import { searchTerm } from '../../services/shared/views.js';

/** A store that remembers what it was asked for. */
function rememberingStore() {
  const asked: { filter: Record<string, unknown>; sort?: unknown; limit?: unknown }[] = [];
  const collection = {
    find(filter: Record<string, unknown>) {
      const question: (typeof asked)[number] = { filter };
      asked.push(question);
      const cursor = {
        sort: (sort: unknown) => ((question.sort = sort), cursor),
        limit: (limit: unknown) => ((question.limit = limit), cursor),
        toArray: () => Promise.resolve([]),
      };
      return cursor;
    },
  };
  return { asked, memberships: mongoMemberships({ collection: () => collection } as unknown as Db) };
}

it('finds what begins with the text, taken literally', async () => {
  const { asked, memberships } = rememberingStore();
  const texts = ['.*', '^(a+)+$', 'a|b', '[x]', 'han-bit', 'Hanbit (주)', '\\d', '한빛', '{1}', 'x?'];
  for (const text of texts) await memberships.search({ text, order: 'requested', limit: 1 });
  const patterns = asked.map(({ filter }) => new RegExp((filter['search'] as { $regex: string }).$regex));
  texts.forEach((text, index) => {
    expect(patterns[index]!.test(`${searchTerm(text)} and more`)).toBe(true);
    expect(patterns[index]!.test(`before ${searchTerm(text)}`)).toBe(false);
    expect(patterns[index]!.test('something else')).toBe(false);
  });
});

it('finds an e-mail address only for whoever types all of it, so that a search reveals no masked one', async () => {
  const { asked, memberships } = rememberingStore();
  for (const text of ['Contact@Hanbit.example', '=cont', 'cont']) await memberships.search({ text, order: 'requested', limit: 1 });
  const [whole, marked, part] = asked.map(({ filter }) => filter['search']);
  expect(whole).toBe('=contact@hanbit.example');
  for (const pattern of [marked, part]) expect((pattern as { $regex: string }).$regex).toBe('^cont');
});

it('looks for step and owner in one and the same thing that is waited for', async () => {
  const { asked, memberships } = rememberingStore();
  await memberships.search({ waitingOn: 'vetting', owner: 'support', status: 'pending', order: 'requested', limit: 5 });
  expect(asked).toEqual([
    {
      filter: { status: 'pending', waits: 'vetting/support' },
      sort: { requestedAt: -1, _id: 1 },
      limit: 5,
    },
  ]);
});

it('goes on after the last line of the page before, also among requests of the same instant', async () => {
  const { asked, memberships } = rememberingStore();
  await memberships.search({ order: 'requested', after: { order: 'requested', at: 't', membershipId: 'm' }, limit: 5 });
  await memberships.search({ order: 'deadline', after: { order: 'deadline', at: 't', membershipId: 'm' }, limit: 5 });
  expect(asked).toEqual([
    {
      filter: { $or: [{ requestedAt: { $lt: 't' } }, { requestedAt: 't', _id: { $gt: 'm' } }] },
      sort: { requestedAt: -1, _id: 1 },
      limit: 5,
    },
    {
      filter: { deadline: { $ne: null }, $or: [{ deadline: { $gt: 't' } }, { deadline: 't', _id: { $gt: 'm' } }] },
      sort: { deadline: 1, _id: 1 },
      limit: 5,
    },
  ]);
});

it('finds what is due in a window, for a reason, or stuck', async () => {
  const { asked, memberships } = rememberingStore();
  await memberships.search({ deadlineFrom: 'a', deadlineTo: 'b', reason: 'company-not-found', stuck: 'any', order: 'deadline', limit: 5 });
  expect(asked[0]?.filter).toEqual({ deadline: { $ne: null, $gte: 'a', $lte: 'b' }, reasons: 'company-not-found', stuckFor: 'any' });
});

it('offers every published agreement, the current one included, as it was hashed', () => {
  const agreements = publishedAgreements();
  for (const language of ['en', 'ko'] as const) {
    const { text, hash, html } = agreements.find('2026-01', language)!;
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(html).toContain('<h1>');
  }
  expect(agreements.find('1999-01', 'en')).toBeUndefined();
});

it('does not start with a text that was changed after it was published', () => {
  const hash = createHash('sha256').update('as published').digest('hex');
  const hashes = { '2026-01': { rank: 1, en: hash, ko: hash } };
  expect(() => publishedAgreements(hashes, () => 'as published')).not.toThrow();
  expect(() => publishedAgreements(hashes, () => 'as changed')).toThrow('is not the text that was published');
});
