import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Request, Response } from 'express';
import { endEarlyAnswers } from '../../services/api/requests/early-answers.js';
import { bodyTimes } from '../../services/api/requests/body-times.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';

const answer = JSON.stringify({ code: 'unauthenticated' });

/** A server that answers 401 without reading what was sent, and takes in for so long what still comes. */
async function refusing(afterAnswer: number): Promise<Server> {
  const end = endEarlyAnswers({ afterAnswer });
  const server = createServer((request, response) =>
    end(request as Request, response as Response, () => {
      response.statusCode = 401;
      response.setHeader('content-length', answer.length);
      response.end(answer);
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

interface Heard {
  readonly text: string;
  /** How many bytes of the body went out before the connection ended. */
  readonly sent: number;
}

/** The end of a connection, also where it is broken off while something is still on its way; rejects where that takes longer than five seconds. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    const patience = AbortSignal.timeout(5_000);
    patience.addEventListener('abort', () => reject(new Error('The connection did not end.')));
    socket.on('error', () => undefined).once('close', () => resolve());
  });

/** Announces a long body and lets it drip until the other side ends the connection; throws where that takes longer than five seconds. */
async function drip(port: number, head: string): Promise<Heard> {
  const socket = connect(port, '127.0.0.1');
  let [text, sent] = ['', 0];
  socket.on('data', (chunk: Buffer) => void (text += chunk.toString())).on('error', () => undefined);
  socket.write(head);
  const dripping = setInterval(() => void (socket.write('x') && sent++), 10);
  await closed(socket).finally(() => clearInterval(dripping));
  return { text, sent };
}

const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/pdf\r\ncontent-length: ${length}\r\n\r\n`;

describe('an answer before all of the body has come', () => {
  let server: Server;
  const portOf = () => (server.address() as AddressInfo).port;
  const open = async (afterAnswer: number) => (server = await refusing(afterAnswer));
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is heard whole, says that the connection ends, and ends it while the sender goes on drop by drop', async () => {
    await open(100);
    const { text, sent } = await drip(portOf(), post('/', 1_000_000));
    expect(text).toMatch(/^HTTP\/1\.1 401 .*connection: close.*\{"code":"unauthenticated"\}$/is);
    expect(sent).toBeGreaterThan(0);
  });

  it('is heard by a sender who says all that he has to say before he listens', async () => {
    await open(5_000);
    const socket = connect(portOf(), '127.0.0.1');
    const body = Buffer.alloc(8_000_000, 'x');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.write(post('/', body.length));
      socket.write(body, () => resolve());
    });
    let text = '';
    socket.on('data', (chunk: Buffer) => void (text += chunk.toString()));
    await closed(socket);
    expect(text).toContain(answer);
  });

  it('leaves the connection open for whoever has said all', async () => {
    await open(100);
    const address = `http://127.0.0.1:${portOf()}`;
    const connections: (string | null)[] = [];
    for (let i = 0; i < 2; i++) {
      const response = await fetch(address);
      connections.push(response.headers.get('connection'));
      await response.text();
    }
    expect(connections).toEqual(['keep-alive', 'keep-alive']);
  });
});

it('ends the connection of a stranger whose upload the API does not even look at', async () => {
  const api = await ApiUnderTest.start({ times: { ...bodyTimes, afterAnswer: 100 } });
  const dripped = drip(Number(new URL(api.url).port), post(`/v1/memberships/${ours}/documents`, 1_000_000));
  const { text } = await dripped.finally(() => api.stop());
  expect(text).toMatch(/^HTTP\/1\.1 401 .*connection: close.*"code":"unauthenticated"/is);
});
