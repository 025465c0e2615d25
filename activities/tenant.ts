import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { DomainClaim, Ports } from './ports.js';

/** One look: answers once the record is there, and fails without alarm while it is not, so that the engine looks again. */
export const findDomainRecord =
  ({ directory, domainRecords }: Ports) =>
  async (claim: DomainClaim): Promise<{ readonly domain: string }> => {
    const texts = await directory.txtRecords(domainRecords.nameFor(claim.domain));
    if (texts.some((text) => domainRecords.proves(claim, text))) return { domain: claim.domain };
    throw ApplicationFailure.create({
      message: 'The record is not there yet.',
      type: 'domain-not-proved',
      category: ApplicationFailureCategory.BENIGN,
    });
  };
