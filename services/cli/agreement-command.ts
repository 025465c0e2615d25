import type { Command } from 'commander';
import { pairs } from './printing/layout.js';
import type { CommonOptions, Session } from './session.js';

interface AgreementAnswer {
  readonly version: string;
  readonly language: string;
  readonly hash: string;
  readonly text: string;
}

async function agreement(session: Session, version: string, options: CommonOptions): Promise<void> {
  const { words, language, paint } = session;
  const api = await session.connectAnonymously(options);
  const { body } = await api.get<AgreementAnswer>(`/v1/agreements/${encodeURIComponent(version)}`, { language });
  const rows: [string, string][] = [
    [words.agreement.version, body.version],
    [words.agreement.language, body.language],
    [words.labels.hash, body.hash],
  ];
  session.show(body, () => [...pairs(rows, paint), '', body.text.trimEnd()], options);
}

/** `tenure agreement`. */
export function addAgreement(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('agreement')
    .description(help.agreement)
    .argument('[version]', help.agreementVersion, 'current')
    .action((version: string, _, command: Command) => agreement(session, version, command.optsWithGlobals()));
}
