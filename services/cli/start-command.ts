import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { startHelpLines } from './command-help.js';
import { Failure } from './failure.js';
import { readJsonFile } from './json-input.js';
import { pairs } from './printing/layout.js';
import type { MembershipAnswer } from './printing/membership.js';
import { statusTitle } from './printing/status.js';
import { waitingLines } from './printing/waiting.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';

interface Options extends CommonOptions {
  readonly file: string;
  readonly idempotencyKey?: string;
}

interface StartAnswer {
  readonly membershipId: string;
  readonly alreadyRequested: boolean;
  /** Whether what was sent is not what runs; said only of a request that runs already. */
  readonly profileDiffers?: boolean;
  /** What to do, where the API says it. */
  readonly next?: string;
}

interface Started {
  readonly answer: StartAnswer;
  readonly show: string;
}

function takenLines({ answer, show }: Started, { words, paint }: Session): string[] {
  const { labels } = words;
  return [
    paint.good(words.start.taken),
    ...pairs(
      [
        [labels.membership, answer.membershipId],
        [labels.next, show],
      ],
      paint,
    ),
  ];
}

/** What runs already, as far as it can be read. */
async function running(api: ApiClient, id: string): Promise<MembershipAnswer | undefined> {
  try {
    return (await api.get<MembershipAnswer>(membershipPath(id))).body;
  } catch (error) {
    if (error instanceof Failure && error.ending !== 'stopped') return undefined;
    throw error;
  }
}

function alreadyLines({ answer, show }: Started, membership: MembershipAnswer | undefined, session: Session): string[] {
  const { words, language, paint } = session;
  const { labels, start } = words;
  const known: Readonly<Record<string, readonly string[]>> = { pending: start.running(answer.membershipId), active: start.member };
  const ways = answer.next ? [answer.next] : (known[membership?.status ?? ''] ?? start.look);
  const rows: [string, string | undefined][] = [
    [labels.status, membership && paint.strong(statusTitle(language, membership.status))],
    [labels.membership, answer.membershipId],
    ...ways.map((way, index): [string, string] => [index === 0 ? start.whatToDo : '', way]),
    [labels.next, show],
  ];
  return [
    paint.waiting(start.already),
    ...(answer.profileDiffers && !answer.next ? [start.differs] : []),
    ...pairs(rows, paint),
    ...(membership ? ['', ...waitingLines(membership.waitingOn, language, paint)] : []),
  ];
}

const sequenceIn = (location = ''): string | undefined => /minSequence=(\d+)/.exec(location)?.[1];

async function start(session: Session, options: Options): Promise<void> {
  const request = await readJsonFile(options.file, session.words);
  const api = await session.connect(options);
  const { body, location } = await api.post<StartAnswer>('/v1/memberships', request, options.idempotencyKey);
  const sequence = sequenceIn(location);
  const started: Started = { answer: body, show: `npx tenure show ${body.membershipId}${sequence ? ` --wait ${sequence}` : ''}` };
  const looked = body.alreadyRequested && !options.json ? await running(api, body.membershipId) : undefined;
  const lines = () => (body.alreadyRequested ? alreadyLines(started, looked, session) : takenLines(started, session));
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
    .addHelpText('after', () => ['', ...startHelpLines(session.language, session.paint)].join('\n'))
    .action((_, command: Command) => start(session, command.optsWithGlobals()));
}
