import { ApiUnderTest } from './api-under-test.js';
import { nobodys, ours, theirs, type Role } from './people.js';
import { standingView } from './standing-views.js';

const between = 'dddddddd-0000-4000-8000-000000000004';
const further = 'eeeeeeee-0000-4000-8000-000000000005';
const stays = 'ffffffff-0000-4000-8000-000000000006';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

/** Ours became part of another account, and that one of the one that stays; ours has a further tenant. */
beforeEach(
  () =>
    void api.standings.views.splice(
      0,
      Infinity,
      standingView(stays, { tenantIds: [stays, between] }),
      standingView(between, { mergedInto: stays, member: false, tenantIds: [between, ours] }),
      standingView(ours, { mergedInto: between, member: false, tenantIds: [ours, further] }),
      standingView(theirs),
    ),
);

const ask = (id: string, as: Role = 'service') => api.get(`/v1/standings/${id}`, { as });
const survivor = { status: 200, body: { membershipId: stays, member: true } };

describe('an account that became part of another, twice over', () => {
  it('is answered as the one that stays, by its own id, its partner id and its further tenants', async () => {
    for (const id of [ours, standingView(ours).partnerId!, further, between]) expect(await ask(id)).toMatchObject(survivor);
  });

  it('is answered so to its own people, by its own ids and by those of the account that stays', async () => {
    for (const id of [ours, further, stays, standingView(stays).partnerId!]) expect(await ask(id, 'member')).toMatchObject(survivor);
    expect(await ask(ours, 'otherMember')).toMatchObject({ status: 404 });
    expect(await ask(stays, 'guest')).toMatchObject({ status: 404 });
  });

  it('is told to nobody else, as if it were not there', async () => {
    for (const id of [ours, further, stays])
      expect(await ask(id, 'otherMember')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ask(nobodys)).toMatchObject({ status: 404 });
  });
});

it('ends where accounts would lead to each other, which no two can', async () => {
  api.standings.views.splice(0, Infinity, standingView(ours, { mergedInto: between }), standingView(between, { mergedInto: ours }));
  expect((await ask(ours)).status).toBe(200);
});
