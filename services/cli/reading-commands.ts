import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { Failure } from './failure.js';
import { countsLines, type CountsAnswer } from './printing/counts.js';
import { listLines, type ListAnswer } from './printing/list.js';
import { membershipLines, type MembershipAnswer } from './printing/membership.js';
import { timelineLines, type EventAnswer } from './printing/timeline.js';
import { withNotice } from './notice.js';
import type { CommonOptions, Session } from './session.js';

/** Where a membership is found. */
export const membershipPath = (id: string): string => `/v1/memberships/${encodeURIComponent(id)}`;

interface TimelineAnswer {
  readonly events: readonly EventAnswer[];
  readonly next: number | null;
}

/** All that happened after an event, page by page. */
export async function readTimeline(api: ApiClient, id: string, from = 0): Promise<EventAnswer[]> {
  const events: EventAnswer[] = [];
  for (let after: number | null = from; after !== null;) {
    const page: TimelineAnswer = (await api.get<TimelineAnswer>(`${membershipPath(id)}/timeline`, { after: String(after), limit: '200' }))
      .body;
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

async function show(session: Session, id: string, options: CommonOptions & { readonly wait?: string }): Promise<void> {
  if (options.wait && !/^\d{1,9}$/.test(options.wait)) throw new Failure('usage', [session.words.failures.notANumber('--wait')]);
  const api = await session.connect(options);
  const asked = api.get<MembershipAnswer>(membershipPath(id), { minSequence: options.wait });
  const { body } = await (options.wait
    ? withNotice(asked, () => session.tellWait(session.words.waitsForEvent(options.wait ?? '')))
    : asked);
  session.show(body, () => membershipLines(body, session.language, session.paint), options);
}

async function timeline(session: Session, id: string, options: CommonOptions): Promise<void> {
  const events = await readTimeline(await session.connect(options), id);
  session.show({ events }, () => timelineLines(events, session.language, session.paint), options);
}

interface ListOptions extends CommonOptions {
  readonly text?: string;
  readonly status?: string;
  readonly waitingOn?: string;
  readonly owner?: string;
  readonly stuck?: string;
  readonly reasonGiven?: string;
  readonly deadlineFrom?: string;
  readonly deadlineTo?: string;
  readonly order?: string;
  readonly limit?: string;
  readonly after?: string;
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { text, status, waitingOn, owner, stuck, reasonGiven: reason, deadlineFrom, deadlineTo, order, limit, after } = options;
  const api = await session.connect(options);
  const { body } = await api.get<ListAnswer>('/v1/support/memberships', {
    text,
    status,
    waitingOn,
    owner,
    stuck,
    reason,
    deadlineFrom,
    deadlineTo,
    order,
    limit,
    after,
  });
  session.show(body, () => listLines(body, session.language, session.paint), options);
}

async function counts(session: Session, options: CommonOptions): Promise<void> {
  const api = await session.connect(options);
  const { body } = await api.get<CountsAnswer>('/v1/support/memberships/counts');
  session.show(body, () => countsLines(body, session.language, session.paint), options);
}

/** `tenure show`, `tenure timeline`, `tenure list` and `tenure counts`. */
export function addReading(program: Command, session: Session): void {
  const { help } = session.words;
  program
    .command('show')
    .description(help.show)
    .argument('<id>', help.id)
    .option('--wait <sequence>', help.wait)
    .action((id: string, _, command: Command) => show(session, id, command.optsWithGlobals()));
  program
    .command('timeline')
    .description(help.timeline)
    .argument('<id>', help.id)
    .action((id: string, _, command: Command) => timeline(session, id, command.optsWithGlobals()));
  program
    .command('list')
    .description(help.list)
    .option('--text <text>', help.text)
    .option('--status <status>', help.status)
    .option('--waiting-on <step>', help.waitingOn)
    .option('--owner <owner>', help.owner)
    .option('--stuck <sign>', help.stuck)
    .option('--reason-given <code>', help.reasonGiven)
    .option('--deadline-from <instant>', help.deadlineFrom)
    .option('--deadline-to <instant>', help.deadlineTo)
    .option('--order <order>', help.order)
    .option('--limit <number>', help.limit)
    .option('--after <page>', help.after)
    .action((_, command: Command) => list(session, command.optsWithGlobals()));
  program
    .command('counts')
    .description(help.counts)
    .action((_, command: Command) => counts(session, command.optsWithGlobals()));
}
