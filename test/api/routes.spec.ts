import { membershipCommands } from '../../services/api/commands/member-commands.js';
import { supportCommands } from '../../services/api/commands/support-commands.js';
import { routes } from '../../services/api/routes.js';
import { accountDecisions, peoplesDecisions, rolloutDecisions } from '../../workflows/decisions/index.js';
import { updates } from '../../workflows/contract.js';
import { ApiUnderTest } from './api-under-test.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

const served = (): string[] => {
  const { router } = api.app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
};

const documentation = /^GET \/docs(\/|$)/;

it('serves no address without a row of the policy, and has no row without an address', () => {
  const rows = routes.map(({ method, path }) => `${method} ${path}`);
  expect(
    served()
      .filter((address) => !documentation.test(address))
      .sort(),
  ).toEqual(rows.sort());
});

it('opens nothing to everybody but texts, pages and what operators look at', () => {
  const open = routes.filter(({ access }) => access.anonymous).map(({ area }) => area);
  expect(new Set(open)).toEqual(new Set(['agreements', 'policies', 'verification', 'pages', 'operations']));
});

it('has an address for every command that people may send', () => {
  const commands = new Set([
    'requestAccount',
    'uploadDocument',
    'submitPaymentProof',
    ...[...membershipCommands, ...supportCommands].map(({ form }) => form.type),
  ]);
  expect(commands).toEqual(new Set(Object.keys(peoplesDecisions)));
  expect(new Set(Object.keys(updates))).toEqual(new Set(Object.keys({ ...peoplesDecisions, ...rolloutDecisions, ...accountDecisions })));
});

it('names each operation once', () => {
  expect(new Set(routes.map(({ operation }) => operation)).size).toBe(routes.length);
});
