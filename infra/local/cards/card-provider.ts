import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { CardPayments, type Answer, type Books } from './card-payments.js';

/** A card provider on this machine, for the test cards that Stripe documents. */
export interface CardProvider {
  readonly port: number;
  close(): void;
}

type Handler = (
  cards: CardPayments,
  asked: { readonly id: string; readonly query: URLSearchParams; readonly form: Record<string, string> },
) => Answer;

/** The part of the provider's HTTP that is spoken here. */
const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['POST', /^\/v1\/payment_intents$/, (cards, { form }) => cards.open(form)],
  ['GET', /^\/v1\/payment_intents\/(\w+)$/, (cards, { id }) => cards.find(id)],
  ['POST', /^\/v1\/payment_intents\/(\w+)\/confirm$/, (cards, { id, form }) => cards.confirm(id, form)],
  ['POST', /^\/v1\/payment_intents\/(\w+)\/cancel$/, (cards, { id }) => cards.cancel(id)],
  ['GET', /^\/v1\/refunds$/, (cards, { query }) => cards.refundsOf(query.get('payment_intent'))],
  ['POST', /^\/v1\/refunds$/, (cards, { form }) => cards.refund(form)],
];

const unknown: Answer = { status: 404, body: { error: { type: 'invalid_request_error', message: 'There is nothing here.' } } };
const away: Answer = { status: 503, body: { error: { type: 'api_error', message: 'The provider is away.' } } };
const noKey: Answer = { status: 401, body: { error: { type: 'invalid_request_error', message: 'A key is needed.' } } };

/** Answers on 127.0.0.1; `PUT /away` and `DELETE /away` take it away and bring it back, `keep` is given the books after each change. */
export async function startCardProvider(port: number, books: Books, keep: (books: Books) => Promise<void>): Promise<CardProvider> {
  const cards = new CardPayments(books);
  let isAway = false;

  const dispatch = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    for (const [method, path, handler] of routes) {
      const id = path.exec(pathname)?.[1] ?? '';
      if (request.method === method && path.test(pathname)) return handler(cards, { id, query: searchParams, form });
    }
    return unknown;
  };
  const answeredOnce = async (request: IncomingMessage): Promise<Answer> => {
    const key = request.headers['idempotency-key'];
    const known = typeof key === 'string' && books.answers[key];
    if (known) return known;
    const answer = await dispatch(request);
    if (typeof key === 'string') books.answers[key] = answer;
    await keep(books);
    return answer;
  };
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    if (request.url === '/away') {
      isAway = request.method === 'PUT';
      return { status: 200, body: { isAway } };
    }
    if (request.url === '/') return { status: 200, body: { isAway } };
    if (isAway) return away;
    return request.headers.authorization ? answeredOnce(request) : noKey;
  };

  const server = createServer((request, response) => {
    void answerTo(request).then(
      ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: Error) => response.destroy(error),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
