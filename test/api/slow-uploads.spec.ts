import type { ExecutionContext } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, request as open, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyTimes, type BodyTimes } from '../../services/api/requests/body-times.js';
import { RequestCounts } from '../../services/api/requests/request-counts.js';
import { RequestLimitGuard } from '../../services/api/requests/request-limit.js';
import { ApiUnderTest } from './api-under-test.js';
import { pdf, viewWithDocument } from './files.js';
import { ours } from './people.js';

const standing = { membershipId: ours, sequence: 7, status: 'pending', waitingOn: [] } as const;

async function under(times: Partial<BodyTimes>, limits = { requests: 1_000, starts: 1, files: 1_000 }): Promise<ApiUnderTest> {
  const api = await ApiUnderTest.start({ times: { ...bodyTimes, ...times }, limits });
  api.memberships.views.set(ours, viewWithDocument());
  api.commands.foreseen = { events: [], before: standing, after: standing };
  api.commands.receipt = { sequence: 7, status: 'pending', waitingOn: [], receivedAt: '2026-03-01T10:00:00.000Z' };
  return api;
}

interface Begun {
  readonly sending: ClientRequest;
  readonly answer: Promise<number>;
}

/** Sends the head and a part of the body, and the rest when it is told to. */
async function begin(api: ApiUnderTest, path: string, type: string, part: Buffer | string): Promise<Begun> {
  const headers = { authorization: `Bearer ${await api.tokenOf('administrator')}`, 'content-type': type };
  const sending = open(`${api.url}/v1/memberships/${ours}/${path}`, { method: 'POST', headers });
  const answer = once(sending, 'response').then(([response]) => {
    (response as IncomingMessage).resume();
    return (response as IncomingMessage).statusCode ?? 0;
  });
  sending.on('error', () => undefined);
  sending.write(part);
  return { sending, answer };
}

const halves = [pdf.subarray(0, 20), pdf.subarray(20)] as const;

describe('a slow sender', () => {
  it('may take longer for a file than for anything else', async () => {
    const api = await under({ json: 100, file: 60_000 });
    const upload = await begin(api, 'documents', 'application/pdf', halves[0]);
    const command = await begin(api, 'withdraw-account', 'application/json', '{');
    expect(await command.answer).toBe(408);
    upload.sending.end(halves[1]);
    expect(await upload.answer).toBe(201);
    await api.stop();
  });

  it('is cut off with a file as well in the end', async () => {
    const api = await under({ json: 60_000, file: 100 });
    const upload = await begin(api, 'documents', 'application/pdf', halves[0]);
    expect(await upload.answer).toBe(408);
    expect(api.commands.sent).toEqual([]);
    await api.stop();
  });

  it('sends three files at once, and another when one of them has come', async () => {
    const api = await under({ json: 60_000, file: 60_000 });
    const begun: Begun[] = [];
    const reading = new Promise<void>((resolve) => {
      const { find } = api.memberships;
      let count = 0;
      api.memberships.find = (id) => {
        if (++count === 3) resolve();
        return find(id);
      };
    });
    for (let i = 0; i < 3; i++) begun.push(await begin(api, 'documents', 'application/pdf', halves[0]));
    await reading;
    const fourth = await begin(api, 'documents', 'application/pdf', pdf);
    fourth.sending.end();
    expect(await fourth.answer).toBe(429);
    for (const { sending } of begun) sending.end(halves[1]);
    expect(await Promise.all(begun.map(({ answer }) => answer))).toEqual([201, 201, 201]);
    const fifth = await begin(api, 'documents', 'application/pdf', pdf);
    fifth.sending.end();
    expect(await fifth.answer).toBe(201);
    await api.stop();
  });

  it('sends no more files within a minute than the limit', async () => {
    const api = await under({ json: 60_000, file: 60_000 }, { requests: 1_000, starts: 1, files: 1 });
    for (const status of [201, 429]) {
      const upload = await begin(api, 'documents', 'application/pdf', pdf);
      upload.sending.end();
      expect(await upload.answer).toBe(status);
    }
    await api.stop();
  });
});

it('takes no place for a file whose sender has gone before it is looked at', async () => {
  const guard = new RequestLimitGuard(new RequestCounts(), { requests: 1_000, starts: 1, files: 1_000 });
  const upload = { method: 'POST', route: { path: '/v1/memberships/:membershipId/documents' }, ip: '127.0.0.1' };
  const look = (response: ServerResponse) =>
    guard.canActivate({ switchToHttp: () => ({ getRequest: () => upload, getResponse: () => response }) } as unknown as ExecutionContext);
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  for (let i = 0; i < 4; i++) {
    const sending = open({ port: (server.address() as AddressInfo).port, method: 'POST' }).on('error', () => undefined);
    sending.write('half');
    const [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
    sending.destroy();
    await once(response, 'close');
    expect(look(response)).toBe(true);
  }
  server.close();
});
