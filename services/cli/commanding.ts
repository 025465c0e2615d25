import { Option, type Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { requireFields, requireName, requireSide } from './command-checks.js';
import { commandHelpLines } from './command-help.js';
import { lookLines } from './domain-look.js';
import { Failure } from './failure.js';
import { readJsonArgument, readJsonFile } from './json-input.js';
import { isCommandName, namesFor, rejectionCodes, type Side } from './known-commands.js';
import { pairs } from './printing/layout.js';
import { previewLines, type PreviewAnswer } from './printing/preview.js';
import { productKeyRows } from './printing/benefits.js';
import { orderedRow, receivedRow, type OrderedAnswer, type ReceivedAnswer } from './printing/order-receipt.js';
import { leftRow } from './printing/renewal.js';
import { statusTitle } from './printing/status.js';
import { waitingLines, type WaitingAnswer } from './printing/waiting.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';
import type { Words } from './words.js';
import { sectionWords } from './words/sections.js';

interface Options extends CommonOptions {
  readonly file?: string;
  readonly data?: string;
  readonly rejection?: string;
  readonly reason?: string;
  readonly support?: true;
  readonly preview?: true;
  readonly idempotencyKey?: string;
}

interface Receipt {
  readonly membershipId: string;
  readonly sequence: number;
  readonly status: string;
  readonly waitingOn: readonly WaitingAnswer[];
  readonly unmet?: readonly string[];
  readonly unchanged?: true;
  readonly productKey?: string;
  readonly productKeyUntil?: string;
  readonly ordered?: OrderedAnswer;
  readonly received?: ReceivedAnswer;
}

async function fieldsOf({ file, data, rejection, reason }: Options, words: Words): Promise<Record<string, unknown>> {
  const fields = file ? await readJsonFile(file, words) : data ? readJsonArgument(data, words) : {};
  return { ...fields, ...(rejection && { rejection }), ...(reason && { reason }) };
}

interface Looking {
  readonly fields: object;
  readonly options: Options;
}

async function preview(session: Session, api: ApiClient, path: string, { fields, options }: Looking): Promise<void> {
  const { body } = await api.post<PreviewAnswer>(path, fields);
  session.show(body, () => previewLines(body, session.language, session.paint), options);
}

const pathOf = (side: Side, id: string): string =>
  side === 'support' ? `/v1/support/memberships/${encodeURIComponent(id)}` : membershipPath(id);

interface Given {
  readonly typed: string;
  readonly id: string | undefined;
}

async function command(session: Session, { typed, id }: Given, options: Options): Promise<void> {
  const { words } = session;
  const side = options.support ? 'support' : 'members';
  const name = requireName(typed, words);
  requireSide(name, side, words);
  if (options.preview && side !== 'support') throw new Failure('usage', [words.failures.onlySupportPreviews]);
  if (!id) throw new Failure('usage', [words.usage['commander.missingArgument']('id')]);
  const fields = await fieldsOf(options, words);
  requireFields(name, side, fields, words);
  const api = await session.connect(options);
  const path = `${pathOf(side, id)}/${name}`;
  if (options.preview) return preview(session, api, `${path}?preview=true`, { fields, options });
  const { body } = await api.post<Receipt>(path, fields, options.idempotencyKey);
  const cameOf =
    name === 'check-domain-now' && !options.json ? await lookLines(session, api, { path: membershipPath(id), ...body }) : undefined;
  session.show(body, () => cameOf ?? receiptLines(session, body), options);
}

function receiptLines({ words, language, paint }: Session, body: Receipt): string[] {
  const rows: [string, string | undefined][] = [
    [words.labels.status, paint.strong(statusTitle(language, body.status))],
    [words.labels.membership, body.membershipId],
    ...productKeyRows(body, language),
    orderedRow(body.ordered, language),
    receivedRow(body.received, language),
    leftRow(body.unmet, language),
    [words.labels.next, `npx tenure show ${body.membershipId} --wait ${body.sequence}`],
  ];
  const nothing = body.unchanged ? [sectionWords[language].unchanged, ''] : [];
  return [...nothing, ...pairs(rows, paint), '', ...waitingLines(body.waitingOn, language, paint)];
}

const typedIn = ({ args }: Command): string | undefined => args.find((argument) => !argument.startsWith('-'));

/** The help of all commands, or of the one that was named with it. */
function helpOf(session: Session, itself: Command): string {
  const typed = typedIn(itself);
  return ['', ...commandHelpLines(session.language, session.paint, typed && isCommandName(typed) ? typed : undefined)].join('\n');
}

/** `tenure command`. */
export function addCommanding(program: Command, session: Session): void {
  const { words } = session;
  const { help } = words;
  program
    .command('command')
    .usage('[options] <name> <id>')
    .description(help.command)
    .argument('<name>', help.name(namesFor('members').join(', '), namesFor('support').join(', ')))
    .argument('[id]', help.id)
    .addOption(new Option('--file <json>', help.file).conflicts('data'))
    .option('--data <json>', help.data)
    .option('--reason <code>', help.reason)
    .option('--rejection <code>', help.rejection(rejectionCodes.join(', ')))
    .option('--support', help.support)
    .option('--preview', help.preview)
    .option('--idempotency-key <key>', help.idempotencyKey)
    .addHelpText('after', ({ command: itself }) => helpOf(session, itself))
    .on('beforeAllHelp', ({ command: itself }: { readonly command: Command }) => {
      const typed = typedIn(itself);
      if (typed) requireName(typed, words);
    })
    .action((typed: string, id: string | undefined, _, itself: Command) => command(session, { typed, id }, itself.optsWithGlobals()));
}
