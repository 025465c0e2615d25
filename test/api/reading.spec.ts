import { MongoNetworkError } from 'mongodb';
import type { EventData } from '../../events/catalogue.js';
import type { DomainProof } from '../../events/state/tenant.js';
import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { ApiUnderTest, secrets } from './api-under-test.js';
import { objectIds, ours } from './people.js';
import { canary, pendingView, timelineEntry } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.memberships.views.set(ours, pendingView());
  api.memberships.entries.length = 0;
  api.memberships.failure = undefined;
});

const path = `/v1/memberships/${ours}`;
const read = (headers: Record<string, string> = {}) => api.get(path, { as: 'member', headers });

it('shows a membership, and nothing that is kept besides', async () => {
  const { status, headers, text, body } = await read();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    membershipId: ours,
    sequence: 5,
    status: 'pending',
    waitingOn: [{ step: 'email-verification', owner: 'contact' }],
  });
  expect(text).not.toContain(canary);
  expect(headers.get('etag')).toBe('"5-en"');
  expect(headers.get('cache-control')).toBe('private, no-cache');
});

it('says when nothing has changed', async () => {
  for (const tag of ['"5-en"', 'W/"5-en"', '"4-en", "5-en"', '*']) {
    const { status, text } = await read({ 'if-none-match': tag });
    expect({ status, text }).toEqual({ status: 304, text: '' });
  }
  for (const other of ['"4-en"', '"5-ko"']) expect(await read({ 'if-none-match': other })).toMatchObject({ status: 200 });
});

describe('a tenant that was created to join', () => {
  const now = Date.now();
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const proof = (outcome: 'asked' | 'missed' | 'proved'): DomainProof => ({
    domain: 'hanbit.example',
    since: at(-10),
    deadline: at(1_000),
    outcome,
    looks: { firstAfterMinutes: 1, atMostEveryMinutes: 60 },
    lookingSince: at(-10),
    level: 0,
    checksAskedAt: [canary],
  });
  const show = (outcome: 'asked' | 'missed' | 'proved') => {
    const view = pendingView();
    api.memberships.views.set(ours, { ...view, state: { ...view.state, domainProof: proof(outcome) } });
  };

  it('is shown what to publish, when it is looked for next, and that purchases are blocked', async () => {
    show('asked');
    const { body, text } = await read();
    expect(body).toMatchObject({
      domainProof: {
        domain: 'hanbit.example',
        record: secrets.domainRecordFor({ membershipId: ours, domain: 'hanbit.example' }),
        nextLookAt: at(5),
      },
      purchases: { status: 'blocked', reasons: ['not-active', 'domain-unproved'] },
    });
    expect(text).not.toContain(canary);
  });

  it('is told anew as long as the next look changes with time', async () => {
    show('asked');
    expect(await read({ 'if-none-match': '"5-en"' })).toMatchObject({ status: 200 });
    show('proved');
    expect(await read({ 'if-none-match': '"5-en"' })).toMatchObject({ status: 304 });
  });

  it('is told of no next look once nobody looks', async () => {
    show('missed');
    const { body } = await read();
    expect(body).toMatchObject({ purchases: { reasons: ['not-active', 'domain-proof-missed'] } });
    expect(body['domainProof']).not.toHaveProperty('nextLookAt');
  });
});

it('shows who asked to be let in, masked for support that only looks', async () => {
  const view = pendingView();
  const asked = { email: 'second@hanbit.example', language: 'ko', since: view.updatedAt, deadline: '2026-03-15T09:00:00.000Z' } as const;
  api.memberships.views.set(ours, { ...view, state: { ...view.state, joinRequests: { [objectIds.member]: asked } } });
  const shown = async (as: 'supportReader' | 'administrator') => (await api.get(path, { as })).body['joinRequests'];
  expect(await shown('administrator')).toMatchObject({ [objectIds.member]: { email: 'second@hanbit.example' } });
  expect(await shown('supportReader')).toMatchObject({ [objectIds.member]: { email: 's***@hanbit.example' } });
});

it('waits for what was just written', async () => {
  api.memberships.afterNextLook = () => api.memberships.views.set(ours, pendingView(ours, 6));
  expect(await api.get(`${path}?minSequence=6`, { as: 'member' })).toMatchObject({ status: 200, body: { sequence: 6 } });
});

