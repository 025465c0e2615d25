import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { createActivities } from '../../activities/index.js';
import { taskQueue } from '../../workflows/contract.js';
import { readConfig } from '../shared/config.js';
import { serveHealth } from '../shared/health-server.js';
import { kafkaProducers, kafkaSender } from '../shared/kafka-sender.js';
import { membershipStreams } from '../shared/event-wire.js';
import { rolloutStreams } from '../shared/rollout-wire.js';
import { publishingStreams } from '../shared/publishing-wire.js';
import { documentsAt } from '../shared/documents/stores.js';
import { legacyStreams } from '../shared/legacy-wire.js';
import { createLogger } from '../shared/logger.js';
import { createTemporalClient, dataConverter, nativeConnectionOptions } from '../shared/temporal-client.js';
import { createVerificationSecrets, domainRecordName } from '../shared/verification-secrets.js';
import { workflowSource } from '../shared/workflow-source.js';
import { dnsDirectory } from './dns-directory.js';
import { engineAudience } from './engine-audience.js';
import { engineCampaigns } from './engine-campaigns.js';
import { engineCompanyIndex } from './engine-company-index.js';
import { engineTenantClaims } from './engine-tenant-claims.js';
import { engineLegacyClaims } from './engine-legacy-claims.js';
import { engineLegacyRecords } from './engine-legacy-records.js';
import { engineMetrics } from './engine-metrics.js';
import { engineOtherAccounts } from './engine-other-accounts.js';
import { engineRolledOut } from './engine-rolled-out.js';
import { kafkaEventLog } from './kafka-event-log.js';
import { createLetters } from './letters/index.js';
import { localAddressCheck } from './local-address-check.js';
import { measuredEventLog } from './measured-event-log.js';
import { publicSuffixDomains } from './public-suffix-domains.js';
import { smtpMailer } from './smtp-mailer.js';
import { stripeAt, stripePayments } from './stripe-payments.js';
import { storedLegacyFiles } from './stored-legacy-files.js';

const { temporal, kafka, mail, links, directory, payments, documents, health } = readConfig([
  'temporal',
  'kafka',
  'mail',
  'links',
  'directory',
  'payments',
  'documents',
  'health',
]);
const logger = createLogger('worker');
const engine = await engineMetrics();
Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'], telemetryOptions: engine.options });

const sender = kafkaSender(kafkaProducers(kafka.KAFKA_BROKERS, 'tenure-worker'), logger);
const mailer = smtpMailer(mail.SMTP_URL, mail.TENURE_MAIL_FROM);
const secrets = createVerificationSecrets(links.TENURE_VERIFICATION_KEYS, links.TENURE_BASE_URL);
const letters = createLetters(secrets, { baseUrl: links.TENURE_BASE_URL, supportEmail: mail.TENURE_SUPPORT_EMAIL });
const client = createTemporalClient(temporal);
const connection = await NativeConnection.connect(nativeConnectionOptions(temporal));
const { workflowsPath, preloadModules } = workflowSource(fileURLToPath(new URL('../../workflows/index.js', import.meta.url)));
const worker = await Worker.create({
  connection,
  namespace: temporal.TEMPORAL_NAMESPACE,
  dataConverter,
  taskQueue,
  workflowsPath,
  bundlerOptions: { preloadModules },
  activities: createActivities({
    eventLog: measuredEventLog(kafkaEventLog(sender, membershipStreams)),
    mailer,
    letters,
    domains: publicSuffixDomains,
    companies: engineCompanyIndex(client),
    directory: dnsDirectory(directory.TENURE_DNS_SERVERS),
    domainRecords: { nameFor: domainRecordName, proves: secrets.provesDomain },
    addresses: localAddressCheck,
    rolloutLog: kafkaEventLog(sender, rolloutStreams),
    audience: engineAudience(client),
    rolledOut: engineRolledOut(client),
    tenantClaims: engineTenantClaims(client),
    otherAccounts: engineOtherAccounts(client),
    campaigns: engineCampaigns(client),
    publishingLog: kafkaEventLog(sender, publishingStreams),
    payments: stripePayments(stripeAt(payments.TENURE_CARD_PROVIDER_URL, payments.TENURE_CARD_PROVIDER_KEY)),
    legacyFiles: storedLegacyFiles(documentsAt(documents)),
    legacyRecords: engineLegacyRecords(client),
    legacyClaims: engineLegacyClaims(client),
    legacyLog: kafkaEventLog(sender, legacyStreams),
  }),
  shutdownGraceTime: '20 seconds',
});
const probe = await serveHealth(health, () => worker.getState() === 'RUNNING', engine.text);
logger.info({ taskQueue }, 'worker is up');
try {
  await worker.run();
} finally {
  probe.close();
  await sender.close();
  mailer.close();
  await client.connection.close();
  await connection.close();
  logger.info('worker is down');
}
