import { createSocket } from 'node:dgram';
import { startZoneServer, type Records, type ZoneServer } from '../../infra/local/dns/zone-server.js';
import { dnsDirectory } from '../../services/worker/dns-directory.js';

let server: ZoneServer;
let kept: Records = {};
beforeAll(async () => {
  server = await startZoneServer(0, { 'kept.example': ['from yesterday'] }, async (records) => void (kept = records));
});
afterAll(() => server.close());

const page = (name: string, options: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}/${name}`, options);
const texts = (name: string) => dnsDirectory([`127.0.0.1:${server.port}`]).txtRecords(name);

it('is asked for texts as any DNS server is', async () => {
  await page('_tenure.hanbit.example', { method: 'PUT', body: 'one\ntwo' });
  expect([...(await texts('_tenure.hanbit.example'))].sort()).toEqual(['one', 'two']);
  expect(await texts('_TENURE.Hanbit.example')).toHaveLength(2);
  expect(await texts('kept.example')).toEqual(['from yesterday']);
  expect(kept).toMatchObject({ '_tenure.hanbit.example': ['one', 'two'] });
});

it('says that there is none where there is no such name, or none any more', async () => {
  expect(await texts('nobody.example')).toEqual([]);
  await page('gone.example', { method: 'PUT', body: 'here' });
  await page('gone.example', { method: 'DELETE' });
  expect(await texts('gone.example')).toEqual([]);
  expect(await texts(`${'a'.repeat(70)}.example`)).toEqual([]);
});

it('joins the parts of a long text', async () => {
  const long = 'x'.repeat(250);
  await page('long.example', { method: 'PUT', body: long });
  expect(await texts('long.example')).toEqual([long]);
});

it('publishes nothing under what is no name', async () => {
  expect((await page('%2e%2e%2fsecrets', { method: 'PUT', body: 'x' })).status).toBe(404);
  expect((await page('a.example', { method: 'POST', body: 'x' })).status).toBe(404);
  expect((await page('')).status).toBe(200);
});

it('is an outage, not a No, when nobody answers', async () => {
  const silent = createSocket('udp4').bind(0, '127.0.0.1');
  await new Promise((listening) => silent.once('listening', listening));
  await expect(
    dnsDirectory([`127.0.0.1:${silent.address().port}`], { timeout: 50, tries: 1 }).txtRecords('a.example'),
  ).rejects.toMatchObject({
    code: 'ETIMEOUT',
  });
  silent.close();
});
