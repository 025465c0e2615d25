import type { Command } from 'commander';
import { toldStandingLines, type ToldStandingAnswer } from './printing/told-standing.js';
import type { CommonOptions, Session } from './session.js';

async function standing(session: Session, id: string, options: CommonOptions): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<ToldStandingAnswer>(`/v1/standings/${encodeURIComponent(id)}`);
  session.show(body, () => toldStandingLines(body, session.language, session.paint), options);
}

/** `tenure standing`. */
export function addStanding(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('standing')
    .description(help.standing)
    .argument('<id>', help.standingId)
    .action((id: string, _, command: Command) => standing(session, id, command.optsWithGlobals()));
}
