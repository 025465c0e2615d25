import type { Command } from 'commander';
import type { CommonOptions, Session } from './session.js';

async function token(session: Session, options: CommonOptions & { readonly account: string }): Promise<void> {
  const { account, tenant } = options;
  const accessToken = await session.signIn({ account, tenant });
  session.show({ accessToken }, () => [accessToken], options);
}

/** `tenure token`. */
export function addToken(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('token')
    .description(help.token)
    .requiredOption('--account <name>', help.account)
    .action((_, command: Command) => token(session, command.optsWithGlobals()));
}
