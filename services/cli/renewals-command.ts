import type { Command } from 'commander';
import { renewalsDueLines, type RenewalsDueAnswer } from './printing/renewals-due.js';
import type { CommonOptions, Session } from './session.js';
import { renewalsDueWords } from './words/renewals-due.js';

interface RenewalsOptions extends CommonOptions {
  readonly from?: string;
  readonly until?: string;
  readonly phase?: string;
  readonly unmet?: string;
  readonly limit?: string;
  readonly after?: string;
}

async function renewals(session: Session, options: RenewalsOptions): Promise<void> {
  const { from, until, phase, unmet, limit, after } = options;
  const api = await session.connect(options);
  const { body } = await api.get<RenewalsDueAnswer>('/v1/support/renewals-due', { from, until, phase, unmet, limit, after });
  session.show(body, () => renewalsDueLines(body, session.language, session.paint), options);
}

/** `tenure renewals`. */
export function addRenewals(program: Command, session: Session): void {
  const { help } = renewalsDueWords[session.language];
  program
    .command('renewals')
    .description(help.renewals)
    .option('--from <date>', help.from)
    .option('--until <date>', help.until)
    .option('--phase <phase>', help.phase)
    .option('--unmet <condition>', help.unmet)
    .option('--limit <number>', session.words.help.limit)
    .option('--after <page>', session.words.help.after)
    .action((_, command: Command) => renewals(session, command.optsWithGlobals()));
}
