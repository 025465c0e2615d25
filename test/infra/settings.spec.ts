import { endpointsOf } from '../../infra/local/endpoints.js';
import { preferredPorts } from '../../infra/local/ports.js';
import { cardSecrets, linkSecrets, serviceSettings } from '../../infra/local/services.js';
import type { Program } from '../../infra/local/servers/program.js';
import type { ServerName } from '../../infra/local/servers/source.js';
import { trustIn } from '../../services/api/access/access-tokens.js';
import { readConfig } from '../../services/shared/config.js';

const ours: Record<ServerName, Program> = {
  temporal: { from: 'command', command: '/servers/temporal' },
  kafka: { from: 'jars', folder: '/servers/kafka' },
  mongo: { from: 'jars', folder: '/servers/store' },
  mail: { from: 'packages' },
  issuer: { from: 'packages' },
  dns: { from: 'packages' },
  cards: { from: 'packages' },
};
const secrets = { verificationKeys: `1:${Buffer.alloc(32, 7).toString('base64url')}`, issuerKeys: [], issuerCookieKey: '' };

it('gives every process an environment that its configuration accepts', () => {
  const endpoints = endpointsOf(preferredPorts, ours, {});
  const environment = { ...serviceSettings(endpoints, {}), ...linkSecrets(secrets, {}), ...cardSecrets({}) };
  expect(
    readConfig(['temporal', 'kafka', 'mongo', 'mail', 'links', 'identity', 'directory', 'payments', 'api', 'health'], environment),
  ).toMatchObject({
    temporal: { TEMPORAL_ADDRESS: '127.0.0.1:7233', TEMPORAL_NAMESPACE: 'default' },
    kafka: { KAFKA_BROKERS: ['127.0.0.1:9092'] },
    directory: { TENURE_DNS_SERVERS: ['127.0.0.1:5354'] },
    payments: { TENURE_CARD_PROVIDER_URL: 'http://127.0.0.1:5355' },
    links: { TENURE_BASE_URL: 'http://127.0.0.1:3000', TENURE_VERIFICATION_KEYS: [{ id: 1 }] },
    identity: {
      TENURE_ISSUERS: [{ issuer: 'http://127.0.0.1:3100', audience: 'tenure-api', tenants: '*' }],
      TENURE_SIGN_IN: { issuer: 'http://127.0.0.1:3100', clientId: 'tenure' },
    },
  });
});

it('lets an issuer be told to say of every person whether it is a guest', () => {
  const issuer = 'https://issuer.example';
  const identity = {
    TENURE_ISSUERS: JSON.stringify([{ issuer, audience: 'tenure-api', tenants: '*', requireAcct: true }]),
    TENURE_SIGN_IN: JSON.stringify({ issuer, clientId: 'tenure' }),
  };
  expect(trustIn(readConfig(['identity'], identity).identity.TENURE_ISSUERS, issuer)).toMatchObject({ requireAcct: true });
});

it('names someone else’s servers where the environment does, and then claims no page of theirs', () => {
  const programs: Record<ServerName, Program> = { ...ours, temporal: { from: 'address', address: 'temporal.example:7233' } };
  const endpoints = endpointsOf(preferredPorts, programs, {});
  expect(endpoints.temporal).toBe('temporal.example:7233');
  expect(endpoints).not.toHaveProperty('temporalUi');
  expect(endpointsOf(preferredPorts, programs, { TEMPORAL_UI_URL: 'https://temporal.example' }).temporalUi).toBe(
    'https://temporal.example',
  );
});

it('lets the environment decide where links lead and what signs them', () => {
  const environment = { TENURE_BASE_URL: 'https://partners.example', TENURE_VERIFICATION_KEYS: '2:theirs' };
  const endpoints = endpointsOf(preferredPorts, ours, environment);
  expect(serviceSettings(endpoints, environment)['TENURE_BASE_URL']).toBe('https://partners.example');
  expect(linkSecrets(secrets, environment)['TENURE_VERIFICATION_KEYS']).toBe('2:theirs');
});
