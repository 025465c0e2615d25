import { Command, Option } from 'commander';
import { addAgreement } from './agreement-command.js';
import { addAgreements } from './agreements-command.js';
import { addCommanding } from './commanding.js';
import { addBenefits } from './benefits-command.js';
import { Failure } from './failure.js';
import { commandNames } from './known-commands.js';
import { addInvoices } from './invoices-command.js';
import { addOrders } from './orders-command.js';
import { addPolicies } from './policies-command.js';
import { nearest } from './nearest.js';
import { addReading } from './reading-commands.js';
import type { Session } from './session.js';
import { addLegacy } from './legacy-command.js';
import { addRenewals } from './renewals-command.js';
import { addRollouts } from './rollouts-command.js';
import { addStanding } from './standing-command.js';
import { addStart } from './start-command.js';
import { addToken } from './token-command.js';
import { addUpload } from './upload-command.js';
import { languages } from './words.js';

/** What was typed where a command belongs; `tenure nosuch --help` is no less a slip than `tenure nosuch`. */
function refuseUnknown(typed: string, program: Command, { failures }: Session['words']): never {
  const commands = program.commands.map((command) => command.name());
  const ways = new Map([
    ...commands.map((name) => [name, name] as const),
    ['help', '--help'] as const,
    ...commandNames.map((name) => [name, `command ${name}`] as const),
  ]);
  const meant = nearest(typed, [...ways.keys()]);
  throw new Failure('usage', [failures.unknownTenure(typed, meant && ways.get(meant))]);
}

/** The whole command line, with its help in the session’s language. */
export function createProgram(session: Session): Command {
  const { outside, words } = session;
  const { help } = words;
  const program = new Command('tenure')
    .description(help.tenure)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => outside.out(text.trimEnd()),
      writeErr: (text) => outside.err(text.trimEnd()),
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      styleTitle: (title) => help.titles[title] ?? title,
    })
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .addHelpText('after', help.closing)
    .option('--json', help.json)
    .option('--api <url>', help.api)
    .addOption(new Option('--token <token>', help.accessToken).conflicts('as'))
    .option('--as <account>', help.as)
    .option('--tenant <guid>', help.tenant)
    .addOption(new Option('--language <language>', help.language).choices(languages));
  for (const add of [
    addStart,
    addReading,
    addRenewals,
    addOrders,
    addInvoices,
    addBenefits,
    addStanding,
    addCommanding,
    addUpload,
    addAgreement,
    addAgreements,
    addPolicies,
    addRollouts,
    addLegacy,
    addToken,
  ])
    add(program, session);
  program.on('command:*', ([typed = '']: readonly string[]) => refuseUnknown(typed, program, words));
  program.on('beforeAllHelp', ({ command }: { readonly command: Command }) => {
    const typed = program.args.find((argument) => !argument.startsWith('-'));
    if (command === program && typed !== undefined) refuseUnknown(typed, program, words);
  });
  return program;
}
