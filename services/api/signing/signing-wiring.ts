import { findOrLatest } from '../memberships/reading.js';
import type { Ports } from '../ports.js';
import { RequestCounts } from '../requests/request-counts.js';
import type { SignInSurroundings } from '../sign-in/sign-in-desk.js';
import type { VerificationSurroundings } from '../verification/verification-wiring.js';
import type { SigningPorts } from './ports.js';

/** The ports of the signing page and of signing in, made of the API's own; one caller's visits to both are counted together. */
export function signingPorts(
  { agreements, commands, memberships, signIn, verificationSecrets: secrets }: Ports,
  { baseUrl, limits, logger }: VerificationSurroundings,
): SigningPorts & SignInSurroundings {
  const counts = new RequestCounts();
  const allowed = { read: limits.requests, write: limits.starts };
  return {
    agreements,
    secrets,
    signIn,
    baseUrl,
    memberships: { find: (membershipId, minSequence) => findOrLatest(memberships, membershipId, minSequence) },
    commands: {
      send: (membershipId, { type, data }, metadata) => commands.send({ membershipId, type, input: { data, metadata } }),
    },
    limits: { secondsToWait: (address, method) => counts.secondsToWait(`${method} ${address}`, allowed[method]) },
    report: (error, correlationId) => logger.error({ correlationId, err: error }, 'the signing page could not answer'),
  };
}
