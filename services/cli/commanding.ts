import { Option, type Command } from 'commander';
import { commandNames, namesFor } from './command-names.js';
import type { ApiClient } from './api-client.js';
import { Failure } from './failure.js';
import { readJsonArgument, readJsonFile } from './json-input.js';
import { pairs } from './printing/layout.js';
import { previewLines, type PreviewAnswer } from './printing/preview.js';
import { statusTitle } from './printing/status.js';
import { waitingLines, type WaitingAnswer } from './printing/waiting.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';
import type { Words } from './words.js';

interface Options extends CommonOptions {
  readonly file?: string;
  readonly data?: string;
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
}

function requireName(name: string, { support, reason, preview }: Options, { failures }: Words): void {
  const sides = Object.hasOwn(commandNames, name) ? commandNames[name] : undefined;
  if (!sides) throw new Failure('usage', [failures.unknownCommand(name, Object.keys(commandNames).join(', '))]);
  if (!sides.includes(support ? 'support' : 'members')) {
    throw new Failure('usage', [support ? failures.onlyMembers(name) : failures.onlySupport(name)]);
  }
  if (preview && !support) throw new Failure('usage', [failures.onlySupportPreviews]);
  if (support && !reason) throw new Failure('usage', [failures.supportSaysWhy]);
}

async function fieldsOf({ file, data, reason }: Options, words: Words): Promise<object> {
  const fields = file ? await readJsonFile(file, words) : data ? readJsonArgument(data, words) : {};
  return { ...fields, ...(reason && { reason }) };
}

interface Looking {
  readonly fields: object;
  readonly options: Options;
}

async function preview(session: Session, api: ApiClient, path: string, { fields, options }: Looking): Promise<void> {
  const { body } = await api.post<PreviewAnswer>(path, fields);
  session.show(body, () => previewLines(body, session.language, session.paint), options);
}

async function command(session: Session, name: string, id: string, options: Options): Promise<void> {
  const { words, language, paint } = session;
  requireName(name, options, words);
  const fields = await fieldsOf(options, words);
  const api = await session.connect(options);
  if (options.preview)
    return preview(session, api, `/v1/support/memberships/${encodeURIComponent(id)}/${name}?preview=true`, { fields, options });
  const path = options.support ? `/v1/support/memberships/${encodeURIComponent(id)}` : membershipPath(id);
  const { body } = await api.post<Receipt>(`${path}/${name}`, fields, options.idempotencyKey);
  const rows: [string, string][] = [
    [words.labels.status, paint.strong(statusTitle(language, body.status))],
    [words.labels.membership, body.membershipId],
    [words.labels.next, `tenure show ${body.membershipId} --wait ${body.sequence}`],
  ];
  session.show(body, () => [...pairs(rows, paint), '', ...waitingLines(body.waitingOn, language, paint)], options);
}

/** `tenure command`. */
export function addCommanding(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('command')
    .description(help.command)
    .argument('<name>', help.name(namesFor('members').join(', '), namesFor('support').join(', ')))
    .argument('<id>', help.id)
    .addOption(new Option('--file <json>', help.file).conflicts('data'))
    .option('--data <json>', help.data)
    .option('--reason <code>', help.reason)
    .option('--support', help.support)
    .option('--preview', help.preview)
    .option('--idempotency-key <key>', help.idempotencyKey)
    .action((name: string, id: string, _, itself: Command) => command(session, name, id, itself.optsWithGlobals()));
}
