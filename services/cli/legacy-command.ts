import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { legacyMediaTypes } from '../shared/legacy-limits.js';
import type { ApiClient } from './api-client.js';
import { Failure } from './failure.js';
import { follow } from './following.js';
import {
  importLines,
  importsLines,
  importProgress,
  recordLines,
  reportLines,
  type ImportAnswer,
  type ImportsAnswer,
  type RecordAnswer,
  type ReportAnswer,
} from './printing/legacy.js';
import { readJsonArgument } from './json-input.js';
import type { FileToSend } from './sent-file.js';
import type { CommonOptions, Session } from './session.js';
import { legacyWords } from './words/legacy.js';

const path = '/v1/legacy';
const importPath = (id: string): string => `${path}/imports/${encodeURIComponent(id)}`;

interface Importing extends CommonOptions {
  readonly dryRun?: true;
  readonly reason: string;
  readonly idempotencyKey?: string;
}

async function exportToSend(file: string, { language }: Session): Promise<FileToSend> {
  const { notAnExport, noFile } = legacyWords[language];
  const [mediaType] = Object.entries(legacyMediaTypes).find(([, format]) => extname(file).toLowerCase() === `.${format}`) ?? [];
  if (!mediaType) throw new Failure('usage', [notAnExport(file)]);
  const content = await readFile(file).catch((): never => {
    throw new Failure('usage', [noFile(file)]);
  });
  return { name: basename(file), mediaType, content };
}

const untilComplete = (session: Session, api: ApiClient, id: string): Promise<ImportAnswer> =>
  follow(session, {
    ask: async () => (await api.get<ImportAnswer>(importPath(id), { minSequence: '1' })).body,
    rests: ({ phase }) => phase === 'completed',
    line: (answer) => importProgress(answer, session.language),
  });

async function importFile(session: Session, file: string, options: Importing): Promise<void> {
  const { dryRun, reason, idempotencyKey } = options;
  const { words, outside, paint, language } = session;
  const sent = await exportToSend(file, session);
  const api = await session.connect(options);
  const said = new URLSearchParams({ reason, ...(dryRun && { dryRun: 'true' }) }).toString();
  const tell = (percent: number) => outside.err(paint.faint(words.upload.sent(sent.name, percent)));
  const { body } = await api.upload<{ readonly importId: string }>(`${path}/imports?${said}`, { ...sent, tell, idempotencyKey });
  const answer = await untilComplete(session, api, body.importId);
  session.show(answer, () => importLines(answer, language, paint), options);
  const { conflict = 0, duplicate = 0, invalid = 0 } = answer.totals;
  const notTaken = conflict + duplicate + invalid;
  if (notTaken > 0) throw new Failure('incomplete', [legacyWords[language].notTaken(notTaken)]);
}

async function list(session: Session, options: CommonOptions & { readonly after?: string }): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<ImportsAnswer>(`${path}/imports`, { after: options.after });
  session.show(body, () => importsLines(body, session.language, session.paint), options);
}

async function correct(
  session: Session,
  partnerId: string,
  options: CommonOptions & { readonly data: string; readonly reason: string },
): Promise<void> {
  const { data, reason } = options;
  const { words, language, paint } = session;
  const said = { ...readJsonArgument(data, words), reason };
  const api = await session.connect(options);
  const { body } = await api.post(`${path}/records/${encodeURIComponent(partnerId)}/correct`, said);
  session.show(body, () => [paint.good(legacyWords[language].corrected)], options);
}

async function show(session: Session, partnerId: string, options: CommonOptions): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<RecordAnswer>(`${path}/records/${encodeURIComponent(partnerId)}`);
  session.show(body, () => recordLines(body, session.language, session.paint), options);
}

async function report(
  session: Session,
  id: string,
  options: CommonOptions & { readonly outcome?: string; readonly after?: string },
): Promise<void> {
  const { outcome, after } = options;
  const api = await session.connect(options);
  const { body } = await api.get<ReportAnswer>(`${importPath(id)}/report`, { outcome, after });
  session.show(body, () => reportLines(body, session.language, session.paint), options);
}

/** `tenure legacy`, with import, list, report, show and correct. */
export function addLegacy(program: Command, session: Session): void {
  const { help } = legacyWords[session.language];
  const legacy = program.command('legacy').description(help.legacy);
  legacy
    .command('import')
    .description(help.import)
    .argument('<file>', help.file)
    .option('--dry-run', help.dryRun)
    .requiredOption('--reason <code>', help.reason)
    .option('--idempotency-key <key>', help.key)
    .addHelpText('after', help.columns)
    .action((file: string, _, command: Command) => importFile(session, file, command.optsWithGlobals()));
  legacy
    .command('show')
    .description(help.show)
    .argument('<partner-id>', help.partnerId)
    .action((partnerId: string, _, command: Command) => show(session, partnerId, command.optsWithGlobals()));
  legacy
    .command('report')
    .description(help.report)
    .argument('<import-id>', help.importId)
    .option('--outcome <outcome>', help.outcome)
    .option('--after <row>', help.after)
    .action((id: string, _, command: Command) => report(session, id, command.optsWithGlobals()));
  legacy
    .command('list')
    .description(help.list)
    .option('--after <import-id>', help.afterImport)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  legacy
    .command('correct')
    .description(help.correct)
    .argument('<partner-id>', help.partnerId)
    .requiredOption('--data <json>', help.data)
    .requiredOption('--reason <code>', help.reason)
    .action((partnerId: string, _, command: Command) => correct(session, partnerId, command.optsWithGlobals()));
}
