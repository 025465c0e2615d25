import type { CommandData, CommandType } from '../../../workflows/contract.js';
import { findOrLatest } from '../memberships/reading.js';
import type { Ports } from '../ports.js';
import { RequestCounts } from '../requests/request-counts.js';
import type { VerificationSecrets } from '../../shared/verification-secrets.js';
import type { VerificationSurroundings } from '../verification/verification-wiring.js';
import type { LinkedPagePorts } from './linked-page-ports.js';
import type { SignInSurroundings } from './sign-in-desk.js';

interface AnyCommand {
  readonly type: CommandType;
  readonly data: CommandData<CommandType>;
}

/** What all pages behind a link and a sign-in share, made of the API's own; one caller's visits to any of them are counted together. */
export function linkedPagePorts(
  { commands, memberships, signIn, verificationSecrets: secrets }: Ports,
  { baseUrl, limits, logger }: VerificationSurroundings,
): LinkedPagePorts<AnyCommand> & SignInSurroundings & { readonly secrets: VerificationSecrets } {
  const counts = new RequestCounts();
  const allowed = { read: limits.requests, write: limits.starts };
  return {
    signIn,
    secrets,
    baseUrl,
    memberships: { find: (membershipId, minSequence) => findOrLatest(memberships, membershipId, minSequence) },
    commands: { send: (membershipId, { type, data }, metadata) => commands.send({ membershipId, type, input: { data, metadata } }) },
    limits: { secondsToWait: (address, method) => counts.secondsToWait(`${method} ${address}`, allowed[method]) },
    report: (error, correlationId) => logger.error({ correlationId, err: error }, 'a page behind a link could not answer'),
  };
}
