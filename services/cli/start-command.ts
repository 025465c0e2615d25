import type { Command } from 'commander';
import { readJsonFile } from './json-input.js';
import { pairs } from './printing/layout.js';
import type { CommonOptions, Session } from './session.js';

interface Options extends CommonOptions {
  readonly file: string;
  readonly idempotencyKey?: string;
}

interface StartAnswer {
  readonly membershipId: string;
  readonly alreadyRequested: boolean;
}

const sequenceIn = (location = ''): string | undefined => /minSequence=(\d+)/.exec(location)?.[1];

async function start(session: Session, options: Options): Promise<void> {
  const { words, paint } = session;
  const request = await readJsonFile(options.file, words);
  const api = await session.connect(options);
  const { body, location } = await api.post<StartAnswer>('/v1/memberships', request, options.idempotencyKey);
  const sequence = sequenceIn(location);
  const wait = sequence ? ` --wait ${sequence}` : '';
  const lines = () => [
    paint.good(body.alreadyRequested ? words.start.already : words.start.taken),
    ...pairs(
      [
        [words.labels.membership, body.membershipId],
        [words.labels.next, `tenure show ${body.membershipId}${wait}`],
      ],
      paint,
    ),
  ];
  session.show({ ...body, ...(location && { location }) }, lines, options);
}

/** `tenure start`. */
export function addStart(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('start')
    .description(help.start)
    .requiredOption('--file <json>', help.fileToStart)
    .option('--idempotency-key <key>', help.idempotencyKey)
    .action((_, command: Command) => start(session, command.optsWithGlobals()));
}
