import { readFileSync } from 'node:fs';
import { endpointsOf } from '../../infra/local/endpoints.js';
import { preferredPorts } from '../../infra/local/ports.js';
import { downloads } from '../../infra/local/servers/downloads.js';
import type { Program } from '../../infra/local/servers/program.js';
import { sourceOf, type ServerName } from '../../infra/local/servers/source.js';
import { linkSecrets, serviceSettings } from '../../infra/local/services.js';
import { readConfig } from '../../services/shared/config.js';

const compose = readFileSync('compose.yaml', 'utf8');
const exported: Record<string, string> = Object.fromEntries(
  compose
    .split('\n')
    .filter((line) => /^# +export /.test(line))
    .flatMap((line) => [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
);
const published = [...compose.matchAll(/'([\d.]+):(\d+):(\d+)'/g)].map(([, host = '', outside = '', inside = '']) => ({
  host,
  outside,
  inside,
}));

const programOf = (name: ServerName): Program => {
  const source = sourceOf(name, { environment: exported, which: () => undefined });
  return source.from === 'address' ? source : { from: 'packages' };
};
const names: readonly ServerName[] = ['temporal', 'kafka', 'mongo', 'mail', 'issuer', 'dns', 'cards'];
const programs = Object.fromEntries(names.map((name) => [name, programOf(name)])) as Record<ServerName, Program>;
const endpoints = endpointsOf(preferredPorts, programs, exported);
const secrets = { verificationKeys: `1:${Buffer.alloc(32, 7).toString('base64url')}`, issuerKeys: [], issuerCookieKey: '' };
const environment = { ...serviceSettings(endpoints, exported), ...linkSecrets(secrets, exported) };
const config = readConfig(['temporal', 'kafka', 'mongo', 'mail', 'links', 'identity', 'directory', 'api', 'health', 'watch'], environment);
const settings = Object.values(config).flatMap((group) => Object.keys(group));

/** Pages for people, which only the table of addresses names. */
const pages = ['TEMPORAL_UI_URL', 'MAIL_URL'];

it('exports only names that somebody reads', () => {
  expect(Object.keys(exported).filter((name) => !settings.includes(name) && !pages.includes(name))).toEqual([]);
});

it('exports every address of a server that a process needs, so that npm start starts none of them', () => {
  const addresses = settings.filter((name) => /^(?!TENURE_).*_(ADDRESS|BROKERS|URL)$/.test(name));
  expect(addresses).toEqual(['TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'MONGODB_URL', 'SMTP_URL']);
  expect(addresses.filter((name) => !(name in exported))).toEqual([]);
  expect(names.filter((name) => programs[name].from !== 'address')).toEqual(['issuer', 'dns', 'cards']);
});

it('leaves the processes with a complete environment', () => {
  expect(config).toMatchObject({
    temporal: { TEMPORAL_ADDRESS: exported['TEMPORAL_ADDRESS'] },
    kafka: { KAFKA_BROKERS: [exported['KAFKA_BROKERS']] },
    mongo: { MONGODB_URL: exported['MONGODB_URL'] },
    mail: { SMTP_URL: exported['SMTP_URL'] },
  });
  expect(endpoints).toMatchObject({ temporalUi: exported['TEMPORAL_UI_URL'], mail: exported['MAIL_URL'] });
});

it('publishes exactly the ports that it exports, to this machine alone', () => {
  const ports = Object.values(exported).map((address) => /127\.0\.0\.1:(\d+)/.exec(address)?.[1]);
  expect(published.map(({ outside }) => outside).toSorted()).toEqual(ports.toSorted());
  for (const { host, outside, inside } of published) expect([host, outside]).toEqual(['127.0.0.1', inside]);
});

it('runs the versions that are fetched where there are no containers', () => {
  expect(compose).toContain(`image: temporalio/temporal:${downloads.temporal.version}\n`);
  expect(compose).toContain(`image: apache/kafka:${downloads.kafka.version}\n`);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version: string }> };
  expect(compose).toContain(`image: maildev/maildev:${packages['node_modules/maildev']?.version}\n`);
});

it('keeps what each server must keep in a volume that is declared', () => {
  const [services = '', volumes = ''] = compose.split(/^volumes:$/m);
  const mounted = [...services.matchAll(/volumes: \['(\w+):/g)].map(([, name]) => name);
  const declared = [...volumes.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
  expect(mounted).toEqual(['temporal', 'kafka', 'mongo']);
  expect(declared).toEqual(mounted);
});
