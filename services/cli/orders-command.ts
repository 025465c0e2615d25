import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { Failure } from './failure.js';
import { foundOrdersLines, type FoundOrdersAnswer } from './printing/found-orders.js';
import { ordersLines, type OrderAnswer } from './printing/orders.js';
import { membershipPath } from './reading-commands.js';
import type { CommonOptions, Session } from './session.js';
import { foundOrderWords } from './words/found-orders.js';

const narrowing = ['reference', 'status', 'level', 'method', 'sign', 'sort', 'limit', 'after'] as const;

type Narrowed = { readonly [Option in (typeof narrowing)[number]]?: string };

/** Everything that a company ordered, the newest first, page by page. */
async function readOrders(api: ApiClient, id: string): Promise<OrderAnswer[]> {
  const orders: OrderAnswer[] = [];
  for (let before: string | undefined, more = true; more;) {
    const { body } = await api.get<{ readonly orders: readonly OrderAnswer[]; readonly next: number | null }>(
      `${membershipPath(id)}/orders`,
      { before, limit: '200' },
    );
    orders.push(...body.orders);
    more = body.next !== null;
    before = String(body.next);
  }
  return orders;
}

async function ofCompany(session: Session, id: string, options: CommonOptions & Narrowed): Promise<void> {
  const { language, paint } = session;
  const said = foundOrderWords[language];
  const misplaced = narrowing.find((name) => options[name] !== undefined);
  if (misplaced) throw new Failure('usage', [said.onlyOfAll(misplaced)]);
  const orders = await readOrders(await session.connect(options), id);
  const oldestFirst = [...orders].reverse();
  session.show(
    { orders },
    () => (orders.length > 0 ? ordersLines({ orders: oldestFirst }, language, paint).slice(0, -1) : [said.nothing]),
    options,
  );
}

async function ofAll(session: Session, options: CommonOptions & Narrowed): Promise<void> {
  const api = await session.connect(options);
  const asked = Object.fromEntries(narrowing.map((name) => [name, options[name]]));
  const { body } = await api.get<FoundOrdersAnswer>('/v1/support/orders', asked);
  session.show(body, () => foundOrdersLines(body, session.language, session.paint), options);
}

/** `tenure orders`. */
export function addOrders(program: Command, session: Session): void {
  const { help } = foundOrderWords[session.language];
  program
    .command('orders')
    .description(help.orders)
    .argument('[id]', help.id)
    .option('--reference <reference>', help.reference)
    .option('--status <status>', help.status)
    .option('--level <level>', help.level)
    .option('--method <method>', help.method)
    .option('--sign <sign>', help.sign)
    .option('--sort <sort>', help.sort)
    .option('--limit <number>', session.words.help.limit)
    .option('--after <page>', session.words.help.after)
    .action((id: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions & Narrowed>();
      return id === undefined ? ofAll(session, options) : ofCompany(session, id, options);
    });
}
