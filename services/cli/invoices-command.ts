import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Failure } from './failure.js';
import { invoiceLines, invoicesLines, type InvoiceAnswer, type InvoicesAnswer } from './printing/invoices.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';
import { invoiceWords } from './words/invoices.js';

interface Options extends CommonOptions {
  readonly save?: string;
}

async function list(session: Session, id: string, options: Options): Promise<void> {
  const { language, paint } = session;
  if (options.save !== undefined) throw new Failure('usage', [invoiceWords[language].whichOne]);
  const api = await session.connect(options);
  const { body } = await api.get<InvoicesAnswer>(`${membershipPath(id)}/invoices`);
  session.show(body, () => invoicesLines(body, language, paint), options);
}

async function save(session: Session, address: string, { save: file = '', ...options }: Options): Promise<void> {
  const said = invoiceWords[session.language];
  const content = await (await session.connect(options)).download(`${address}/pdf`);
  await writeFile(file, content, { flag: 'wx' }).catch((): never => {
    throw new Failure('usage', [said.notWritable(file)]);
  });
  session.show({ file, bytes: content.length }, () => [said.saved(file, Math.ceil(content.length / 1_000))], options);
}

async function one(session: Session, given: { readonly id: string; readonly number: string }, options: Options): Promise<void> {
  const address = `${membershipPath(given.id)}/invoices/${encodeURIComponent(given.number)}`;
  if (options.save !== undefined) return save(session, address, options);
  const api = await session.connect(options);
  const { body } = await api.get<InvoiceAnswer>(address);
  session.show(body, () => invoiceLines(body, given.id, session), options);
}

/** `tenure invoices`. */
export function addInvoices(program: Command, session: Session): void {
  const { help } = invoiceWords[session.language];
  program
    .command('invoices')
    .description(help.invoices)
    .argument('<id>', session.words.help.id)
    .argument('[number]', help.number)
    .option('--save <file>', help.save)
    .action((id: string, number: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      return number === undefined ? list(session, id, options) : one(session, { id, number }, options);
    });
}
