import type { CommandType } from '../../../workflows/contract.js';
import type { Logger } from '../../shared/logger.js';
import { findOrLatest } from '../memberships/reading.js';
import type { Ports } from '../ports.js';
import { RequestCounts, type RequestLimits } from '../requests/request-counts.js';
import type { VerificationPorts } from './ports.js';

/** What the page may count on besides the ports. */
export interface VerificationSurroundings {
  readonly baseUrl: string;
  readonly limits: RequestLimits;
  readonly logger: Logger;
}

/** The ports of the verification page, made of the API's own. */
export function verificationPorts(
  { commands, memberships, verificationSecrets: secrets }: Ports,
  { baseUrl, limits, logger }: VerificationSurroundings,
): VerificationPorts {
  const counts = new RequestCounts();
  const allowed = { read: limits.requests, write: limits.starts };
  return {
    secrets,
    baseUrl,
    memberships: { find: (membershipId, minSequence) => findOrLatest(memberships, membershipId, minSequence) },
    commands: {
      send: (membershipId, type, data, metadata) => commands.send<CommandType>({ membershipId, type, input: { data, metadata } }),
    },
    limits: { secondsToWait: (address, method) => counts.secondsToWait(`${method} ${address}`, allowed[method]) },
    report: (error, correlationId) => logger.error({ correlationId, err: error }, 'the verification page could not answer'),
  };
}
