import { membershipCommands } from '../../services/api/commands/member-commands.js';
import { supportCommands } from '../../services/api/commands/support-commands.js';
import type { Route } from '../../services/api/route.js';
import { routes } from '../../services/api/routes.js';
import { ApiUnderTest, secrets } from './api-under-test.js';
import { bodies } from './bodies.js';
import { nobodys, objectIds, ours, people, theirs, type Role } from './people.js';
import { hashOf } from '../../services/shared/documents/document-names.js';
import { image, viewWithDocument } from './files.js';
import { goldenImportId, goldenLegacyRecord } from './fake-legacy.js';
import { goldenRollout } from './fake-rollouts.js';
import { orderView } from './order-views.js';
import { goldenPapers, goldenPapersOf } from './papers.js';
import { standingView } from './standing-views.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.commands.unknown.add(nobodys);
  api.publishing.takesAll = true;
  for (const id of [ours, theirs]) {
    api.standings.views.push(standingView(id));
    api.memberships.views.set(id, viewWithDocument(id));
    await api.documents.put(id, hashOf(image), image);
    api.memberships.entries.push(...goldenPapersOf(id));
    api.orders.views.push(orderView(id));
  }
});
afterAll(() => api.stop());

const callers: readonly (Role | 'anonymous')[] = ['anonymous', ...(Object.keys(people) as Role[])];
const memberships = { ours, theirs, 'nobody’s': nobodys, 'upper case': ours.toUpperCase(), 'no id': "1' or '1'='1" };

/** The policy in the words of the issue, told a second time, so that a slip in the table is seen. */
const staff: readonly string[] = ['supportReader', 'supportAgent', 'supportApprover'];
const agents: readonly string[] = ['supportAgent', 'supportApprover'];
const support: Readonly<Record<string, readonly string[]>> = {
  searchMemberships: staff,
  countMemberships: staff,
  listRenewalsDue: staff,
  searchOrders: staff,
  searchBenefits: staff,
  approveProposalAsSupport: ['supportApprover'],
  moveLegacyRecordAsSupport: ['supportApprover'],
  getPublishing: staff,
  publishAgreement: ['supportApprover'],
  approvePublishing: ['supportApprover'],
  declinePublishing: ['supportApprover'],
};
const tenantsOf: Readonly<Record<string, string>> = {
  administrator: ours,
  member: ours,
  signatory: ours,
  guest: ours,
  otherAdministrator: theirs,
  otherMember: theirs,
};
const administrators: readonly string[] = ['administrator', 'otherAdministrator'];
/** Of the people here, only they may buy. */
const papers = ['getInvoices', 'getInvoice', 'getInvoicePdf'];
const onlyAdministrators = ['requestAccount', 'confirmTenant', 'declineTenant', ...papers];

const onlyPeople = ['viewBenefitKey', 'setLetterPreferences', 'requestToJoin', 'declineSigning', 'acceptInvitation', 'declineInvitation'];
/** The other tenant’s own word. */
const onlyOtherTenants = ['confirmTenant', 'declineTenant'];
const onlyServices = ['consumeBenefit', 'offerNewAgreement', 'payRenewal', 'recordCompetency', 'recordPayment', 'declinePayment'];
const onlyPrograms = ['getStandings'];
const business = ['listOrders', 'getOrder', 'getBenefits'];
const sections = ['getTimeline', ...business];
const staffReads = ['getMembership', ...sections, 'getStanding', 'getStandings', ...papers];
/** What all of support may look at of rollouts; only approvers begin and steer them. */
const rolloutReads = ['listRollouts', 'getRollout', 'getRolloutItems'];
/** A guest who is not of the account sees nothing of it. */
const onlyOwnPeople = ['getMembership', ...sections];
/** What is kept from people of the directory who are not of the account. */
const outsiders: Readonly<Record<string, readonly string[]>> = { guest: onlyOwnPeople, member: business, otherMember: business };

type Verdict = 'in' | 401 | 403 | 404;

function verdictOnPartner(operation: string, caller: string, id: string | undefined): Verdict {
  if ([...onlyServices, ...onlyPrograms].includes(operation)) return 403;
  if (id !== undefined && tenantsOf[caller] !== id.toLowerCase()) return 404;
  if (caller === 'guest' && operation === 'getStanding') return 404;
  if (outsiders[caller]?.includes(operation)) return 403;
  return onlyAdministrators.includes(operation) && !administrators.includes(caller) ? 403 : 'in';
}

const verdictOnService = (operation: string): Verdict => ([...onlyPeople, ...onlyOtherTenants].includes(operation) ? 403 : 'in');

/** Who of support may use what is support's alone. */
const supportsOwn: Readonly<Record<string, (operation: string) => readonly string[]>> = {
  support: (operation) => support[operation] ?? agents,
  legacy: (operation) => (operation === 'beginLegacyImport' ? ['supportApprover'] : agents),
  rollouts: (operation) => (rolloutReads.includes(operation) ? staff : ['supportApprover']),
};