it('waits for a membership that was just begun', async () => {
  api.memberships.views.clear();
  api.memberships.afterNextLook = () => api.memberships.views.set(ours, pendingView());
  expect(await api.get(`${path}?minSequence=1`, { as: 'member' })).toMatchObject({ status: 200 });
});

it('says after five seconds that it is not visible yet, and when to ask again', async () => {
  const answer = await api.get(`${path}?minSequence=99`, { as: 'member' });
  expect(answer).toMatchObject({ status: 503, body: { code: 'not-yet-visible', retryAfter: 1 } });
  expect(answer.headers.get('retry-after')).toBe('1');
});

it('has nothing of a company that never asked to join, however far it is to have come, and does not wait for it', async () => {
  api.memberships.views.clear();
  api.commands.unknown.add(ours);
  api.memberships.afterNextLook = () => api.memberships.views.set(ours, pendingView());
  expect(await api.get(`${path}?minSequence=1`, { as: 'member' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  api.commands.unknown.clear();
});

it('waits for a membership also while the engine cannot be asked', async () => {
  api.memberships.views.clear();
  api.commands.refusal = new MembershipRefused('unavailable');
  api.memberships.afterNextLook = () => api.memberships.views.set(ours, pendingView());
  expect(await api.get(`${path}?minSequence=1`, { as: 'member' })).toMatchObject({ status: 200 });
  api.commands.refusal = undefined;
});

it.each(['minSequence=x', 'minSequence=-1', 'minSequence=1.5', 'minSequence=1&minSequence=2', 'sequence=1', 'minSequence[$gt]=1'])(
  'refuses ?%s',
  async (query) => {
    expect(await api.get(`${path}?${query}`, { as: 'member' })).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  },
);

it('masks the security contact’s address like the others', async () => {
  const view = pendingView();
  const securityContact = { name: 'Desk', email: 'desk@hanbit.example', phoneNumber: '+8225550199' };
  const legalProfile = { ...view.state.legalProfile!, securityContact };
  api.memberships.views.set(ours, { ...view, state: { ...view.state, legalProfile } });
  expect((await api.get(path, { as: 'supportReader' })).body).toMatchObject({
    legalProfile: { securityContact: { email: 'd***@hanbit.example' } },
  });
  expect((await api.get(path, { as: 'service' })).body).toMatchObject({ legalProfile: { securityContact } });
});

it('masks addresses for support that only looks, and for nobody else', async () => {
  const addresses = async (as: 'supportReader' | 'supportAgent' | 'supportApprover' | 'service') =>
    (await api.get(path, { as })).text.match(/[^"]*@[^"]*/g);
  expect(new Set(await addresses('supportReader'))).toEqual(new Set(['g***@hanbit.example', 'c***@hanbit.example']));
  for (const role of ['supportAgent', 'supportApprover', 'service'] as const)
    expect(await addresses(role)).toContain('contact@hanbit.example');
});

it('tells the timeline in the caller’s language, without what is nobody’s business', async () => {
  api.memberships.entries.push(
    timelineEntry(6),
    timelineEntry(7, {
      type: 'VettingAuthorized',
      data: { round: 1 },
      actor: { kind: 'support', id: canary },
      reason: 'documents-checked',
    }),
  );
  const { body, text } = await api.get(`${path}/timeline`, { as: 'member', headers: { 'accept-language': 'ko' } });
  expect(body).toEqual({
    events: [
      { sequence: 6, type: 'EmailVerified', at: '2026-03-01T09:00:00.000Z', actor: 'contact', sentence: expect.stringMatching(/[가-힣]/) },
      {
        sequence: 7,
        type: 'VettingAuthorized',
        at: '2026-03-01T09:00:00.000Z',
        actor: 'support',
        reason: 'documents-checked',
        sentence: expect.stringMatching(/[가-힣]/),
      },
    ],
    next: null,
  });
  expect(text).not.toContain(canary);
  expect(text).not.toContain('@');
});

it('tells whom something happened to by id and masked address, also to those who see addresses elsewhere', async () => {
  const data: EventData<'UserAdded'> = { objectId: objectIds.member, roles: ['report-viewer'], email: 'second@hanbit.example' };
  api.memberships.entries.push(timelineEntry(6, { type: 'UserAdded', data }));
  const { text } = await api.get(`${path}/timeline`, { as: 'administrator' });
  expect(text).toContain(`${objectIds.member} (s***@hanbit.example) was added to the account as Report viewer.`);
  expect(text).not.toContain(data.email);
});

it('tells support alone who proposed something', async () => {
  const view = pendingView();
  const proposed = {
    proposal: 4,
    command: 'closeMembership',
    by: canary,
    since: view.updatedAt,
    deadline: view.updatedAt,
    outcome: 'open',
  } as const;
  api.memberships.views.set(ours, { ...view, state: { ...view.state, proposals: [proposed] } });
  const shown = async (as: 'supportReader' | 'administrator') => (await api.get(path, { as })).body['proposals'];
  expect(await shown('supportReader')).toMatchObject([{ proposal: 4, by: canary }]);
  expect(JSON.stringify(await shown('administrator'))).not.toContain(canary);
});

it('names the transfer that is to be taken back to whoever sees payments, and to support that only reads its order alone', async () => {
  const { updatedAt: since, ...view } = pendingView();
  const proposed = { proposal: 4, command: 'retractPayment', by: canary, since, deadline: since, outcome: 'open' } as const;
  const proposals = [{ ...proposed, data: { order: 1, payment: 'BANK-1' } }];
  api.memberships.views.set(ours, { ...view, updatedAt: since, state: { ...view.state, proposals } });
  const shown = async (as: 'supportReader' | 'supportAgent') =>
    ((await api.get(path, { as })).body['proposals'] as { data: object }[]).map(({ data }) => data);
  expect(await shown('supportAgent')).toEqual([{ order: 1, payment: 'BANK-1' }]);
  expect(await shown('supportReader')).toEqual([{ order: 1 }]);
});

it('tells an event of a newer release by its name', async () => {
  api.memberships.entries.push(timelineEntry(6, { type: 'SomethingNew' as never, data: {} as never }));
  expect((await api.get(`${path}/timeline`, { as: 'member' })).body['events']).toMatchObject([
    { type: 'SomethingNew', sentence: 'SomethingNew' },
  ]);
});

it('pages through a timeline', async () => {
  api.memberships.entries.push(...[1, 2, 3, 4, 5].map((sequence) => timelineEntry(sequence)));
  const sequences: number[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const { body }: { body: Record<string, unknown> } = await api.get(`${path}/timeline?limit=2&after=${after}`, { as: 'member' });
    sequences.push(...(body['events'] as { sequence: number }[]).map(({ sequence }) => sequence));
    after = body['next'] as number | null;
  }
  expect(sequences).toEqual([1, 2, 3, 4, 5]);
  expect(await api.get(`${path}/timeline?limit=201`, { as: 'member' })).toMatchObject({ status: 400 });
});

it('has no timeline of a membership that does not exist', async () => {
  api.memberships.views.clear();
  expect(await api.get(`${path}/timeline`, { as: 'member' })).toMatchObject({ status: 404 });
});

it('says that reading is not available while the store is away', async () => {
  api.memberships.failure = new MongoNetworkError('away');
  const answer = await read();
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(answer.headers.get('retry-after')).toBe('5');
});

describe('people of the directory who are not of the account', () => {
  const address = (body: Record<string, unknown>) => (body['legalProfile'] as { primaryContact: { email: string } }).primaryContact.email;
  const within = (objectId: string) => {
    const view = pendingView();
    const users = { [objectId]: { roles: ['report-viewer'], since: '2026-03-04T09:00:00.000Z' } };
    api.memberships.views.set(ours, { ...view, state: { ...view.state, users } } as unknown as typeof view);
  };

  it('see addresses masked, unless they act for the company', async () => {
    expect(address((await read()).body)).toMatch(/^.\*\*\*@/);
    for (const as of ['administrator', 'signatory'] as const) expect(address((await api.get(path, { as })).body)).not.toContain('***');
    within(objectIds.member);
    expect(address((await read()).body)).not.toContain('***');
  });

  it('see nothing as guests, until they are let in', async () => {
    api.memberships.entries.push(timelineEntry(1));
    for (const end of ['', '/timeline']) expect(await api.get(`${path}${end}`, { as: 'guest' })).toMatchObject({ status: 403 });
    within(objectIds.guest);
    for (const end of ['', '/timeline']) expect(await api.get(`${path}${end}`, { as: 'guest' })).toMatchObject({ status: 200 });
  });
});
