import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { follow } from './following.js';
import { itemsLines, progressLine, rolloutLines, rolloutsLines, type ItemsAnswer, type RolloutAnswer } from './printing/rollouts.js';
import type { CommonOptions, Session } from './session.js';
import { rolloutsWords } from './words/rollouts.js';

const path = '/v1/rollouts';
const pathOf = (id: string): string => `${path}/${encodeURIComponent(id)}`;

/** Where a rollout rests until somebody says something, or for good. */
const resting: readonly RolloutAnswer['phase'][] = ['previewed', 'paused', 'completed', 'cancelled'];

interface Following extends CommonOptions {
  readonly follow?: true;
}

interface Proposing extends Following {
  readonly policy?: string;
  readonly status?: string;
  readonly country?: string;
  readonly member?: string;
  readonly anniversaryFrom?: string;
  readonly anniversaryUntil?: string;
  readonly deadlineFrom?: string;
  readonly deadlineUntil?: string;
  readonly reason: string;
  readonly note?: string;
  readonly idempotencyKey?: string;
}

const listed = (typed: string | undefined): string[] | undefined => typed?.split(',').map((each) => each.trim());

const between = (from: string | undefined, until: string | undefined) =>
  from || until ? { ...(from && { from }), ...(until && { until }) } : undefined;

/** Only what was typed is said. */
const audienceOf = (options: Proposing): object =>
  Object.fromEntries(
    Object.entries({
      policyVersions: listed(options.policy),
      statuses: listed(options.status),
      countries: listed(options.country),
      membershipIds: listed(options.member),
      anniversary: between(options.anniversaryFrom, options.anniversaryUntil),
      nextDeadline: between(options.deadlineFrom, options.deadlineUntil),
    }).filter(([, value]) => value !== undefined),
  );

async function showRollout(
  session: Session,
  api: ApiClient,
  id: string,
  options: Following & { readonly minSequence?: number },
): Promise<void> {
  const { minSequence = 0 } = options;
  const body = await follow(session, {
    ask: async () => (await api.get<RolloutAnswer>(pathOf(id), { minSequence: String(minSequence) })).body,
    rests: ({ phase }) => !options.follow || resting.includes(phase),
    line: (answer) => progressLine(answer, session.language),
  });
  session.show(body, () => rolloutLines(body, session.language, session.paint), options);
}

async function propose(session: Session, target: string, options: Proposing): Promise<void> {
  const { reason, note, idempotencyKey } = options;
  const api = await session.connect(options);
  const proposal = { kind: 'policy', target, audience: audienceOf(options), reason, ...(note && { note }) };
  const { body } = await api.post<{ readonly rolloutId: string }>(path, proposal, idempotencyKey);
  await showRollout(session, api, body.rolloutId, { ...options, minSequence: 1 });
}

async function list(session: Session, options: CommonOptions): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<{ readonly rollouts: readonly RolloutAnswer[] }>(path);
  session.show(body, () => rolloutsLines(body.rollouts, session.language, session.paint), options);
}

async function items(
  session: Session,
  id: string,
  options: CommonOptions & { readonly outcome?: string; readonly after?: string },
): Promise<void> {
  const { outcome, after } = options;
  const api = await session.connect(options);
  const { body } = await api.get<ItemsAnswer>(`${pathOf(id)}/items`, { outcome, after });
  session.show(body, () => itemsLines(body, session.language, session.paint), options);
}

async function steer(
  session: Session,
  given: { readonly id: string; readonly word: string },
  options: Following & { readonly reason: string },
) {
  const { id, word } = given;
  const api = await session.connect(options);
  const { body } = await api.post<{ readonly sequence: number }>(`${pathOf(id)}/${word}`, { reason: options.reason });
  await showRollout(session, api, id, { ...options, minSequence: body.sequence });
}

function addProposing(rollouts: Command, session: Session): void {
  const { help } = rolloutsWords[session.language];
  rollouts
    .command('propose')
    .description(help.propose)
    .argument('<target>', help.target)
    .option('--policy <versions>', help.policy)
    .option('--status <statuses>', help.status)
    .option('--country <countries>', help.country)
    .option('--member <ids>', help.member)
    .option('--anniversary-from <date>', help.anniversaryFrom)
    .option('--anniversary-until <date>', help.anniversaryUntil)
    .option('--deadline-from <date>', help.deadlineFrom)
    .option('--deadline-until <date>', help.deadlineUntil)
    .requiredOption('--reason <code>', help.reason)
    .option('--note <text>', help.note)
    .option('--idempotency-key <key>', help.key)
    .option('--follow', help.follow)
    .action((target: string, _, command: Command) => propose(session, target, command.optsWithGlobals()));
}

/** `tenure rollouts`, and how they are proposed, looked into and steered. */
export function addRollouts(program: Command, session: Session): void {
  const { help } = rolloutsWords[session.language];
  const rollouts = program
    .command('rollouts')
    .description(help.rollouts)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  addProposing(rollouts, session);
  rollouts
    .command('list')
    .description(help.list)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  rollouts
    .command('show')
    .description(help.show)
    .argument('<id>', help.id)
    .option('--follow', help.follow)
    .action(async (id: string, _, command: Command) => {
      const options: Following = command.optsWithGlobals();
      await showRollout(session, await session.connect(options), id, options);
    });
  rollouts
    .command('items')
    .description(help.items)
    .argument('<id>', help.id)
    .option('--outcome <outcome>', help.outcome)
    .option('--after <id>', help.after)
    .action((id: string, _, command: Command) => items(session, id, command.optsWithGlobals()));
  for (const word of ['approve', 'pause', 'resume', 'cancel'] as const)
    rollouts
      .command(word)
      .description(help[word])
      .argument('<id>', help.id)
      .requiredOption('--reason <code>', help.reason)
      .option('--follow', help.follow)
      .action((id: string, _, command: Command) => steer(session, { id, word }, command.optsWithGlobals()));
}