function verdict({ operation, area }: Route, caller: string, id?: string): Verdict {
  if (['agreements', 'policies', 'verification', 'pages', 'operations'].includes(area)) return 'in';
  if (caller === 'anonymous' || caller === 'nobodyInParticular') return 401;
  const own = supportsOwn[area]?.(operation);
  if (own) return own.includes(caller) ? 'in' : 403;
  if (staff.includes(caller)) return staffReads.includes(operation) ? 'in' : 403;
  return caller === 'service' ? verdictOnService(operation) : verdictOnPartner(operation, caller, id);
}

const linkToken = secrets.linkFor(ours, 4).split('/').at(-1)!;
const signingToken = secrets.signingLinkFor({ membershipId: ours, handOver: 4 }).split('/').at(-1)!;
const invitationToken = secrets.invitationLinkFor({ membershipId: ours, invitation: 4 }).split('/').at(-1)!;
const bodyOf = ({ operation, area, method }: Route, caller: string): object | undefined => {
  if (method === 'GET') return undefined;
  const named =
    caller === 'service' && operation === 'requestAccount'
      ? { tenantId: ours, globalAdministrator: { objectId: objectIds.administrator } }
      : {};
  return {
    ...bodies[operation.replace('AsSupport', '')],
    ...named,
    ...(['support', 'rollouts', 'legacy'].includes(area) && { reason: 'customer-asked' }),
  };
};

/** What is no id at all is no id of a standing either, which is said of the field. */
function idsFor({ path }: Route): readonly (readonly [whose: string, id: string | undefined])[] {
  const ids = Object.entries(memberships);
  if (path.includes(':membershipId')) return ids;
  return path.endsWith(':id') ? ids.filter(([whose]) => whose !== 'no id') : [['', undefined]];
}

const cells = routes.flatMap((route) =>
  idsFor(route).flatMap(([whose, id]) =>
    callers.map((caller) => {
      const base = verdict(route, caller, id);
      return { route, caller, whose, id, expected: base === 'in' && whose === 'no id' ? 404 : base };
    }),
  ),
);

const outcomeOf = (status: number): 'in' | number => (status >= 500 || [401, 403, 404].includes(status) ? status : 'in');

it('asks every question there is: each route, each role, each ownership', () => {
  expect(cells.length).toBeGreaterThanOrEqual(300);
});

const reached = (): number =>
  api.commands.sent.length +
  api.commands.started.length +
  api.rollouts.sent.length +
  api.rollouts.proposed.length +
  api.legacy.begun.length +
  api.legacy.corrected.length +
  api.publishing.sent.length;

/** What went wrong in one cell of the matrix, if anything. */
async function faultIn({ route, caller, whose, id, expected }: (typeof cells)[number]): Promise<string[]> {
  const before = reached();
  const path = route.path
    .replace(/:(membershipId|id)$|:membershipId/, encodeURIComponent(id ?? ''))
    .replace(':version', '2026-01')
    .replace(':rolloutId', goldenRollout._id)
    .replace(':importId', goldenImportId)
    .replace(':partnerId', goldenLegacyRecord.state.fields.partnerId)
    .replace('/sign/:token', `/sign/${signingToken}`)
    .replace('/invitation/:token', `/invitation/${invitationToken}`)
    .replace(':token', linkToken)
    .replace(':order', '1')
    .replace(':number', goldenPapers.all[0]!.data.number)
    .replace(':hash', hashOf(image));
  const body = bodyOf(route, caller);
  const { status } = await api.ask(route.method, path, {
    ...(caller !== 'anonymous' && { as: caller }),
    ...(body && { body, headers: { 'idempotency-key': 'matrix' } }),
  });
  const isMissing = expected === 'in' && whose === 'nobody’s' && status === 404;
  const isRight = (isMissing ? 'in' : outcomeOf(status)) === expected;
  const slippedThrough = expected !== 'in' && reached() > before;
  return isRight && !slippedThrough ? [] : [`${caller} of ${whose}: ${status}, not ${expected}`];
}

it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'lets in exactly those whom the policy names: %s',
  async (_, route) => {
    const faults: string[] = [];
    for (const cell of cells.filter((each) => each.route === route)) faults.push(...(await faultIn(cell)));
    expect(faults).toEqual([]);
  },
);

it('answers somebody else’s membership exactly like one that does not exist', async () => {
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/timeline'],
    ['POST', '/withdraw-account'],
  ] as const) {
    const answers = await Promise.all(
      [theirs, nobodys].map((id) =>
        api.ask(method, `/v1/memberships/${id}${path}`, { as: 'administrator', headers: { 'x-correlation-id': ours } }),
      ),
    );
    const [one, other] = answers.map(({ status, text, headers }) => ({
      status,
      text,
      headers: [...headers].filter(([name]) => name !== 'date'),
    }));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ status: 404 });
  }
});

it('sends a command under the id of the membership in its one spelling', async () => {
  await api.post(`/v1/memberships/${ours.toUpperCase()}/withdraw-account`, { as: 'administrator' });
  expect(api.commands.sent.at(-1)).toMatchObject({ membershipId: ours });
});

it('gives every command of the tables an address of its own', () => {
  const paths = [...membershipCommands, ...supportCommands].map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
