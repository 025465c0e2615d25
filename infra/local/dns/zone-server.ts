import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerTo } from './answer.js';

/** What is kept when the server ends. */
export type Records = Readonly<Record<string, readonly string[]>>;

/** A DNS server for the sample companies, and a page to publish with: `PUT /<name>` with a text a line, `DELETE /<name>`, both on the same port number. */
export interface ZoneServer {
  readonly port: number;
  close(): void;
}

const name = /^\/([a-z0-9_]([a-z0-9_.-]{0,250}[a-z0-9])?)$/;

/** Answers on 127.0.0.1; `keep` is given all records after each change. */
export async function startZoneServer(port: number, records: Records, keep: (records: Records) => Promise<void>): Promise<ZoneServer> {
  const zone = new Map(Object.entries(records));
  const change: Readonly<Record<string, (key: string, body: string) => void>> = {
    PUT: (key, body) => void zone.set(key, body.split('\n').filter(Boolean)),
    DELETE: (key) => void zone.delete(key),
  };
  const publish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const key = name.exec(decodeURIComponent(request.url ?? '').toLowerCase())?.[1];
    const done = key && change[request.method ?? ''];
    if (done) {
      done(key, await text(request));
      await keep(Object.fromEntries(zone));
    }
    const isAnswered = request.method === 'GET' && request.url === '/';
    response.writeHead(done || isAnswered ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(Object.fromEntries(zone)));
  };

  const page = createServer((request, response) => void publish(request, response).catch((error: Error) => response.destroy(error)));
  page.listen(port, '127.0.0.1');
  await once(page, 'listening');
  const { port: chosen } = page.address() as { port: number };

  const socket = createSocket('udp4');
  socket.on('message', (query, { port: from, address }) => {
    try {
      socket.send(answerTo(query, zone), from, address);
    } catch (error) {
      console.error('A query could not be read.', error);
    }
  });
  socket.bind(chosen, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: chosen,
    close: () => {
      page.closeAllConnections();
      page.close();
      socket.close();
    },
  };
}
