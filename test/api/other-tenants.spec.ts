import type { MembershipView } from '../../services/shared/views.js';
import { ApiUnderTest } from './api-under-test.js';
import { objectIds, ours, theirs } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.memberships.views.clear();
  api.commands.sent.length = 0;
  api.memberships.failure = undefined;
});

type Status = 'asked' | 'confirmed' | 'added';
const at = '2026-03-01T09:00:00.000Z';

/** Our account, to which their tenant belongs that far, and in which a person of theirs may be. */
function show(status: Status, users: Record<string, object> = {}): void {
  const view = pendingView();
  const further = { [theirs]: { status, since: at, deadline: at } };
  const state = { ...view.state, tenants: { further, releasing: [] }, users };
  api.memberships.views.set(ours, { ...view, state, ...(status === 'added' && { tenants: [theirs] }) } as MembershipView);
}

const path = `/v1/memberships/${ours}`;
const ofTheirs = { roles: ['report-viewer'], since: at, tenantId: theirs };

it('lets people of another tenant see an account only once their tenant belongs to it, and they to the account', async () => {
  show('confirmed', { [objectIds.member]: ofTheirs });
  expect((await api.get(path, { as: 'otherMember' })).status).toBe(404);
  show('added');
  expect((await api.get(path, { as: 'otherMember' })).status).toBe(403);
  show('added', { [objectIds.member]: ofTheirs });
  const { status, body } = await api.get(path, { as: 'otherMember' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ membershipId: ours, tenants: [{ tenantId: theirs, status: 'added' }] });
});

it('hides the account from whoever has the object id of a person of another directory', async () => {
  show('added', { [objectIds.member]: { roles: ['report-viewer'], since: at } });
  expect((await api.get(path, { as: 'otherMember' })).status).toBe(404);
  show('added', { [objectIds.member]: ofTheirs });
  expect((await api.get(path, { as: 'member' })).text).not.toContain('contact@hanbit.example');
});

it('leads people of an added tenant from their own id to the account', async () => {
  show('added');
  const { status, headers } = await api.get(`/v1/memberships/${theirs}`, { as: 'otherMember' });
  expect({ status, location: headers.get('location') }).toEqual({ status: 307, location: path });
  show('asked');
  expect((await api.get(`/v1/memberships/${theirs}`, { as: 'otherMember' })).status).toBe(404);
});

it('takes the answer only from an administrator of the tenant that is asked for, and says which that is', async () => {
  api.memberships.views.set(ours, pendingView());
  expect((await api.post(`${path}/confirm-tenant`, { as: 'otherMember' })).status).toBe(404);
  show('asked', { [objectIds.administrator]: ofTheirs });
  expect((await api.post(`${path}/confirm-tenant`, { as: 'otherMember' })).status).toBe(403);
  expect((await api.post(`${path}/add-user`, { as: 'otherMember' })).status).toBe(404);
  expect(api.commands.sent).toEqual([]);
});

it('tells that administrator what is asked of the tenant, and nothing of how the company stands', async () => {
  const wait = { since: '2026-03-04T09:00:00.000Z', deadline: '2026-03-18T09:00:00.000Z' };
  const asked = { ...wait, step: 'tenant-addition', owner: 'tenant-administrator', then: 'lapseTenantAddition' } as const;
  const own = { ...wait, step: 'renewal', owner: 'partner', then: 'lapseMembership' } as const;
  show('asked');
  const { [ours]: view } = Object.fromEntries(api.memberships.views);
  const tenant = { ...view!.state.tenant!, enroller: { objectId: objectIds.signatory } };
  api.memberships.views.set(ours, { ...view!, state: { ...view!.state, tenant } });
  api.commands.receipt = { sequence: 20, status: 'active', waitingOn: [own, asked], unmet: ['paid'] };
  const { body } = await api.post(`${path}/confirm-tenant`, { as: 'otherAdministrator' });
  expect(body).toEqual({ membershipId: ours, sequence: 20, status: 'unknown', waitingOn: [asked] });
});

it('tells the rules of which tenant a person is, and never that the person administers the account', async () => {
  show('added', { [objectIds.member]: ofTheirs });
  expect((await api.post(`${path}/request-to-join`, { as: 'otherMember', body: { language: 'en' } })).status).toBe(200);
  const { actor } = api.commands.sent.at(-1)!.input.metadata;
  expect(actor).toMatchObject({ objectId: objectIds.member, otherTenant: { tenantId: theirs } });
  expect(actor).not.toHaveProperty('isGlobalAdministrator');
});

it('lets nobody of another tenant in while it cannot be known whose that tenant is', async () => {
  show('added', { [objectIds.member]: ofTheirs });
  api.memberships.failure = new Error('the store is away');
  expect((await api.post(`${path}/request-to-join`, { as: 'otherMember', body: { language: 'en' } })).status).toBeGreaterThanOrEqual(500);
  expect(api.commands.sent).toEqual([]);
});
