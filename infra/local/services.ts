import { join } from 'node:path';
import type { Endpoints } from './endpoints.js';
import { isHealthy } from './health.js';
import { audience, publicClient } from './issuer/accounts.js';
import { titles, type ProcessPlan } from './process-plan.js';
import type { Secrets } from './secrets.js';
import type { Setting } from './setting.js';

type ServiceName = 'worker' | 'projector' | 'api';

/** The settings of `services/shared/config.ts` that fit this stack; the environment wins. */
export function serviceSettings(endpoints: Endpoints, environment: NodeJS.ProcessEnv): Record<string, string> {
  const issuers = [{ issuer: endpoints.issuer, audience, tenants: '*', jwksUri: `${endpoints.issuer}/jwks` }];
  return {
    TEMPORAL_ADDRESS: endpoints.temporal,
    TEMPORAL_NAMESPACE: environment['TEMPORAL_NAMESPACE'] ?? 'default',
    KAFKA_BROKERS: endpoints.kafka,
    MONGODB_URL: endpoints.mongo,
    SMTP_URL: endpoints.smtp,
    TENURE_DNS_SERVERS: endpoints.dns,
    TENURE_CARD_PROVIDER_URL: endpoints.cards,
    TENURE_BASE_URL: environment['TENURE_BASE_URL'] ?? endpoints.api,
    TENURE_ISSUERS: environment['TENURE_ISSUERS'] ?? JSON.stringify(issuers),
    TENURE_SIGN_IN: environment['TENURE_SIGN_IN'] ?? JSON.stringify({ issuer: endpoints.issuer, clientId: publicClient.id }),
  };
}

/** The settings that only those get who make or check links. */
export const linkSecrets = ({ verificationKeys }: Secrets, environment: NodeJS.ProcessEnv): Record<string, string> => ({
  TENURE_VERIFICATION_KEYS: environment['TENURE_VERIFICATION_KEYS'] ?? verificationKeys,
});

/** The key of the card provider, which only the worker gets; the one on this machine takes any. */
export const cardSecrets = (environment: NodeJS.ProcessEnv): Record<string, string> => ({
  TENURE_CARD_PROVIDER_KEY: environment['TENURE_CARD_PROVIDER_KEY'] ?? 'sk_test_of_this_machine',
});

/** A plan for worker, projector and API; each gets only the secrets and ports that are its own. */
export function servicePlans({ home, endpoints, ports, secrets, environment }: Setting): ProcessPlan[] {
  const links = linkSecrets(secrets, environment);
  const own: Record<ServiceName, Record<string, string>> = {
    worker: {
      TENURE_HEALTH_PORT: String(ports.workerHealth),
      TENURE_DOCUMENTS_DIR: home.data('documents'),
      ...links,
      ...cardSecrets(environment),
    },
    projector: { TENURE_HEALTH_PORT: String(ports.projectorHealth) },
    api: {
      TENURE_API_HOST: '127.0.0.1',
      TENURE_API_PORT: String(ports.api),
      TENURE_HEALTH_PORT: String(ports.apiHealth),
      TENURE_DOCUMENTS_DIR: home.data('documents'),
      ...links,
    },
  };
  return (Object.keys(own) as ServiceName[]).map((name) => ({
    name,
    title: titles[name],
    command: [process.execPath, '--enable-source-maps', '--disable-warning=ExperimentalWarning', join('dist', 'services', name, 'main.js')],
    environment: { ...serviceSettings(endpoints, environment), ...own[name] },
    ready: () => isHealthy(name, endpoints),
  }));
}
