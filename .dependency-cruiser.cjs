/** One direction: events → workflows → activities → log → projector → views → API. Imports point the other way, never both. */
const ours = '^(events|content|workflows|activities|services|infra|test|bench)/';
const only = (from, to, comment) => ({
  name: `${from.replace(/\W+/g, '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: ours, pathNot: `^(${to})` },
});

module.exports = {
  forbidden: [
    only('events', 'events/', 'Events know nothing but themselves.'),
    only('workflows', 'workflows/|events/|content/|activities/index', 'Workflows know events, rules as data, and activities by type.'),
    only('activities', 'activities/|events/', 'Activities know events and their own ports.'),
    only(
      'services/worker',
      'services/worker/|services/shared/|activities/|events/|content/|workflows/contract',
      'The worker wires activities; workflows reach it by path.',
    ),
    only('services/projector', 'services/projector/|services/shared/|events/|infra/(kafka|mongo)/', 'The projector only reads events.'),
    only(
      'services/api',
      'services/api/|services/shared/|events/|content/|workflows/contract|workflows/decisions/',
      'The API knows the contract and the decisions’ types, not the process.',
    ),
    only(
      'services/contract',
      'services/contract/|services/shared/|workflows/contract|events/',
      'A backend service gets the contract and nothing behind it.',
    ),
    only('services/cli', 'services/cli/|services/shared/', 'The command line speaks only to the API.'),
    only(
      'services/shared',
      'services/shared/|events/|content/|workflows/contract|workflows/decisions/|activities/ports',
      'What processes share knows no process.',
    ),
    only('infra', 'infra/|services/shared/', 'Where it runs knows nothing of what runs.'),
    {
      name: 'the-api-decides-nothing',
      severity: 'error',
      comment:
        'The API knows decisions by type; only the policy and its rules of a profile are read as values, because limits that no membership can keep are kept there, every wrong field is told at once, and whom a letter is for depends on what each role may do.',
      from: { path: '^services/api/' },
      to: {
        path: '^workflows/decisions/',
        pathNot: '^workflows/decisions/(policy|profile-rules)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflow-code-is-pure',
      severity: 'error',
      comment: 'The bundle may hold only deterministic code: the engine’s own, and one hash for the partner id.',
      from: { path: '^(workflows|events/(state|membership|waiting|versions))' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@temporalio/(workflow|common)|@noble/hashes)',
      },
    },
    {
      name: 'schemas-stay-out-of-the-bundle',
      severity: 'error',
      comment: 'A validation library in the bundle costs memory for every cached membership.',
      from: { path: '^workflows/' },
      to: { path: '^(activities/|events/(?!membership|waiting|versions|state/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'decisions-know-no-engine',
      severity: 'error',
      comment: 'Decisions and folds are pure: no engine, no clock, no input or output.',
      from: { path: '^(workflows/decisions/|events/)' },
      to: { path: '@temporalio' },
    },
    {
      name: 'the-public-suffix-list-is-read-in-one-way',
      severity: 'error',
      comment: 'Whoever checks a domain at the edge and whoever compares it later must agree on what can be registered.',
      from: { pathNot: '^services/shared/public-suffix' },
      to: { path: 'node_modules/tldts' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Not even of types: a cycle means that two files are one.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'proof-is-not-product',
      severity: 'error',
      comment: 'Nothing imports tests or benches.',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'What nothing reaches is dead.',
      from: { orphan: true, pathNot: '(main|index|write-docs|journey|rebuild)\\.ts$|^test/|^infra/' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
