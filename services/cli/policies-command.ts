import type { Command } from 'commander';
import { policiesLines, policyLines, type PoliciesAnswer, type PolicyAnswer } from './printing/policies.js';
import type { CommonOptions, Session } from './session.js';
import { policiesWords } from './words/policies.js';

interface Example extends CommonOptions {
  readonly activeOn?: string;
}

async function list(session: Session, options: CommonOptions): Promise<void> {
  const api = await session.connectAnonymously(options);
  const { body } = await api.get<PoliciesAnswer>('/v1/policies');
  session.show(body, () => policiesLines(body, session.language, session.paint), options);
}

async function read(session: Session, version: string, options: Example): Promise<void> {
  const api = await session.connectAnonymously(options);
  const { body } = await api.get<PolicyAnswer>(`/v1/policies/${encodeURIComponent(version)}`, { activeOn: options.activeOn });
  session.show(body, () => policyLines(body, session.language, session.paint), options);
}

/** `tenure policies` and `tenure policy`. */
export function addPolicies(program: Command, session: Session): void {
  const { help } = policiesWords[session.language];
  program
    .command('policies')
    .description(help.policies)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  program
    .command('policy')
    .description(help.policy)
    .argument('[version]', help.version, 'current')
    .option('--active-on <date>', help.activeOn)
    .action((version: string, _, command: Command) => read(session, version, command.optsWithGlobals()));
}
