import type { Command } from 'commander';
import { Failure } from './failure.js';
import { benefitsLines, type BenefitsAnswer } from './printing/benefits.js';
import { foundBenefitsLines, type FoundBenefitsAnswer } from './printing/found-benefits.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';
import { foundBenefitWords } from './words/found-benefits.js';

const narrowing = ['from', 'until', 'status', 'level', 'benefit', 'unactivated', 'limit', 'after'] as const;

type Narrowed = { readonly [Option in (typeof narrowing)[number]]?: string };

async function ofCompany(session: Session, id: string, options: CommonOptions & Narrowed): Promise<void> {
  const { language, paint } = session;
  const said = foundBenefitWords[language];
  const misplaced = narrowing.find((name) => options[name] !== undefined);
  if (misplaced) throw new Failure('usage', [said.onlyOfAll(misplaced)]);
  const api = await session.connect(options);
  const { body } = await api.get<NonNullable<BenefitsAnswer['benefits']>>(`${membershipPath(id)}/benefits`);
  const lines = benefitsLines({ benefits: body }, language, paint);
  session.show(body, () => (lines.length > 0 ? lines.slice(0, -1) : [said.nothing]), options);
}

async function ofAll(session: Session, options: CommonOptions & Narrowed): Promise<void> {
  const api = await session.connect(options);
  const asked = Object.fromEntries(narrowing.map((name) => [name, options[name]]));
  const { body } = await api.get<FoundBenefitsAnswer>('/v1/support/benefits', asked);
  session.show(body, () => foundBenefitsLines(body, session.language, session.paint), options);
}

/** `tenure benefits`. */
export function addBenefits(program: Command, session: Session): void {
  const { help } = foundBenefitWords[session.language];
  program
    .command('benefits')
    .description(help.benefits)
    .argument('[id]', help.id)
    .option('--from <date>', help.from)
    .option('--until <date>', help.until)
    .option('--status <status>', help.status)
    .option('--level <level>', help.level)
    .option('--benefit <name>', help.benefit)
    .option('--unactivated <name>', help.unactivated)
    .option('--limit <number>', session.words.help.limit)
    .option('--after <page>', session.words.help.after)
    .action((id: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & Narrowed>();
      return id === undefined ? ofAll(session, options) : ofCompany(session, id, options);
    });
}
