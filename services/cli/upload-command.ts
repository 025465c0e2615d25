import type { Command } from 'commander';
import { Failure } from './failure.js';
import { pairs } from './printing/layout.js';
import { shortInstant } from './printing/clock.js';
import { waitingLines, type WaitingAnswer } from './printing/waiting.js';
import { membershipPath } from './reading-commands.js';
import { readFileToSend } from './sent-file.js';
import type { CommonOptions, Session } from './session.js';
import { orderWords } from './words/orders.js';

interface Options extends CommonOptions {
  readonly order?: string;
  readonly idempotencyKey?: string;
}

interface Uploaded {
  readonly membershipId: string;
  readonly sequence: number;
  readonly waitingOn: readonly WaitingAnswer[];
  readonly document: { readonly hash: string; readonly size: number; readonly receivedAt: string };
}

interface Given {
  readonly id: string;
  readonly path: string;
}

async function upload(session: Session, { id, path }: Given, options: Options): Promise<void> {
  const { words, language, paint, outside } = session;
  if (options.order && !/^\d{1,9}$/.test(options.order)) throw new Failure('usage', [words.failures.notANumber('--order')]);
  const file = await readFileToSend(path, words);
  const api = await session.connect(options);
  const room = options.order === undefined ? 'documents' : `orders/${encodeURIComponent(options.order)}/proofs`;
  const address = `${membershipPath(id)}/${room}?${new URLSearchParams({ name: file.name }).toString()}`;
  const tell = (percent: number) => outside.err(paint.faint(words.upload.sent(file.name, percent)));
  const { body } = await api.upload<Uploaded>(address, { ...file, tell, idempotencyKey: options.idempotencyKey });
  const { document, membershipId, sequence, waitingOn } = body;
  const rows: [string, string][] = [
    [words.labels.hash, document.hash],
    [words.labels.received, shortInstant(language, document.receivedAt)],
    [words.labels.membership, membershipId],
    [words.labels.next, `npx tenure show ${membershipId} --wait ${sequence}`],
  ];
  session.show(
    body,
    () => [paint.good(words.upload.taken), ...pairs(rows, paint), '', ...waitingLines(waitingOn, language, paint)],
    options,
  );
}

/** `tenure upload`. */
export function addUpload(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('upload')
    .description(help.upload)
    .argument('<id>', help.id)
    .argument('<file>', help.document)
    .option('--order <number>', orderWords[session.language].ofProof)
    .option('--idempotency-key <key>', help.idempotencyKey)
    .action((id: string, path: string, _, command: Command) => upload(session, { id, path }, command.optsWithGlobals()));
}
