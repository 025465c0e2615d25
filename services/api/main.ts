import { MongoClient } from 'mongodb';
import { readConfig } from '../shared/config.js';
import { serveHealth } from '../shared/health-server.js';
import { isKnown } from '../shared/is-known.js';
import { createLogger } from '../shared/logger.js';
import {
  isKnownLegacyImport,
  isKnownLegacyRecord,
  isOverLegacyImport,
  sendLegacyCorrection,
  startLegacyImport,
} from '../shared/legacy-commands.js';
import { currentAgreement, publishingNow, sendPublishing } from '../shared/publish-agreement.js';
import { isKnownRollout, sendToRollout, startRollout } from '../shared/rollout-commands.js';
import { previewCommand, sendCommand } from '../shared/send-command.js';
import { policyVersion, startMembership } from '../shared/start-membership.js';
import { createTemporalClient } from '../shared/temporal-client.js';
import { createVerificationSecrets } from '../shared/verification-secrets.js';
import { createAccessTokens, trustIn } from './access/access-tokens.js';
import { publishedAgreements } from './agreements/published-agreements.js';
import { mongoBenefits } from './benefits/mongo-benefits.js';
import { createApi } from './create-api.js';
import { mongoLegacy } from './legacy/mongo-legacy.js';
import { neededEvents } from './legacy/needed-events.js';
import { mongoMemberships } from './memberships/mongo-memberships.js';
import { createMetrics } from './operations/metrics.js';
import { readinessOf, whoAnswers } from './operations/readiness.js';
import { serve } from './operations/serve.js';
import { mongoOrders } from './orders/mongo-orders.js';
import { mongoRenewalsDue } from './renewals-due/mongo-renewals-due.js';
import { mongoRollouts } from './rollouts/mongo-rollouts.js';
import { openIdAt } from './sign-in/openid.js';
import { sealedCookies } from './sign-in/sealed-cookies.js';
import { createSignIn } from './sign-in/sign-in.js';
import { requestLimits } from './requests/request-limits.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { newestEvent } from '../shared/newest-event.js';
import { cachedStandings } from './standings/cached-standings.js';
import { mongoStandings } from './standings/mongo-standings.js';
import { kafkaReads } from './support-reads/kafka-reads.js';
import { documentsAt } from '../shared/documents/stores.js';
import { sweepDaily, sweepUnclaimed } from './vetting-documents/unclaimed-documents.js';

const config = readConfig(['temporal', 'kafka', 'mongo', 'links', 'identity', 'api', 'documents', 'standings', 'health']);
const logger = createLogger('api');
const temporal = createTemporalClient(config.temporal);
const mongo = new MongoClient(config.mongo.MONGODB_URL, {
  appName: 'tenure-api',
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 2_000,
  socketTimeoutMS: 5_000,
});
const { TENURE_BASE_URL: baseUrl, TENURE_VERIFICATION_KEYS: keys } = config.links;
const { TENURE_ISSUERS: issuers, TENURE_SIGN_IN: client } = config.identity;

const metrics = createMetrics();
const readiness = readinessOf(temporal, mongo);
const supportReads = kafkaReads(config.kafka.KAFKA_BROKERS, logger, metrics);
const documents = documentsAt(config.documents);
const legacy = mongoLegacy(mongo.db());
const memberships = mongoMemberships(mongo.db());
const { TENURE_STANDINGS_CACHE_ENTRIES: entries, TENURE_STANDINGS_CACHE_SECONDS: seconds } = config.standings;
const { keepUnclaimedDays: keepDays } = policyOf(policyVersion).vetting.documents;

const api = await createApi(
  {
    agreements: publishedAgreements(),
    benefits: mongoBenefits(mongo.db()),
    commands: {
      start: (request) => startMembership(temporal, request),
      send: (command) => sendCommand(temporal, command),
      preview: (command) => previewCommand(temporal, command),
      isKnown: (membershipId) => isKnown(temporal, membershipId),
    },
    documents,
    legacy: {
      ...legacy,
      begin: (request) => startLegacyImport(temporal, request),
      correct: (partnerId, input) => sendLegacyCorrection(temporal, partnerId, input),
      isKnownImport: (importId) => isKnownLegacyImport(temporal, importId),
      isKnownRecord: (partnerId) => isKnownLegacyRecord(temporal, partnerId),
    },
    memberships,
    metrics,
    orders: mongoOrders(mongo.db()),
    publishing: {
      current: () => currentAgreement(temporal),
      now: () => publishingNow(temporal),
      send: (command) => sendPublishing(temporal, command),
    },
    readiness,
    renewalsDue: mongoRenewalsDue(mongo.db()),
    rollouts: {
      ...mongoRollouts(mongo.db()),
      propose: (request) => startRollout(temporal, request),
      send: (command) => sendToRollout(temporal, command),
      isKnown: (rolloutId) => isKnownRollout(temporal, rolloutId),
    },
    signIn: createSignIn({ openId: openIdAt(client), cookies: sealedCookies(keys), baseUrl, trust: trustIn(issuers, client.issuer) }),
    standings: cachedStandings(mongoStandings(mongo.db()), { entries, seconds }, { metrics }),
    standingsCache: { entries, seconds },
    supportReads,
    verificationSecrets: createVerificationSecrets(keys, baseUrl),
  },
  {
    baseUrl,
    limits: requestLimits(process.env),
    logger,
    tokens: createAccessTokens(issuers),
    trustedProxies: config.api.TENURE_TRUSTED_PROXIES,
  },
);

const needed = neededEvents({
  legacy,
  isOver: (importId) => isOverLegacyImport(temporal, importId),
  newestEvent: (membershipId) => newestEvent(temporal, membershipId),
});
const stopSweeping = sweepDaily(() => sweepUnclaimed({ documents, memberships, newestEvent: needed, keepDays }), logger);

const probe = await serveHealth(
  config.health,
  async () => Object.values(await whoAnswers(readiness)).every(Boolean),
  () => metrics.text(),
);

await serve(api, {
  host: config.api.TENURE_API_HOST,
  port: config.api.TENURE_API_PORT,
  logger,
  close: [stopSweeping, () => supportReads.close(), () => temporal.connection.close(), () => mongo.close(), async () => void probe.close()],
});
