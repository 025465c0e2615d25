import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

async function shown(body: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...pending, status: 'active', ...body } });
  const { code, out } = await tenure(['show', pending.membershipId, '--api', api.address, '--language', language], {
    TENURE_TOKEN: 'a.b.c',
  });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

const since = '2026-01-02T03:04:05.000Z';
const person = { firstName: 'Second', lastName: 'Contact', email: 's***@harbour.example', language: 'en' };
const changes = {
  stands: true,
  underReview: [
    { part: 'legalName', before: 'Harbour Ltd', now: 'Harbour Partners Ltd' },
    { part: 'registrationId', now: '12345678' },
    { part: 'primaryContact', before: { ...person, firstName: 'First' }, now: person },
  ],
  contact: { ...person, since },
};

it('shows each change of a member before and after, what counts meanwhile, and who is asked', async () => {
  const out = await shown({ changes });
  for (const line of [
    'Changes',
    'Harbour Ltd → Harbour Partners Ltd',
    'nothing → 12345678',
    'First Contact <s***@harbour.example> → Second Contact <s***@harbour.example>',
    'Second Contact <s***@harbour.example>, asked since',
    'The last result of the review counts until this one is decided.',
  ])
    expect(out).toContain(line);
  expect(await shown({ changes: { ...changes, stands: false } })).toContain('nothing new can be bought');
  expect(await shown({ changes }, 'ko')).toContain('변경 사항');
});

it('says why nothing can be bought, and what is held, while an account is suspended', async () => {
  const held = {
    status: 'suspended',
    purchases: { status: 'blocked', reasons: ['suspended'] },
    benefits: { status: 'held', reasons: ['suspended'], until: since },
  };
  const out = await shown(held);
  expect(out).toContain('blocked: the account is suspended');
  expect(out).toMatch(/Benefits +held while the account is suspended/);
  expect(await shown(held, 'ko')).toContain('혜택');
});

it('says nothing of purchases and benefits where nothing stands in the way', async () => {
  const out = await shown({ purchases: { status: 'open', reasons: [] }, benefits: { status: 'in-force', reasons: [] } });
  expect(out).not.toMatch(/Purchases|Benefits|Changes/);
});
