import type { Command } from 'commander';
import { Failure } from './failure.js';
import { agreementsLines, type AgreementsAnswer } from './printing/agreements.js';
import type { CommonOptions, Session } from './session.js';
import { agreementsWords } from './words/agreements.js';

const path = '/v1/support/agreements';

interface Asking extends CommonOptions {
  readonly reason: string;
}

async function list(session: Session, options: CommonOptions): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<AgreementsAnswer>(path);
  session.show(body, () => agreementsLines(body, session.language, session.paint), options);
}

async function send(session: Session, name: string, fields: object, options: Asking): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.post<AgreementsAnswer>(`${path}/${name}`, { ...fields, reason: options.reason });
  session.show(body, () => agreementsLines(body, session.language, session.paint), options);
}

function numbered(typed: string, session: Session): number {
  if (!/^\d{1,9}$/.test(typed)) throw new Failure('usage', [session.words.failures.notANumber('proposal')]);
  return Number(typed);
}

/** `tenure agreements`, and how approvers publish: `publish`, `approve` and `decline`. */
export function addAgreements(program: Command, session: Session): void {
  const { help } = agreementsWords[session.language];
  const agreements = program
    .command('agreements')
    .description(help.agreements)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  agreements
    .command('publish')
    .description(help.publish)
    .argument('<version>', help.version)
    .requiredOption('--enforce-from <instant>', help.enforceFrom)
    .requiredOption('--reason <code>', help.reason)
    .action((agreementVersion: string, { enforceFrom }: { enforceFrom: string }, command: Command) =>
      send(session, 'publish-agreement', { agreementVersion, enforceFrom }, command.optsWithGlobals()),
    );
  for (const [name, route] of [
    ['approve', 'approve-publishing'],
    ['decline', 'decline-publishing'],
  ] as const)
    agreements
      .command(name)
      .description(help[name])
      .argument('<proposal>', help.proposal)
      .requiredOption('--reason <code>', help.reason)
      .action((proposal: string, _, command: Command) =>
        send(session, route, { proposal: numbered(proposal, session) }, command.optsWithGlobals()),
      );
}
