import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import 'reflect-metadata';
import { policyOf } from '../../workflows/decisions/policy.js';
import type { Logger } from '../shared/logger.js';
import { policyVersion } from '../shared/start-membership.js';
import type { AccessTokens } from './access/access-tokens.js';
import { AccessGuard, AuthenticationGuard } from './access/guards.js';
import { ApiModule } from './api.module.js';
import { serveDocs } from './documents/serve-docs.js';
import { logRequests } from './operations/request-log.js';
import { countCommands } from './commands/count-commands.js';
import { limitMails } from './commands/limit-mails.js';
import type { Ports } from './ports.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { bodyTimes, limitBodyTimes, type BodyTimes } from './requests/body-times.js';
import { endEarlyAnswers } from './requests/early-answers.js';
import { bodyLimit, isJsonToParse, requireJson, requirePlainJson, sayNotJson } from './requests/body.js';
import { MailCounts } from './requests/mail-counts.js';
import { correlate } from './requests/correlation.js';
import { RequestCounts, type RequestLimits } from './requests/request-counts.js';
import { RequestLimitGuard } from './requests/request-limit.js';
import { SupportReadRecorder } from './support-reads/record-reads.js';
import { securityHeaders } from './requests/security-headers.js';

/** How the API behaves, besides what it needs of the world. */
export interface ApiSettings {
  readonly baseUrl: string;
  readonly limits: RequestLimits;
  readonly logger: Logger;
  readonly tokens: AccessTokens;
  /** Addresses or subnets of proxies in front; none by default. */
  readonly trustedProxies?: readonly string[];
  readonly times?: BodyTimes;
}

/** The ports as the API uses them: commands are counted, and no address is written to more often than the policy allows, whoever asks. */
function guarded(ports: Ports): Ports {
  const { commands, memberships, verificationSecrets: secrets } = ports;
  const { mailsPerAddressPerDay } = policyOf(policyVersion).emailVerification;
  const limited = limitMails(commands, { memberships, secrets, counts: new MailCounts(), mailsPerAddressPerDay });
  return { ...ports, commands: countCommands(limited, ports.metrics) };
}

/** The API, complete but not listening: every request is named, counted, known and let in, in this order. */
export async function createApi(
  ports: Ports,
  { baseUrl, limits, logger, tokens, trustedProxies = [], times = bodyTimes }: ApiSettings,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(guarded(ports), { baseUrl, limits, logger }), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', [...trustedProxies]);
  app.use(correlate, ports.metrics.measure, logRequests(logger), securityHeaders(baseUrl), limitBodyTimes(times), endEarlyAnswers(times));
  serveDocs(app);
  app.use('/v1', requireJson);
  app.useBodyParser('json', { limit: bodyLimit, type: isJsonToParse });
  app.use('/v1', sayNotJson, requirePlainJson);
  app.useGlobalGuards(
    new AuthenticationGuard(tokens),
    new RequestLimitGuard(new RequestCounts(), limits),
    new AccessGuard(ports.memberships),
  );
  app.useGlobalInterceptors(new SupportReadRecorder(ports.supportReads));
  app.useGlobalFilters(new ProblemFilter(logger));
  return app;
}
